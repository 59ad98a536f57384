/// Writes JSON text as bytes, in one pass and in the order of the calls.
struct JSONWriter {
    private var buffer: ByteBuffer
    private var needsComma = false

    /// A writer with room for so many bytes, and for more as they come.
    init(room: Int = 0) {
        buffer = ByteBuffer(room: room)
    }

    /// What has been written.
    var bytes: ArraySlice<UInt8> { buffer.bytes }

    /// Makes room for so many bytes more.
    mutating func reserve(_ room: Int) { buffer.reserve(room) }

    /// Gives what has been written away, without a copy.
    mutating func take() -> [UInt8] { buffer.take() }

    mutating func write(_ string: String) {
        guard string.utf8.withContiguousStorageIfAvailable({ write(utf8: $0) }) == nil else { return }
        // A string that Objective-C holds.
        var native = string
        native.withUTF8 { write(utf8: $0) }
    }

    mutating func write(_ bool: Bool) {
        append(bool ? "true" : "false")
    }

    mutating func write(_ integer: some SignedInteger & FixedWidthInteger) {
        buffer.append(room: 20) { $0.put(decimal: Int64(integer)) }
    }

    /// Writes the shortest decimal that reads back as the same number; whole numbers without a fraction.
    mutating func write(_ number: Double) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number,
                .init(codingPath: [], debugDescription: "JSON has no number that is infinite or not a number")
            )
        }
        if let hundredths = number.hundredths {
            buffer.append(room: 20) { $0.put(hundredths: hundredths) }
        } else if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
            write(integer)
        } else {
            append(json: number.description)
        }
    }

    /// Writes the hex digits of a digest.
    mutating func write(_ digest: SHA256.Digest) {
        buffer.append(room: 66) {
            $0.put(UInt8(ascii: "\""))
            $0.put(hexDigitsOf: digest)
            $0.put(UInt8(ascii: "\""))
        }
    }

    mutating func writeNull() {
        append("null")
    }

    /// Appends text that is JSON already, such as a number.
    mutating func append(json text: String) {
        var text = text
        text.withUTF8 { utf8 in buffer.append(room: utf8.count) { $0.put(utf8) } }
    }

    mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
        try nested(open: "{", close: "}", members)
    }

    mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
        try nested(open: "[", close: "]", elements)
    }

    /// Starts an element of an array.
    mutating func nextElement() {
        if needsComma {
            append(",")
        }
        needsComma = true
    }

    /// Starts a member of an object.
    mutating func nextMember(_ key: String) {
        nextElement()
        write(key)
        append(":")
    }

    // Inlined, so that the name and its length are constants and copied as such.
    @inline(__always)
    mutating func nextMember(_ key: FieldKey) {
        guard case .listed(let name) = key else { return nextMember(key.stringValue) }
        let comma = needsComma
        buffer.append(room: name.utf8CodeUnitCount + 4) {
            if comma {
                $0.put(UInt8(ascii: ","))
            }
            $0.put(UInt8(ascii: "\""))
            $0.put(name)
            $0.put(UInt8(ascii: "\""))
            $0.put(UInt8(ascii: ":"))
        }
        needsComma = true
    }

    private mutating func append(_ text: StaticString) {
        buffer.append(room: text.utf8CodeUnitCount) { $0.put(text) }
    }

    private mutating func nested(
        open: StaticString,
        close: StaticString,
        _ content: (inout JSONWriter) throws -> Void
    ) rethrows {
        append(open)
        needsComma = false
        try content(&self)
        append(close)
        needsComma = true
    }

    private mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
        let plain = text.lengthWithoutEscape
        guard plain == text.count else { return writeEscaping(text, from: plain) }
        buffer.append(room: text.count + 2) {
            $0.put(UInt8(ascii: "\""))
            $0.put(text)
            $0.put(UInt8(ascii: "\""))
        }
    }

    private mutating func writeEscaping(_ text: UnsafeBufferPointer<UInt8>, from firstEscape: Int) {
        append("\"")
        var rest = text
        var plain = firstEscape
        while plain < rest.count {
            buffer.append(room: plain + 6) {
                $0.put(UnsafeBufferPointer(rebasing: rest[..<plain]))
                $0.put(escapeOf: rest[plain])
            }
            rest = UnsafeBufferPointer(rebasing: rest[(plain + 1)...])
            plain = rest.lengthWithoutEscape
        }
        buffer.append(room: rest.count + 1) {
            $0.put(rest)
            $0.put(UInt8(ascii: "\""))
        }
    }
}
