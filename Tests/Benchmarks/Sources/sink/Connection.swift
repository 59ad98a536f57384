/// The state of a connection's current request, as much as finding its end requires.
struct Connection {
    private var head: [UInt8] = []
    /// The number of bytes of the body that are still missing.
    private var missing = 0

    /// Receives bytes and returns the number of requests that they complete.
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
