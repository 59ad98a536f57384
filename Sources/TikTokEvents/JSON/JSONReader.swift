#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads JSON text into a `JSONValue`, as strictly as a decoder and several times faster.
package struct JSONReader {
    /// Why text can't be read. Never holds the text.
    package enum Failure: Error, CustomStringConvertible {
        case notJSON
        case loneSurrogate
        case inexactNumber
        case tooDeep

        package var description: String {
            switch self {
            case .notJSON: "it isn't JSON; check quotes, commas, and braces"
            case .loneSurrogate:
                "an escape is half of a character, which takes two, such as \\ud83d\\ude00; write the character itself"
            case .inexactNumber: "a number of more than 37 digits or outside 1e-127...1e127 can't be stored exactly"
            case .tooDeep: "objects and lists are nested more than 64 deep"
            }
        }
    }

    private let text: [UInt8]
    private var position = 0
    private var depth = 0
    private let deepest: Int
    private var repeatedKeys: [[String]] = []
    /// The maximum number of repeated keys to report. Each has its whole location.
    private static let mostRepeatedKeys = 100

    private init(_ text: [UInt8], deepest: Int) {
        self.text = text
        self.deepest = deepest
    }

    static func read(_ text: [UInt8], deepest: Int) throws(Failure) -> JSONValue {
        var reader = Self(text, deepest: deepest)
        return try reader.document()
    }

    /// Reads a text and locates the keys that repeat, each by the steps to it, in text order.
    package static func readWithRepeatedKeys(
        _ text: [UInt8]
    ) throws(Failure) -> (value: JSONValue, repeatedKeys: [[String]]) {
        var reader = Self(text, deepest: JSONValue.deepest)
        return (try reader.document(), reader.repeatedKeys)
    }

    /// Finds the first mistake in a text.
    ///
    /// - Returns: The line, the column, and what is wrong, or `nil` for JSON. Both are counted from 1, in bytes.
    static func mistake(in text: [UInt8]) -> String? {
        var reader = Self(text, deepest: JSONValue.deepest)
        do throws(Failure) {
            _ = try reader.document()
            return nil
        } catch {
            let lines = text.prefix(reader.position).split(separator: 0x0A, omittingEmptySubsequences: false)
            return "line \(lines.count), column \((lines.last?.count ?? 0) + 1): \(error)"
        }
    }

    private mutating func document() throws(Failure) -> JSONValue {
        let value = try value()
        guard next() == 0, position == text.count else { throw .notJSON }
        return value
    }

    /// The next byte, or 0, which JSON never contains, after the end.
    private var byte: UInt8 {
        @inline(__always) get { position < text.count ? text[position] : 0 }
    }

    /// The next byte that isn't white space.
    @inline(__always)
    private mutating func next() -> UInt8 {
        while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
        return byte
    }

    private mutating func value() throws(Failure) -> JSONValue {
        switch next() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try nested { reader throws(Failure) in .object(try reader.members()) }
        case UInt8(ascii: "["): return try nested { reader throws(Failure) in .array(try reader.elements()) }
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested(_ content: (inout Self) throws(Failure) -> JSONValue) throws(Failure) -> JSONValue {
        guard depth < deepest else { throw .tooDeep }
        depth += 1
        position += 1
        let value = try content(&self)
        depth -= 1
        return value
    }

    private mutating func members() throws(Failure) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        guard next() != UInt8(ascii: "}") else {
            position += 1
            return members
        }
        repeat {
            guard next() == UInt8(ascii: "\"") else { throw .notJSON }
            let key = try string()
            guard next() == UInt8(ascii: ":") else { throw .notJSON }
            position += 1
            let count = repeatedKeys.count
            let value = try value()
            prefixRepeatedKeys(from: count, with: key)
            guard let earlier = members[key] else {
                members[key] = value
                continue
            }
            if earlier.isBlank {
                members[key] = value
            }
            if count < Self.mostRepeatedKeys {
                repeatedKeys.insert([key], at: count)
            }
        } while try hasMore(until: UInt8(ascii: "}"))
        return members
    }

    private mutating func elements() throws(Failure) -> [JSONValue] {
        var elements: [JSONValue] = []
        guard next() != UInt8(ascii: "]") else {
            position += 1
            return elements
        }
        repeat {
            let count = repeatedKeys.count
            elements.append(try value())
            prefixRepeatedKeys(from: count, with: String(elements.count - 1))
        } while try hasMore(until: UInt8(ascii: "]"))
        return elements
    }

    /// Completes the locations of the keys that repeat within a value.
    private mutating func prefixRepeatedKeys(from start: Int, with step: @autoclosure () -> String) {
        for index in repeatedKeys.indices[start...] {
            repeatedKeys[index].insert(step(), at: 0)
        }
    }

    private mutating func hasMore(until end: UInt8) throws(Failure) -> Bool {
        let separator = next()
        guard separator == UInt8(ascii: ",") || separator == end else { throw .notJSON }
        position += 1
        return separator != end
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
        guard text[position...].starts(with: word.utf8) else { throw .notJSON }
        position += word.utf8.count
        return value
    }

    private mutating func string() throws(Failure) -> String {
        position += 1
        let start = position
        while position < text.count, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            position += 1
        }
        if byte == UInt8(ascii: "\"") {
            defer { position += 1 }
            return try Self.string(text[start..<position])
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(Failure) -> String {
        var bytes = Array(text[start..<position])
        while byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw .notJSON }
            if byte == UInt8(ascii: "\\") {
                try appendEscape(to: &bytes)
            } else {
                bytes.append(byte)
                position += 1
            }
        }
        position += 1
        return try Self.string(bytes[...])
    }

    private mutating func appendEscape(to bytes: inout [UInt8]) throws(Failure) {
        let start = position
        position += 1
        let escape = byte
        position += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(escape)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            var units = [try codeUnit()]
            if units[0] & 0xFC00 == 0xD800, text[position...].starts(with: "\\u".utf8) {
                position += 2
                units.append(try codeUnit())
            }
            guard let scalar = Self.scalar(of: units) else {
                // The mistake is where the escape starts.
                position = start
                throw .loneSurrogate
            }
            bytes += Array(String(scalar).utf8)
        default: throw .notJSON
        }
    }

    private static func scalar(of units: [UInt16]) -> Unicode.Scalar? {
        guard units.count == 2 else { return Unicode.Scalar(units[0]) }
        guard units[1] & 0xFC00 == 0xDC00 else { return nil }
        return Unicode.Scalar(0x10000 + UInt32(units[0] & 0x3FF) << 10 + UInt32(units[1] & 0x3FF))
    }

    private mutating func codeUnit() throws(Failure) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { throw .notJSON }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    /// The bytes as a string. Invalid UTF-8 would be repaired, so the result is compared with the original.
    private static func string(_ bytes: ArraySlice<UInt8>) throws(Failure) -> String {
        let string = String(decoding: bytes, as: UTF8.self)
        guard string.utf8.count == bytes.count, string.utf8.elementsEqual(bytes) else { throw .notJSON }
        return string
    }
}

