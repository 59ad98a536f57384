/// One call of `send`: from events to the outcome of each.
struct Delivery {
    private let client: EventsClient
    private let events: [Event]
    private let checked: CheckedEvents
    private let envelope: RequestEnvelope
    private let deadline: ContinuousClock.Instant
    private var outcomes: [DeliveryOutcome]
    /// How many requests beyond the first of each chunk may be spent on finding wrong events.
    private var isolationBudget = 64

    init(of events: [Event], by client: EventsClient) {
        self.client = client
        self.events = events
        checked = CheckedEvents(events, for: client)
        envelope = RequestEnvelope(for: client)
        deadline = client.clock.now().advanced(by: client.configuration.retry.deadline)
        outcomes = checked.issues.map { .rejected(.init(issues: $0.filter { $0.severity == .error })) }
    }

    var report: DeliveryReport {
        DeliveryReport(
            receipts: events.indices.map {
                Receipt(event: events[$0], outcome: outcomes[$0], issues: checked.issues[$0])
            }
        )
    }

    /// The bodies of the requests that the events make up.
    var bodies: [[UInt8]] {
        chunks.map { envelope.body(around: checked.joined($0)) }
    }

    mutating func run() async {
        for chunk in chunks {
            await deliver(chunk)
        }
    }

    /// The events that may go, in requests that keep both limits.
    private var chunks: [[Int]] {
        let configuration = client.configuration
        let room = configuration.maximumBytesPerRequest - RequestEnvelope.allowance
        var chunks: [[Int]] = []
        var bytes = 0
        for index in checked.sendable {
            let size = checked.byteCount(at: index) + 1
            if chunks.isEmpty || chunks[chunks.count - 1].count == configuration.maximumEventsPerRequest
                || bytes + size > room
            {
                chunks.append([])
                bytes = 0
            }
            chunks[chunks.count - 1].append(index)
            bytes += size
        }
        return chunks
    }

    /// Sends a request's worth of events; of a refused one finds the wrong events and sends the others.
    private mutating func deliver(_ chunk: [Int]) async {
        var pending = chunk
        while !pending.isEmpty {
            switch await exchange(pending) {
            case .final(let outcome):
                settle(pending, outcome)
                return
            case .wrongParameters(let response):
                let rejection = DeliveryOutcome.rejected(.init(scope: .event, response: response))
                if pending.count == 1 {
                    settle(pending, rejection)
                    return
                }
                guard isolationBudget > 0 else {
                    settle(pending, .rejected(.init(scope: .batch, response: response)))
                    return
                }
                if let index = response.place?.eventIndex, pending.indices.contains(index) {
                    isolationBudget -= 1
                    settle([pending.remove(at: index)], rejection)
                } else {
                    isolationBudget -= 2
                    await deliver(Array(pending[..<(pending.count / 2)]))
                    pending.removeFirst(pending.count / 2)
                }
            }
        }
    }

    private mutating func settle(_ indices: [Int], _ outcome: DeliveryOutcome) {
        for index in indices {
            outcomes[index] = outcome
        }
    }

    private func exchange(_ indices: [Int]) async -> Exchange.Result {
        let request = TransportRequest(
            url: client.configuration.endpoint.url,
            headers: ["Access-Token": client.accessToken.value, "Content-Type": "application/json"],
            body: envelope.body(around: checked.joined(indices))
        )
        return await Exchange(request: request, client: client, deadline: deadline).result()
    }
}
