#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One call of `send`: from events to the outcome of each.
///
/// It works through a list of chunks, each of which is a request, and puts whatever must be sent again at the end of
/// the list. That way, no chunk waits for another chunk's problems.
struct Call {
    let context: Context
    let checked: CheckedEvents
    /// Whether each event is sent at most once, as from an outbox. Whatever must be sent again goes back to the outbox.
    let isSingleStep: Bool
    private let date: Date
    private let start: ContinuousClock.Instant
    private var permit: Health.Permit?

    /// The outcome of each event so far. Before the first request, nothing has been sent.
    private(set) var outcomes: [DeliveryOutcome]
    /// When each event expires, once a copy of it may have arrived.
    private var expirations: [Date?]
    /// The maximum size of a request that contains each event: half the size of the last one that was refused.
    var maximumBatches: [Int]
    /// The events whose own requests failed. They wait before they are sent again.
    private(set) var failed: Set<Int> = []
    var chunks = FIFO<Chunk>()
    private var nextChunk = 0
    /// The chunks that must contain an invalid event, because the other half of a refused chunk was accepted.
    var refusedChunks: Set<Int> = []
    /// The events that were refused on their own, without proof that they are invalid.
    var suspects: [(index: Int, response: EventsResponse)] = []

    /// What a call's requests have in common.
    struct Context {
        let client: EventsClient
        let id: UInt64
        let deadline: ContinuousClock.Instant
        /// The maximum duration of the whole call.
        let limit: Duration
        let maximumAttempts: Int

        /// Reports events to the observer, if there is one.
        func observe(_ events: @autoclosure () -> [DeliveryEvent]) {
            guard let observer = client.configuration.observer else { return }
            for var event in events() {
                event.callID = id
                event.source = client.source
                observer(event)
            }
        }
    }

    /// Events that are sent in one request.
    struct Chunk {
        let id: Int
        var events: [Int]
        /// The other half of a refused chunk.
        var sibling: Int?
        /// How many of its events TikTok has named so far, and the index of the last one.
        var nameCount = 0
        var lastPlace: Int?
    }

    /// - Parameters:
    ///   - checked: The events after the checks.
    ///   - pending: The state that earlier calls stored with the events, or empty if there is none.
    ///   - client: The client.
    ///   - limit: The maximum duration of the call.
    ///   - isSingleStep: Whether each event is sent at most once.
    ///   - permit: The permit for the first request, if there is one.
    init(
        _ checked: CheckedEvents,
        pending: [PendingEvent] = [],
        by client: EventsClient,
        within limit: Duration,
        isSingleStep: Bool = false,
        permit: Health.Permit? = nil
    ) {
        self.checked = checked
        self.permit = permit
        self.isSingleStep = isSingleStep
        let limit = limit.clamped(to: Duration.callDeadlines)
        date = client.clock.date()
        start = client.clock.now()
        context = Context(
            client: client,
            id: client.clock.random(),
            deadline: start.advanced(by: limit),
            limit: limit,
            maximumAttempts: isSingleStep ? 1 : client.configuration.retry.maximumAttempts ?? .max
        )
        outcomes = Array(repeating: .notSent(.init(.deadline)), count: checked.events.count)
        // No copy was sent after now, whatever was stored.
        let latest = Self.expiry(of: date)
        expirations =
            pending.isEmpty
            ? Array(repeating: nil, count: outcomes.count) : pending.map { $0.expiresAt.map { min($0, latest) } }
        maximumBatches =
            pending.isEmpty
            ? Array(repeating: .max, count: outcomes.count) : pending.map { max(1, $0.maximumBatch ?? .max) }
    }

    var client: EventsClient { context.client }
    var health: EndpointHealth { context.client.health }

    var report: DeliveryReport {
        DeliveryReport(
            receipts: checked.events.indices.map { index in
                DeliveryReceipt(
                    event: checked.events[index],
                    source: client.source,
                    outcome: outcomes[index],
                    issues: checked.issues[index],
                    maximumBatch: maximumBatches[index] == .max ? nil : maximumBatches[index]
                )
            }
        )
    }

