/// What is sent in one step.
enum Work: Sendable {
    case leads(LeadBatch, Table?)
    case events([Candidate])
}

/// Where the work of a sending comes from.
protocol WorkSource {
    /// Whether everything was handed out; `nil` for a source that isn't all there is to a job.
    var isComplete: Bool? { get }
    /// The line of the last lead that was handed out.
    var lastLine: Int { get }
    /// Whether leads were skipped on request.
    var hasSkipped: Bool { get }
    /// How much was handed out, from 0 to 1; `nil` if nobody knows.
    var fraction: Double? { get }

    /// The next step; `nil` at the end, or when the sending should stop.
    mutating func next(isStopping: () -> Bool) async throws -> Work?
}

/// Leads as they are read.
struct LeadWork: WorkSource {
    var reader: LeadReader
    /// What was read ahead.
    var first: LeadBatch?
    private(set) var isDone = false

    var isComplete: Bool? { isDone }
    var lastLine: Int { reader.lastLine }
    var hasSkipped: Bool { reader.hasSkipped }
    var fraction: Double? { reader.fraction }

    init(_ reader: LeadReader, first: LeadBatch?) {
        self.reader = reader
        self.first = first
    }

    mutating func next(isStopping: () -> Bool) async throws -> Work? {
        guard !isStopping() else { return nil }
        let ahead = first ?? LeadBatch()
        first = nil
        guard let batch = try await reader.next(atMost: 1000, after: ahead, isStopping: isStopping) else {
            isDone = reader.isAtEnd && !isStopping()
            return nil
        }
        return .leads(batch, reader.table)
    }
}
