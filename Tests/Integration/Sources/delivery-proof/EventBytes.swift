/// The events in a request's body, as bytes with their ids.
struct EventBytes: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    private static let list = Array(#""data":["#.utf8)
    private static let id = Array(#""event_id":""#.utf8)

    init(_ body: ArraySlice<UInt8>) {
        rest = Self.after(Self.list, in: body) ?? []
    }

    mutating func next() -> (id: String, bytes: ArraySlice<UInt8>)? {
        guard let start = rest.firstIndex(of: UInt8(ascii: "{")) else { return nil }
        var depth = 0
        var isText = false
        var index = start
        while index < rest.endIndex {
            switch rest[index] {
            case UInt8(ascii: "\\") where isText: index += 1
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "{") where !isText: depth += 1
            case UInt8(ascii: "}") where !isText: depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { break }
        }
        let bytes = rest[start..<index]
        rest = rest[index...]
        let id = Self.after(Self.id, in: bytes)?.prefix { $0 != UInt8(ascii: "\"") } ?? []
        return (String(decoding: id, as: UTF8.self), bytes)
    }

    private static func after(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var index = bytes.startIndex
        while index <= bytes.endIndex - pattern.count {
            if bytes[index] == pattern[0], bytes[index..<(index + pattern.count)].elementsEqual(pattern) {
                return bytes[(index + pattern.count)...]
            }
            index += 1
        }
        return nil
    }
}