    /// The bodies of the requests that contain the events.
    var bodies: [[UInt8]] {
        batches(of: checked.sendable).map(checked.body)
    }

    mutating func run() async {
        for batch in batches(of: sendable()) {
            add(batch)
        }
        while let chunk = chunks.removeFirst() {
            if chunk.events.count > 1, refusedChunks.contains(chunk.id) {
                split(chunk, isRefused: true)
            } else if chunk.events.count > 1, isTooLarge(chunk.events) {
                split(chunk, isRefused: false)
            } else {
                await send(chunk)
            }
        }
        if let permit {
            health.record(.unused, permit)
        }
        judgeSuspects()
        for (index, first) in checked.firsts {
            outcomes[index] = outcomes[first]
            maximumBatches[index] = maximumBatches[first]
        }
        observeEnd()
    }

    /// The events that may be sent. The outcomes of the others are already known.
    private mutating func sendable() -> [Int] {
        var sendable: [Int] = []
        for (index, first) in checked.firsts {
            // A copy of either one may have arrived.
            expirations[first] = [expirations[first], expirations[index]].compactMap { $0 }.min()
        }
        let sendableIndices = Set(checked.sendable)
        var isHeldBack = false
        for index in checked.events.indices where checked.firsts[index] == nil {
            let errors = sendableIndices.contains(index) ? [] : checked.errors(at: index)
            if !errors.isEmpty {
                outcomes[index] = .rejected(.init(scope: .local, issues: errors))
            } else if let expiry = expirations[index], expiry <= date {
                settle([index], .unconfirmed(.init(.expired)))
            } else if sendableIndices.contains(index) {
                sendable.append(index)
            } else {
                // The test event code has expired, which isn't the event's fault.
                isHeldBack = true
                settle([index], .notSent(.init(.misconfigured, retryAfter: Health.pause)))
            }
        }
        if isHeldBack {
            health.change { $0.close(client.source, for: .init(.misconfigured), at: $1) }
        }
        return sendable
    }

    /// Sends a request and settles its events, or puts them at the end of the list.
    private mutating func send(_ chunk: Chunk) async {
        let result = await step(chunk.events)
        if let response = settle(chunk, result) {
            await isolate(chunk, response)
        }
    }

    /// Settles the events of a request.
    ///
    /// - Returns: TikTok's response, if some of the events are wrong and are still to be found.
    // Not inlined, since every waiting send would hold the memory for it.
    @inline(never)
    private mutating func settle(_ chunk: Chunk, _ result: Step.Result) -> EventsResponse? {
        switch result {
        case .accepted(let requestID):
            settle(chunk.events, .accepted(requestID: requestID))
            if let sibling = chunk.sibling {
                refusedChunks.insert(sibling)
            }
        case .undelivered(let cause) where cause.reason == .refused && isSingleStep && chunk.events.count > 1:
            // It may be one event that a server in front of TikTok refuses.
            split(chunk, isRefused: true)
        case .undelivered(let cause):
            settle(chunk.events, .notSent(cause))
        case .sourceRefused(let cause):
            settle(chunk.events, .notSent(cause))
            while let rest = chunks.removeFirst() {
                settle(rest.events, .notSent(cause))
            }
        case .tooLarge where chunk.events.count == 1:
            settle(chunk.events, .rejected(.tooLarge(at: chunk.events[0])))
        case .tooLarge, .failing:
            split(chunk, isRefused: false)
        case .refused(let response):
            return response
        }
        return nil
    }

    /// Sends one request with some of the events.
    mutating func step(_ events: [Int]) async -> Step.Result {
        var step = Step(
            checked.body(of: events),
            eventCount: events.count,
            in: context,
            permit: permit.take(),
            holdsUpOthers: !chunks.isEmpty,
            mayHaveArrived: events.allSatisfy { expirations[$0] != nil }
        )
        let result = await step.result()
        if step.mayHaveArrived {
            for index in events where expirations[index] == nil {
                expirations[index] = Self.expiry(of: date)
            }
        }
        if step.isFailing {
            failed.formUnion(events)
            if isSingleStep {
                limitBatches(of: events, to: events.count / 2)
            }
        }
        return result
    }

