import Foundation

/// The bytes of a file, a pipe, or a terminal, as they arrive.
struct ByteSource {
    enum Reading {
        case bytes
        /// Nothing has arrived for a moment, but more may follow.
        case idle
        case end
    }

    /// The name to use in messages.
    let name: String
    /// The size of a regular file, or `nil` for anything else.
    let size: Int?
    private(set) var byteCount = 0
    private let file: FileHandle
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    init(_ file: FileHandle, name: String) {
        self.file = file
        self.name = name
        let status = FileStatus(of: file.fileDescriptor)
        size = status?.isRegular == true ? status?.size : nil
    }

    /// Opens a file. A named pipe doesn't need a writer yet.
    init(path: String) throws(UsageError) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw UsageError("'\(path)' can't be read: \(String(cString: strerror(errno)))")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard FileStatus(of: descriptor)?.isDirectory != true else {
            throw UsageError("'\(path)' is a directory; name a file in it")
        }
        self.init(file, name: path)
    }

    var status: FileStatus? { FileStatus(of: file.fileDescriptor) }

    /// Appends the bytes that have arrived to a buffer.
    ///
    /// - Throws: `InputFailure` if the system can't read, which isn't the end of the file.
    mutating func read(into buffer: inout [UInt8]) throws(InputFailure) -> Reading {
        if size == nil {
            var entry = pollfd(fd: file.fileDescriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&entry, 1, 5)
            guard ready > 0 else {
                guard ready == 0 || errno == EINTR else { throw .system("\(name) can't be read") }
                return .idle
            }
        }
        let count = chunk.withUnsafeMutableBytes { Foundation.read(file.fileDescriptor, $0.baseAddress, $0.count) }
        guard count >= 0 else {
            guard errno != EINTR, errno != EAGAIN else { return .idle }
            throw .system("\(name) can't be read")
        }
        buffer += chunk[..<count]
        byteCount += count
        return count == 0 ? .end : .bytes
    }

    /// Reads everything up to the end.
    ///
    /// - Throws: `InputFailure` if the system can't read, or `CancellationError` if reading should stop.
    mutating func readAll(isStopping: () -> Bool) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while try read(into: &bytes) != .end {
            guard !isStopping() else { throw CancellationError() }
        }
        return bytes
    }
}

/// A system error while reading, or an input in a format that the tool doesn't support.
struct InputFailure: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// An error with the system's message for `errno`.
    static func system(_ action: String) -> Self {
        Self("\(action): \(String(cString: strerror(errno)))")
    }
}
