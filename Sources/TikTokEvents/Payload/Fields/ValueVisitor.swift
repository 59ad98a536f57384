/// Looks at the values of fields, each by what it is. A visitor of fields that treats all values alike needs none.
protocol ValueVisitor {
    mutating func text(_ text: String, _ form: FieldForm)

    /// A text of a set that TikTok may extend; `listed` are the texts that it lists, none if it lists none.
    mutating func choice<Choice: OpenStringSet>(_ choice: Choice, of listed: @autoclosure () -> [Choice])

    mutating func number(_ number: Double, _ form: FieldForm)

    mutating func digest(_ digest: HashedIdentifier)

    mutating func url(_ url: PageURL)

    mutating func json(_ json: JSONValue)

    mutating func element(_ index: Int, _ accept: (inout Self) -> Void)

    mutating func object(_ object: inout some FieldGroup)
}

// A visitor looks at what it needs and passes over the rest.
extension ValueVisitor {
    mutating func text(_ text: String, _ form: FieldForm) {}
    mutating func choice<Choice: OpenStringSet>(_ choice: Choice, of listed: @autoclosure () -> [Choice]) {}
    mutating func number(_ number: Double, _ form: FieldForm) {}
    mutating func digest(_ digest: HashedIdentifier) {}
    mutating func url(_ url: PageURL) {}
    mutating func json(_ json: JSONValue) {}
    mutating func element(_ index: Int, _ accept: (inout Self) -> Void) {}
    mutating func object(_ object: inout some FieldGroup) {}
}