    /// When copies of an event expire if the first one is sent at a date.
    static func expiry(of date: Date) -> Date {
        // In whole seconds, so that the date survives being stored.
        Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down) + PendingEvent.lifetimeOfCopies)
    }

    /// Settles events: as unconfirmed if a copy may have arrived, and as not sent otherwise.
    mutating func settle(_ events: [Int], _ outcome: DeliveryOutcome) {
        for index in events {
            switch outcome {
            case .accepted, .rejected:
                outcomes[index] = outcome
            case .unconfirmed(var cause), .notSent(var cause):
                cause.expiresAt = expirations[index]
                outcomes[index] = DeliveryOutcome(cause)
            }
        }
    }

    private func observeEnd() {
        let duration = start.duration(to: client.clock.now())
        context.observe([
            DeliveryEvent(.call) {
                $0.start = date
                $0.duration = duration
                $0.eventCount = outcomes.count
            }
        ])
        // An outbox reports what it settles itself.
        if !isSingleStep {
            context.observe(DeliveryEvent.settled(outcomes))
        }
    }
}

// MARK: - Chunks

extension Call {
    /// Groups events into requests within all limits. Suspects are grouped among themselves, least suspicious first.
    private func batches(of indices: [Int]) -> [[Int]] {
        let configuration = client.configuration
        let capacity = min(configuration.maximumBytesPerRequest, health.maximumBytes)
        var groups = [(limit: Int.max, indices: indices)]
        if maximumBatches.contains(where: { $0 != .max }) {
            groups = Dictionary(grouping: indices) { maximumBatches[$0] }
                .sorted { $0.key > $1.key }
                .map { ($0.key, $0.value) }
        }
        return groups.flatMap { group in
            let count = min(configuration.maximumEventsPerRequest, group.limit)
            return batches(of: group.indices, count: count, bytes: capacity - RequestEnvelope.allowance)
        }
    }

    private func batches(of indices: [Int], count: Int, bytes capacity: Int) -> [[Int]] {
        var batches: [[Int]] = []
        var batch: [Int] = []
        var bytes = 0
        for index in indices {
            let size = checked.byteCount(at: index) + 1
            if batch.count == count || (bytes + size > capacity && !batch.isEmpty) {
                batches.append(batch)
                batch = []
                bytes = 0
            }
            batch.append(index)
            bytes += size
        }
        return batch.isEmpty ? batches : batches + [batch]
    }

    /// Puts events at the end of the list.
    mutating func add(_ events: [Int], _ fill: (inout Chunk) -> Void = { _ in }) {
        var chunk = Chunk(id: nextChunk, events: events)
        nextChunk += 1
        fill(&chunk)
        chunks.append(chunk)
    }

    /// Sends the halves of a chunk, or leaves them to the outbox.
    mutating func split(_ chunk: Chunk, isRefused: Bool) {
        let half = chunk.events.count / 2
        if isRefused || isSingleStep {
            // Stored with the events, so that a later call continues where this one ends.
            limitBatches(of: chunk.events, to: half)
        }
        if isSingleStep {
            postpone(chunk.events)
        } else if half == 0 {
            add(chunk.events)
        } else {
            // The left half is smaller, since it costs more: if it is refused, the right half must be sent too.
            let right = nextChunk + 1
            add(Array(chunk.events.prefix(half))) { $0.sibling = isRefused ? right : nil }
            add(Array(chunk.events.dropFirst(half)))
        }
    }

    /// Whether a request with the events would be too large, judging by what the server has rejected so far.
    private func isTooLarge(_ events: [Int]) -> Bool {
        let maximum = health.maximumBytes
        guard maximum < client.configuration.maximumBytesPerRequest else { return false }
        return events.reduce(RequestEnvelope.allowance) { $0 + checked.byteCount(at: $1) + 1 } > maximum
    }

    /// Leaves events to the outbox, to be sent again immediately.
    mutating func postpone(_ events: [Int]) {
        settle(events, .notSent(.init(.unproven)))
    }

    mutating func limitBatches(of events: [Int], to count: Int) {
        for index in events {
            maximumBatches[index] = max(1, min(maximumBatches[index], count))
        }
    }
}
