/// Isolates the invalid events in a request and sends the others. TikTok rejects a whole request for one invalid event.
///
/// An event is rejected only with proof: it was refused when sent alone, and TikTok either named one of its fields or
/// accepted something else from the source after it had first refused a request with the event.
extension Call {
    // Not inlined, since every waiting send would hold the memory for it.
    @inline(never)
    mutating func isolate(_ chunk: Chunk, _ response: EventsResponse) async {
        let place = response.place?.eventIndex
        let keys = chunk.events.map(suspicionKey)
        health.change { health, _ in health.suspicions.add(keys, after: health.number) }
        if chunk.events.count == 1 {
            judge(chunk.events[0], response)
        } else if let place, place < chunk.events.count, namesAreRight != false {
            await remove(at: place, from: chunk, response)
        } else {
            health.recordUnlocatedRefusal(of: client.source)
            split(chunk, isRefused: true)
        }
    }

    /// Whether the events that TikTok names are the invalid ones, or `nil` if that isn't known yet.
    private var namesAreRight: Bool? {
        health.read { $0.sources[client.source].namesAreRight }
    }

    private func learn(_ change: (inout SourceRecord) -> Void) {
        health.change { $0.update(client.source, at: $1, change) }
    }

    /// Removes the event that TikTok names from a chunk, and puts the rest at the end of the list.
    private mutating func remove(at place: Int, from chunk: Chunk, _ response: EventsResponse) async {
        // A server that counts differently names the same index again and again. A server that names the first invalid
        // event names a later one once that event is gone.
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

    /// Sends a named event alone. If TikTok accepts it, its names are no longer trusted.
    private mutating func isWrong(_ suspect: Int) async -> Bool {
        switch await step([suspect]) {
        case .refused(let response):
            judge(suspect, response)
            return true
        case .accepted(let requestID):
            settle([suspect], .accepted(requestID: requestID))
            learn { $0.namesAreRight = false }
            return false
        case .undelivered(let cause), .sourceRefused(let cause), .failing(let cause):
            settle([suspect], .notSent(cause))
        case .tooLarge:
            settle([suspect], .rejected(.tooLarge(at: suspect)))
        }
        return true
    }

    /// Decides on an event that was refused when sent alone.
    private mutating func judge(_ index: Int, _ response: EventsResponse) {
        if response.place?.eventIndex == 0 || hasControl(index) {
            reject(index, response)
            learn { $0.recordProof() }
        } else {
            health.recordUnlocatedRefusal(of: client.source)
            suspects.append((index, response))
        }
    }

    /// Decides on the events that were refused on their own, now that the others have been sent.
    mutating func judgeSuspects() {
        for (index, response) in suspects {
            if hasControl(index) {
                reject(index, response)
            } else {
                limitBatches(of: [index], to: 1)
                settle([index], .notSent(.init(.unproven, code: response.code, requestID: response.requestID)))
            }
        }
    }

    /// Whether TikTok has accepted something from the source since it first refused an event.
    private func hasControl(_ index: Int) -> Bool {
        let key = suspicionKey(index)
        return health.read { health in
            health.suspicions.number(key).map(health.sources[client.source].hasAcceptance) ?? false
        }
    }

    private func suspicionKey(_ index: Int) -> Int {
        Suspicions.key(of: checked.events[index], from: client.source)
    }

    private mutating func reject(_ index: Int, _ response: EventsResponse) {
        settle([index], .rejected(.init(response)))
    }
}
