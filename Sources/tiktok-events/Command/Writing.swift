import Foundation

/// A system error while writing.
struct OutputFailure: Error {
    let message: String
}

extension [UInt8] {
    /// Writes all bytes, in as many calls as that takes.
    ///
    /// - Throws: `OutputFailure` with the system's message. Some bytes may have been written by then.
    func writeAll(to descriptor: Int32) throws(OutputFailure) {
        var written = 0
        while written < count {
            let result = withUnsafeBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                return Foundation.write(descriptor, rest.baseAddress, rest.count)
            }
            if result < 0 {
                guard errno == EINTR || errno == EAGAIN else {
                    throw OutputFailure(message: String(cString: strerror(errno)))
                }
                if errno == EAGAIN {
                    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&entry, 1, 1000)
                }
                continue
            }
            written += result
        }
    }
}
