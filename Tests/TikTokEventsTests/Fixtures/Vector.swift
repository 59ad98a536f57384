import Testing

/// A named input of a parameterized test, and the expected result.
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

/// A raw text and its normalized form, or `nil` if the text must be rejected.
typealias TextVector = Vector<String, String?>
