/// The name of a field in TikTok's JSON.
enum FieldKey: CodingKey, ExpressibleByStringLiteral, CustomStringConvertible, CustomDebugStringConvertible {
    /// A key that a payload type lists: plain ASCII that needs no escaping and no reference counting.
    case listed(StaticString)
    /// Any other key, as it was read.
    case other(String)

    init(stringValue: String) {
        self = .other(stringValue)
    }

    init(stringLiteral name: StaticString) {
        self = .listed(name)
    }

    var stringValue: String {
        switch self {
        case .listed(let name): name.description
        case .other(let name): name
        }
    }

    /// Whether this is the key's name.
    func names(_ name: String) -> Bool {
        guard case .listed(let listed) = self else { return stringValue == name }
        return name.utf8.count == listed.utf8CodeUnitCount && name.withBytes { $0.equals(ByteView(listed)) }
    }

    var description: String { stringValue }
    var debugDescription: String { stringValue }

    var intValue: Int? { nil }

    init?(intValue: Int) {
        nil
    }
}
