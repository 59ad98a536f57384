/// The name of a field in TikTok's JSON.
struct FieldKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init(stringLiteral value: String) {
        self.stringValue = value
    }

    var intValue: Int? { nil }

    init?(intValue: Int) {
        nil
    }
}