extension JSONReader {
    private mutating func number() throws(Failure) -> Decimal {
        let start = position
        var digits: Int64 = 0
        var count = 0
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative {
            position += 1
        }
        let firstDigit = position
        func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
        @inline(__always)
        func readDigits(_ reader: inout Self) -> Int {
            let first = reader.position
            while isDigit(reader.byte) {
                if count < 18 {
                    digits = digits &* 10 &+ Int64(reader.byte &- UInt8(ascii: "0"))
                }
                count += 1
                reader.position += 1
            }
            return reader.position - first
        }
        let wholeDigits = readDigits(&self)
        guard wholeDigits == 1 || wholeDigits > 1 && text[firstDigit] != UInt8(ascii: "0") else { throw .notJSON }
        var fractionDigits = 0
        if byte == UInt8(ascii: ".") {
            position += 1
            fractionDigits = readDigits(&self)
            guard fractionDigits > 0 else { throw .notJSON }
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
                position += 1
            }
            let exponentDigits = position
            while isDigit(byte) {
                position += 1
            }
            guard position > exponentDigits else { throw .notJSON }
            return try decimal(from: start)
        }
        guard count <= 18 else { return try decimal(from: start) }
        // Drop trailing zeros, as a decimal made from the same text does.
        while fractionDigits > 0, digits % 10 == 0 {
            digits /= 10
            fractionDigits -= 1
        }
        let whole = Decimal(isNegative ? -digits : digits)
        return fractionDigits == 0 ? whole : Decimal(sign: .plus, exponent: -fractionDigits, significand: whole)
    }

    private func decimal(from start: Int) throws(Failure) -> Decimal {
        let text = String(decoding: self.text[start..<position], as: UTF8.self)
        guard let number = Decimal(string: text), number.isExact else { throw .inexactNumber }
        return number
    }
}

extension JSONValue {
    /// Reads JSON text. If a key repeats, the first value counts, as in a decoder, unless it is blank.
    package init(json: [UInt8], deepest: Int = JSONValue.deepest) throws(JSONReader.Failure) {
        self = try JSONReader.read(json, deepest: deepest)
    }

    /// Returns the value as JSON text.
    package func json() throws -> [UInt8] {
        var json = JSONWriter()
        try write(to: &json)
        return json.take()
    }
}
