public typealias TimeInterval = Double

public struct Data: Hashable, Sendable, Codable, RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    public typealias Element = UInt8
    public typealias Index = Int
    public typealias SubSequence = Data

    public init() {}
    public init(_ elements: some Sequence<UInt8>) {}
    public init(repeating: UInt8, count: Int) {}
    public init(capacity: Int) {}
    public init(contentsOf url: URL) throws {}

    public var startIndex: Int { 0 }
    public var endIndex: Int { 0 }
    public subscript(index: Int) -> UInt8 { get { 0 } set {} }
    public subscript(bounds: Range<Int>) -> Data { get { self } set {} }
    public func index(after index: Int) -> Int { index + 1 }
    public mutating func replaceSubrange(_ range: Range<Int>, with elements: some Collection<UInt8>) {}
    public func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value { while true {} }
}

public struct Date: Hashable, Comparable, Sendable, Codable {
    public init() {}
    public init(timeIntervalSince1970: TimeInterval) {}
    public init(timeIntervalSinceReferenceDate: TimeInterval) {}
    public init(timeIntervalSinceNow: TimeInterval) {}
    public init(timeInterval: TimeInterval, since date: Date) {}

    public static var now: Date { Date() }
    public static var distantPast: Date { Date() }
    public static var distantFuture: Date { Date() }
    public var timeIntervalSince1970: TimeInterval { 0 }
    public var timeIntervalSinceNow: TimeInterval { 0 }
    public func timeIntervalSince(_ date: Date) -> TimeInterval { 0 }
    public func addingTimeInterval(_ interval: TimeInterval) -> Date { self }
    public static func < (lhs: Date, rhs: Date) -> Bool { false }
    public static func + (lhs: Date, rhs: TimeInterval) -> Date { lhs }
    public static func - (lhs: Date, rhs: TimeInterval) -> Date { lhs }
    public static func += (lhs: inout Date, rhs: TimeInterval) {}
    public static func -= (lhs: inout Date, rhs: TimeInterval) {}
}

@available(macOS 10.15, *)
extension Date: Strideable {
    public func distance(to other: Date) -> TimeInterval { 0 }
    public func advanced(by interval: TimeInterval) -> Date { self }
}

@available(macOS 12, *)
public protocol FormatStyle<FormatInput, FormatOutput>: Sendable {
    associatedtype FormatInput
    associatedtype FormatOutput
    func format(_ value: FormatInput) -> FormatOutput
}

@available(macOS 12, *)
extension Date {
    public struct ISO8601FormatStyle: FormatStyle, Hashable {
        public enum DateSeparator: Sendable { case dash, omitted }
        public enum TimeSeparator: Sendable { case colon, omitted }
        public enum TimeZoneSeparator: Sendable { case colon, omitted }
        public enum DateTimeSeparator: Sendable { case space, standard }

        public init(timeZone: TimeZone) {}
        public init(
            dateSeparator: DateSeparator = .dash,
            dateTimeSeparator: DateTimeSeparator = .standard,
            timeSeparator: TimeSeparator = .colon,
            timeZoneSeparator: TimeZoneSeparator = .omitted,
            includingFractionalSeconds: Bool = false,
            timeZone: TimeZone = .current
        ) {}

        public func year() -> Self { self }
        public func month() -> Self { self }
        public func day() -> Self { self }
        public func time(includingFractionalSeconds: Bool) -> Self { self }
        public func timeZone(separator: TimeZoneSeparator) -> Self { self }
        public func dateSeparator(_ separator: DateSeparator) -> Self { self }
        public func dateTimeSeparator(_ separator: DateTimeSeparator) -> Self { self }
        public func timeSeparator(_ separator: TimeSeparator) -> Self { self }
        public func format(_ date: Date) -> String { "" }
        public func parse(_ text: String) throws -> Date { Date() }
    }

    public func formatted<Style: FormatStyle<Date, Output>, Output>(_ style: Style) -> Output { style.format(self) }
    public func ISO8601Format(_ style: ISO8601FormatStyle = .init()) -> String { "" }
    public init(_ text: String, strategy: ISO8601FormatStyle) throws {}
}

@available(macOS 12, *)
extension FormatStyle where Self == Date.ISO8601FormatStyle {
    public static var iso8601: Self { .init() }
}

