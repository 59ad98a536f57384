/// Writes JSON text as bytes, in one pass and in call order.
struct JSONWriter {
    private var buffer: ByteBuffer
    private var needsComma = false
    /// The number of open objects and lists.
    private(set) var depth = 0

    /// Creates a writer with an initial capacity, which grows as needed.
    init(capacity: Int = 0) {
        buffer = ByteBuffer(capacity: capacity)
    }

    /// The bytes written so far.
    var bytes: ArraySlice<UInt8> { buffer.bytes }

    /// Reserves capacity for this many more bytes.
    mutating func reserve(_ capacity: Int) { buffer.reserve(capacity) }

    /// Moves the written bytes out without copying them.
    mutating func take() -> [UInt8] { buffer.take() }

    mutating func write(_ string: String) {
        string.withBytes { write($0) }
    }

    mutating func write(_ bool: Bool) {
        append(bool ? "true" : "false")
    }

    mutating func write(_ integer: some SignedInteger & FixedWidthInteger) {
        buffer.append(capacity: 20) { $0.put(decimal: Int64(integer)) }
    }

    /// Writes the shortest decimal that reads back as the same number. Whole numbers have no fraction.
    mutating func write(_ number: Double) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number,
                .init(codingPath: [], debugDescription: "JSON can't represent infinity or NaN")
            )
        }
        if let hundredths = number.hundredths {
            buffer.append(capacity: 20) { $0.put(hundredths: hundredths) }
        } else if let integer = Int64(exactly: number), integer.magnitude < 1 << 53 {
            write(integer)
        } else {
            append(json: number.description)
        }
    }

    /// Writes a string of characters that need no escaping. `fill` writes them.
    @inline(__always)
    mutating func writeString(capacity: Int, _ fill: (inout ByteCursor) -> Void) {
        buffer.append(capacity: capacity + 2) {
            $0.put(UInt8(ascii: "\""))
            fill(&$0)
            $0.put(UInt8(ascii: "\""))
        }
    }

    mutating func writeNull() {
        append("null")
    }

    /// Appends text that is already JSON, such as a number.
    mutating func append(json text: String) {
        text.withBytes { bytes in buffer.append(capacity: bytes.count) { $0.put(bytes) } }
    }

    @inline(__always)
    mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "{"))
        try members(&self)
        close(UInt8(ascii: "}"))
    }

    @inline(__always)
    mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "["))
        try elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// Starts an element of an array.
    mutating func nextElement() {
        if needsComma {
            append(UInt8(ascii: ","))
        }
        needsComma = true
    }

    /// Starts a member of an object.
    mutating func nextMember(_ key: String) {
        nextElement()
        write(key)
        append(UInt8(ascii: ":"))
    }

    // Inlined so that the name and its length are copied as constants.
    @inline(__always)
    mutating func nextMember(_ key: FieldKey) {
        guard case .listed(let name) = key else { return nextMember(key.stringValue) }
        let comma = needsComma
        buffer.append(capacity: name.utf8CodeUnitCount + 4) {
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
        buffer.append(capacity: text.utf8CodeUnitCount) { $0.put(text) }
    }

    private mutating func append(_ byte: UInt8) {
        buffer.append(capacity: 1) { $0.put(byte) }
    }

    private mutating func open(_ bracket: UInt8) {
        append(bracket)
        needsComma = false
        depth += 1
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        append(bracket)
        needsComma = true
    }

    private mutating func write(_ text: ByteView) {
        guard text.needsEscape else { return writeString(capacity: text.count) { $0.put(text) } }
        let capacity = text.reduce(0) { $0 + ($1.needsEscape ? 6 : 1) }
        writeString(capacity: capacity) { json in
            for byte in text {
                if byte.needsEscape {
                    json.put(escapeOf: byte)
                } else {
                    json.put(byte)
                }
            }
        }
    }
}
