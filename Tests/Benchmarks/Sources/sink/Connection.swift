/// What was read of a connection's requests, as far as their ends need it.
struct Connection {
    private var head: [UInt8] = []
    /// How much of the body is still to come.
    private var missing = 0

    /// Takes bytes in and tells how many requests they completed.
    mutating func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
        var completed = 0
        var rest = bytes[...]
        while !rest.isEmpty {
            if missing > 0 {
                let part = min(missing, rest.count)
                missing -= part
                rest = rest.dropFirst(part)
            } else {
                let byte = rest.removeFirst()
                head.append(byte)
                guard byte == UInt8(ascii: "\n"), head.suffix(4).elementsEqual("\r\n\r\n".utf8) else { continue }
                missing = contentLength
                head.removeAll(keepingCapacity: true)
            }
            if missing == 0, head.isEmpty {
                completed += 1
            }
        }
        return completed
    }

    private var contentLength: Int {
        for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "content-length" {
                return Int(parts[1].drop { $0 == " " }) ?? 0
            }
        }
        return 0
    }
}
