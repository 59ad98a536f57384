/// TikTok refuses a request as a whole for one wrong event. These find the wrong ones and send the others.
///
/// An event is rejected with proof alone: it was refused by itself, and TikTok named a field of it or accepted something
/// else of the source lately. A right event is never rejected for the company it was in.
extension Call {
    mutating func isolate(_ chunk: Chunk, _ response: EventsResponse) async {
        let place = response.place?.eventIndex
        if chunk.events.count == 1 {
            judge(chunk.events[0], response)
        } else if let place, place < chunk.events.count, namesAreRight != false {
            await remove(at: place, from: chunk, response)
        } else {
            health.recordBarrenRefusal(of: client.source)
            split(chunk, isRefused: true)
        }
    }

    /// Whether the events that TikTok names are the wrong ones; `nil` before that is known.
    private var namesAreRight: Bool? {
        health.read { $0.sources[client.source].namesAreRight }
    }

    private func learn(_ change: (inout SourceRecord) -> Void) {
        health.update(client.source, change)
    }

    /// Takes the event that TikTok names out of a chunk, and puts the rest at the end of the list.
    private mutating func remove(at place: Int, from chunk: Chunk, _ response: EventsResponse) async {
        // A server that counts otherwise names the same place again and again. One that names the first wrong event names a
        // later one once that is gone.
        if let lastPlace = chunk.lastPlace, place > lastPlace {
            learn { $0.namesAreRight = true }
        }
        var rest = chunk.events
        let suspect = rest.remove(at: place)
        if namesAreRight == true {
            reject(suspect, response)
        } else if await !isWrong(suspect) {
            split(Chunk(id: chunk.id, events: rest), isRefused: true)
            return
        }
        learn { $0.recordProof() }
        let count = chunk.nameCount + 1
        if isSingleStep {
            postpone(rest)
        } else if count.isMultiple(of: 8), rest.count > 1 {
            split(Chunk(id: chunk.id, events: rest), isRefused: false)
        } else {
            add(rest) {
                $0.nameCount = count
                $0.lastPlace = place
            }
        }
    }

    /// Sends a named event alone. If TikTok accepts it, its names aren't believed again.
    private mutating func isWrong(_ suspect: Int) async -> Bool {
        switch await step([suspect]) {
        case .refused(let response):
            judge(suspect, response)
            return true
        case .accepted(let requestID):
            settle([suspect], .accepted(requestID: requestID))
            learn { $0.namesAreRight = false }
            return false
        case .undelivered(let cause), .sourceRefused(let cause):
            settle([suspect], .notSent(cause))
        case .tooLarge:
            settle([suspect], .rejected(.tooLarge(at: suspect)))
        case .failing(let cause):
            settle([suspect], .notSent(cause))
        }
        return true
    }

    /// Decides on an event that was refused alone.
    private mutating func judge(_ index: Int, _ response: EventsResponse) {
        if response.place?.eventIndex == 0 || hasAcceptance {
            reject(index, response)
            learn { $0.recordProof() }
        } else {
            health.recordBarrenRefusal(of: client.source)
            suspects.append((index, response))
        }
    }

    /// Decides on the events that were refused alone, now that the others have gone.
    mutating func judgeSuspects() {
        let isProven = hasAcceptance
        for (index, response) in suspects {
            if isProven {
                reject(index, response)
            } else {
                limitBatches(of: [index], to: 1)
                settle([index], .notSent(.init(.unproven, code: response.code, requestID: response.requestID)))
            }
        }
    }

    private var hasAcceptance: Bool {
        let now = client.clock.now()
        return health.read { $0.sources[client.source].hasAcceptance(at: now) }
    }

    private mutating func reject(_ index: Int, _ response: EventsResponse) {
        settle([index], .rejected(.init(response)))
    }
}
