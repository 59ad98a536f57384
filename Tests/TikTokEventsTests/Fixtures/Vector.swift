import Testing

/// A named input of a parameterized test and what must come of it.
struct Vector<Input: Sendable, Expected: Sendable>: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let input: Input
    let expected: Expected

    init(_ name: String, _ input: Input, _ expected: Expected) {
        self.testDescription = name
        self.input = input
        self.expected = expected
    }
}

/// A raw text and its normalized form; `nil` when the text must be refused.
typealias TextVector = Vector<String, String?>
