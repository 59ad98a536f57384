import Foundation
import TikTokEvents

/// The file that records what happened to each event, so that a job can continue however it ended.
///
/// It is only appended to, and a line is in the file before the tool reports it. It contains hashes and no raw personal
/// data.
struct Journal {
    let path: String
    private let file: FileHandle
    /// Text to write before the next line: a line feed after a truncated line, and the header of a new journal.
    private var preface: [UInt8] = []
    private var failure: OutputFailure?
    /// How long the file is while only this process writes to it.
    private var size: Int
    /// Whether other users may read or write what it contained when it was opened.
    let isOpenToOthers: Bool

    /// Opens a journal for appending, and locks it.
    ///
    /// - Parameters:
    ///   - path: The path of the journal.
    ///   - mayCreate: Whether to create a missing journal.
    ///   - others: Files that can't be the journal, such as the input.
    /// - Throws: `UsageError` if the file isn't a regular file, is one of the others, is another user's, has several
    ///   names, is in use, or can't be written. The file isn't changed.
    init(path: String, mayCreate: Bool, others: [FileStatus]) throws(UsageError) {
        if let status = FileStatus(ofPath: path), !status.isRegular {
            throw UsageError("'\(path)' isn't a regular file, so it can't be a journal")
        }
        let descriptor = Self.descriptor(path, mayCreate: mayCreate)
        guard descriptor >= 0 else {
            let reason = errno == EEXIST ? "it is a link to a missing file" : String(cString: strerror(errno))
            throw UsageError("the journal '\(path)' can't be opened for writing: \(reason)")
        }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        self.path = path
        guard let status = FileStatus(of: descriptor), status.isRegular,
            !others.contains(where: status.isSameFile)
        else {
            throw UsageError(
                "'\(path)' is also the input or the output, so it can't be the journal; "
                    + "choose another path for --results"
            )
        }
        // Another user could say that events are final, so that they are never sent.
        guard status.owner == geteuid() else {
            throw UsageError("'\(path)' belongs to another user, so it can't be the journal; choose another path")
        }
        guard status.linkCount <= 1 else {
            throw UsageError(
                "'\(path)' is also a file of another name, so it can't be the journal; choose another path"
            )
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw UsageError("another process is writing the journal '\(path)'; wait for it, or stop it")
        }
        let isMadePrivate = status.size == 0 && status.isOpenToOthers && fchmod(descriptor, 0o600) == 0
        isOpenToOthers = status.isOpenToOthers && !isMadePrivate
        size = status.size
        if status.size > 0, lastByte(of: status.size) != .lineFeed {
            preface = [.lineFeed]
        }
    }

    private static func descriptor(_ path: String, mayCreate: Bool) -> Int32 {
        let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK
        let descriptor = open(path, flags)
        guard descriptor < 0, errno == ENOENT, mayCreate else { return descriptor }
        // A link, which another user may have put there, never decides where a new file is.
        return open(path, flags | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    }

    var endsCutOff: Bool { !preface.isEmpty }

    /// Schedules the header to be written before the first line.
    mutating func begin(_ header: JournalHeader) {
        preface += header.line + [.lineFeed]
    }

    /// Appends whole lines.
    ///
    /// - Throws: `OutputFailure` once a line couldn't be written, so that nothing follows part of a line.
    mutating func append(_ lines: [UInt8]) throws(OutputFailure) {
        if let failure { throw failure }
        let bytes = preface + lines
        do throws(OutputFailure) {
            try checkFile()
            try bytes.writeAll(to: file.fileDescriptor)
        } catch {
            let failure = OutputFailure(message: "the journal '\(path)' can no longer be written: \(error.message)")
            self.failure = failure
            throw failure
        }
        size += bytes.count
        preface = []
    }

    /// Outcomes in a file that nobody finds again would be lost.
    private func checkFile() throws(OutputFailure) {
        guard let status = FileStatus(of: file.fileDescriptor),
            FileStatus(ofPath: path)?.isSameFile(as: status) == true
        else { throw OutputFailure(message: "it was moved, replaced, or deleted") }
        guard status.size == size else { throw OutputFailure(message: "another program changed it") }
    }

    /// Flushes what was written to the disk, so that it survives a power failure.
    func synchronize() {
        #if canImport(Darwin)
        fsync(file.fileDescriptor)
        #else
        fdatasync(file.fileDescriptor)
        #endif
    }

    /// The event to send again in the line at an offset.
    ///
    /// - Throws: `InputFailure` if the line can't be read.
    func candidate(
        at offset: Int,
        expiresAt: Date?,
        for destinations: Destinations,
        _ decoder: JSONDecoder
    ) throws(InputFailure) -> Candidate {
        struct Line: Decodable {
            let line: Int
            let lead: Int?
            let transactionID: String
            let source: String
            let pending: PendingEvent

            enum CodingKeys: String, CodingKey {
                case line
                case lead
                case transactionID = "transaction_id"
                case source
                case pending
            }
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !bytes.contains(.lineFeed) {
            let count = chunk.withUnsafeMutableBytes {
                pread(file.fileDescriptor, $0.baseAddress, $0.count, off_t(offset + bytes.count))
            }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        guard let line = try? decoder.decode(Line.self, from: Data(bytes.prefix { $0 != .lineFeed })),
            // With several sources, each event has its own.
            let source = destinations.sources.first(where: { !destinations.areSeveral || $0.id == line.source })
        else {
            throw InputFailure(
                "an event in the journal '\(path)' can't be read, perhaps since it was edited; send the leads again to repair it"
            )
        }
        let pending = PendingEvent(
            line.pending.event,
            expiresAt: expiresAt,
            maximumBatch: line.pending.maximumBatch
        )
        return Candidate(
            LeadPlace(line: line.line, lead: line.lead),
            leadID: line.transactionID,
            source,
            pending,
            destinations.key(of: pending.event, source)
        )
    }

    private func lastByte(of size: Int) -> UInt8? {
        var byte: UInt8 = 0
        return pread(file.fileDescriptor, &byte, 1, off_t(size - 1)) == 1 ? byte : nil
    }
}
