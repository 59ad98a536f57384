/// Looks at values by what they are: text, a number, a digest. Visitors that treat all values alike don't need it.
protocol ValueVisitor {
    mutating func text(_ text: String, _ form: FieldForm)

    /// A value of a set that TikTok may extend; `listed` is empty if TikTok publishes no list.
    mutating func choice<Choice: OpenStringSet>(_ choice: Choice, of listed: @autoclosure () -> [Choice])

    mutating func number(_ number: Double, _ form: FieldForm)

    mutating func digest(_ digest: HashedIdentifier)

    mutating func url(_ url: PageURL)

    mutating func json(_ json: JSONValue)

    mutating func element(_ index: Int, _ accept: (inout Self) -> Void)

    mutating func object(_ object: inout some FieldGroup)
}

// A visitor implements what it needs and skips the rest.
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
