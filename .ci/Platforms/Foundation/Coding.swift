open class JSONEncoder: @unchecked Sendable {
    public struct OutputFormatting: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static var prettyPrinted: Self { .init(rawValue: 1) }
        @available(macOS 10.13, *)
        public static var sortedKeys: Self { .init(rawValue: 2) }
        @available(macOS 10.15, *)
        public static var withoutEscapingSlashes: Self { .init(rawValue: 8) }
    }

    public enum DateEncodingStrategy: Sendable {
        case deferredToDate, secondsSince1970, millisecondsSince1970, iso8601
    }

    public init() {}
    open var outputFormatting: OutputFormatting = []
    open var dateEncodingStrategy = DateEncodingStrategy.deferredToDate
    open var userInfo: [CodingUserInfoKey: any Sendable] = [:]
    open func encode<Value: Encodable>(_ value: Value) throws -> Data { Data() }
}

open class JSONDecoder: @unchecked Sendable {
    public enum DateDecodingStrategy: Sendable {
        case deferredToDate, secondsSince1970, millisecondsSince1970, iso8601
    }

    public init() {}
    open var dateDecodingStrategy = DateDecodingStrategy.deferredToDate
    open var userInfo: [CodingUserInfoKey: any Sendable] = [:]
    open func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value { while true {} }
}
