#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Finds duplicate keys in objects, which decoders drop silently.
struct RepeatedKeys {
    private struct Level {
        /// The keys of an object so far, or `nil` in a list.
        var keys: Set<String>?
        /// The key or the position of the value that is being read.
        var step = ""
        var position = 0
    }

    private var levels: [Level] = []
    private var places: [String] = []

    /// The locations of duplicate keys, such as `triggers.lead_sold`.
    ///
    /// - Parameter json: Valid JSON in UTF-8.
    /// - Returns: The locations, in text order.
    static func places(in json: Data) -> [String] {
        var reader = Self()
        reader.read(Array(json))
        return reader.places
    }

    private mutating func read(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"): levels.append(Level(keys: []))
            case UInt8(ascii: "["): levels.append(Level(step: "0"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): levels.removeLast()
            case UInt8(ascii: ","): nextElement()
            case UInt8(ascii: "\""):
                let end = Self.endOfString(in: bytes, from: index)
                if Self.isKey(bytes, endingAt: end) {
                    add(key: Data(bytes[index...end]))
                }
                index = end
            default: break
            }
            index += 1
        }
    }

    private mutating func nextElement() {
        guard let last = levels.indices.last, levels[last].keys == nil else { return }
        levels[last].position += 1
        levels[last].step = levels[last].position.description
    }

    private mutating func add(key json: Data) {
        guard let last = levels.indices.last, let key = try? JSONDecoder().decode(String.self, from: json) else {
            return
        }
        levels[last].step = key
        if levels[last].keys?.insert(key).inserted == false {
            places.append(levels.map(\.step).joined(separator: "."))
        }
    }

    private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count - 1, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index, bytes.count - 1)
    }

    private static func isKey(_ bytes: [UInt8], endingAt end: Int) -> Bool {
        let next = bytes[(end + 1)...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return next == UInt8(ascii: ":")
    }
}
