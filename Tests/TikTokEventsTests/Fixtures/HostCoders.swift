import Foundation

/// An encoder and a decoder as a host may have configured them for its own types.
struct HostCoders: CustomStringConvertible, Sendable {
    let description: String
    let encoder = JSONEncoder()
    let decoder = JSONDecoder()

    /// Each key strategy with each date strategy; the first has neither.
    static let all = keys.flatMap { keys in
        dates.map { dates in
            let coders = Self(description: "\(keys.name), \(dates.name)")
            coders.encoder.outputFormatting = .sortedKeys
            (coders.encoder.keyEncodingStrategy, coders.decoder.keyDecodingStrategy) = (keys.encoding, keys.decoding)
            (coders.encoder.dateEncodingStrategy, coders.decoder.dateDecodingStrategy) = (
                dates.encoding, dates.decoding
            )
            return coders
        }
    }

    /// Those of strategies that leave keys of one word as they are.
    static let usual = all.filter { !$0.description.hasPrefix("custom") }

    private typealias Keys = (
        name: String, encoding: JSONEncoder.KeyEncodingStrategy, decoding: JSONDecoder.KeyDecodingStrategy
    )
    private typealias Dates = (
        name: String, encoding: JSONEncoder.DateEncodingStrategy, decoding: JSONDecoder.DateDecodingStrategy
    )

    private static let keys: [Keys] = [
        ("keys as they are", .useDefaultKeys, .useDefaultKeys),
        ("snake case", .convertToSnakeCase, .convertFromSnakeCase),
        (
            "custom keys", .custom { Key("x" + ($0.last?.stringValue ?? "")) },
            .custom { Key(String($0.last?.stringValue.dropFirst() ?? "")) }
        ),
    ]

    private static let dates: [Dates] = [
        ("dates as they are", .deferredToDate, .deferredToDate), ("ISO 8601", .iso8601, .iso8601),
        ("seconds", .secondsSince1970, .secondsSince1970),
        ("milliseconds", .millisecondsSince1970, .millisecondsSince1970),
        (
            "custom dates", .custom { try "\($0.timeIntervalSinceReferenceDate)".encode(to: $1) },
            .custom { Date(timeIntervalSinceReferenceDate: Double(try String(from: $0)) ?? 0) }
        ),
    ]

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}
