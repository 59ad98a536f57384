/// The work for one step of a send.
enum Work: Sendable {
    case leads(LeadBatch, Table?)
    case events([Candidate])

    /// The maximum number of leads or events in a step. A request could hold twice as many, but steps are what takes
    /// memory, and several are in flight.
    static let mostEvents = 500
}

/// A source of work for a send.
protocol WorkSource {
    /// Whether everything was returned, or `nil` for a source that isn't the whole job.
    var isComplete: Bool? { get }
    /// The last lead that was returned.
    var lastPlace: LeadPlace? { get }
    /// The first line that may have leads that weren't returned.
    var nextLine: Int { get }
    /// Whether leads were skipped on request.
    var hasSkipped: Bool { get }
    /// The share that was returned, from 0 to 1, or `nil` if it isn't known.
    var fraction: Double? { get }

    /// Returns the next step, or `nil` at the end or if the send should stop.
    mutating func next(isStopping: () -> Bool) async throws -> Work?
}

/// Leads as they are read.
struct LeadWork: WorkSource {
    var reader: LeadReader
    /// The leads that were read ahead.
    var first: LeadBatch?
    private(set) var isDone = false
    private(set) var lastPlace: LeadPlace?
    /// The first line of a step that is being read, or that couldn't be.
    private var unread: Int?

    var isComplete: Bool? { isDone }
    var nextLine: Int { unread ?? first?.pieces.first?.place.line ?? max(reader.nextLine, reader.firstLine) }
    var hasSkipped: Bool { reader.hasSkipped }
    var fraction: Double? { reader.fraction }

    init(_ reader: LeadReader, first: LeadBatch?) {
        self.reader = reader
        self.first = first
    }

    mutating func next(isStopping: () -> Bool) async throws -> Work? {
        guard !isStopping() else {
            await lookAhead()
            return nil
        }
        let ahead = first ?? LeadBatch()
        unread = nextLine
        first = nil
        let batch = try await reader.next(atMost: Work.mostEvents, after: ahead, isStopping: isStopping)
        unread = nil
        guard let batch else {
            if isStopping() {
                await lookAhead()
            } else {
                isDone = reader.isAtEnd
            }
            return nil
        }
        lastPlace = batch.pieces.last?.place ?? lastPlace
        return .leads(batch, reader.table)
    }

    /// Finds out what follows in a file, so that it is known whether anything is left.
    private mutating func lookAhead() async {
        guard first == nil, lastPlace != nil, reader.isFile else { return }
        first = try? await reader.next(atMost: 1, isStopping: { false })
        isDone = first == nil && reader.isAtEnd
    }
}