public struct TimeZone: Hashable, Sendable, Codable {
    init() {}
    public init?(identifier: String) {}
    public init?(secondsFromGMT: Int) {}
    public static var current: TimeZone { TimeZone() }
    @available(macOS 13, *)
    public static var gmt: TimeZone { TimeZone() }
    public func secondsFromGMT(for date: Date = Date()) -> Int { 0 }
}

public struct Calendar: Hashable, Sendable {
    public enum Identifier: Sendable { case gregorian, iso8601 }

    public init(identifier: Identifier) {}
    public var timeZone: TimeZone { get { TimeZone() } set {} }
    public func date(from components: DateComponents) -> Date? { nil }
}

public struct DateComponents: Hashable, Sendable {
    public var year, month, day, hour, minute, second, nanosecond: Int?
    public var timeZone: TimeZone?

    public init(
        calendar: Calendar? = nil, timeZone: TimeZone? = nil, era: Int? = nil, year: Int? = nil, month: Int? = nil,
        day: Int? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil, nanosecond: Int? = nil
    ) {}
}

public struct Locale: Hashable, Sendable {}

public struct UUID: Hashable, Sendable, Codable {
    public init() {}
    public init?(uuidString: String) {}
    public var uuidString: String { "" }
}

public struct Decimal: Hashable, Comparable, Sendable, Codable, SignedNumeric, Strideable, CustomStringConvertible,
    ExpressibleByFloatLiteral
{
    public init() {}
    public init(_ value: Int) {}
    public init(_ value: Int64) {}
    public init(_ value: UInt64) {}
    public init(_ value: Double) {}
    public init(integerLiteral value: Int) {}
    public init(floatLiteral value: Double) {}
    public init?(exactly value: some BinaryInteger) {}
    public init?(string: String, locale: Locale? = nil) {}
    public init(sign: FloatingPointSign, exponent: Int, significand: Decimal) {}

    public static var nan: Decimal { 0 }
    public static var greatestFiniteMagnitude: Decimal { 0 }
    public var isFinite: Bool { true }
    public var isNaN: Bool { false }
    public var isZero: Bool { true }
    public var isSignMinus: Bool { false }
    public var significand: Decimal { self }
    public var exponent: Int { 0 }
    public var sign: FloatingPointSign { .plus }
    public var magnitude: Decimal { self }
    public var description: String { "" }
    public static func < (lhs: Decimal, rhs: Decimal) -> Bool { false }
    public static func + (lhs: Decimal, rhs: Decimal) -> Decimal { lhs }
    public static func - (lhs: Decimal, rhs: Decimal) -> Decimal { lhs }
    public static func * (lhs: Decimal, rhs: Decimal) -> Decimal { lhs }
    public static func / (lhs: Decimal, rhs: Decimal) -> Decimal { lhs }
    public static func *= (lhs: inout Decimal, rhs: Decimal) {}
    public static func /= (lhs: inout Decimal, rhs: Decimal) {}
    public func distance(to other: Decimal) -> Decimal { self }
    public func advanced(by stride: Decimal) -> Decimal { self }
}

public struct URL: Hashable, Sendable, Codable {
    public var standardizedFileURL: URL { self }
    public func resolvingSymlinksInPath() -> URL { self }
    public init?(string: String) {}
    public init(fileURLWithPath path: String) {}
    @available(macOS 13, *)
    public init(filePath path: String) {}

    public var absoluteString: String { "" }
    public var scheme: String? { nil }
    public var host: String? { nil }
    public var port: Int? { nil }
    public var path: String { "" }
    public var query: String? { nil }
    public var lastPathComponent: String { "" }
    public func appendingPathComponent(_ component: String) -> URL { self }
    @available(macOS 13, *)
    public func appending(path: some StringProtocol) -> URL { self }
}

public struct URLQueryItem: Hashable, Sendable {
    public var name: String
    public var value: String?

    public init(name: String, value: String?) {
        self.name = name
        self.value = value
    }
}

public struct URLComponents: Hashable, Sendable {
    public init() {}
    public init?(string: String) {}

    public var scheme, user, password, host, query, fragment: String?
    public var percentEncodedHost, percentEncodedQuery: String?
    @available(macOS 13, *)
    public var encodedHost: String? { get { nil } set {} }
    public var port: Int?
    public var path = ""
    public var percentEncodedPath = ""
    public var queryItems, percentEncodedQueryItems: [URLQueryItem]?
    public var string: String? { nil }
    public var url: URL? { nil }
}

extension StringProtocol {
    public func components(separatedBy separator: some StringProtocol) -> [String] { [] }
}
