/// TikTok refuses a request as a whole for one wrong event. These find the wrong ones and send the others.
extension Delivery {
    /// Sends a request's worth of events, or what is left of one.
    mutating func deliver(_ chunk: ArraySlice<Int>) async {
        switch await exchange(chunk) {
        case .final(let outcome): settle(chunk, outcome)
        case .wrongParameters(let response): await isolate(chunk, response)
        }
    }

    /// Sends refused events again without the one that TikTok names, until it takes them; halves them where it names none.
    ///
    /// A place in a message is a hint and no proof. An event is wrong if the others are taken without it or if it is refused
    /// alone. After the first proof in a request a name is believed, unless it is the same place again, as of a server that
    /// counts otherwise.
    private mutating func isolate(_ chunk: ArraySlice<Int>, _ response: EventsResponse) async {
        var chunk = chunk
        var response = response
        var lastPlace: Int?
        var isProven = false
        while believesPlaces, chunk.count > 1, let place = response.place?.eventIndex, place < chunk.count, spend(1) {
            let suspect = [chunk.remove(at: chunk.startIndex + place)][...]
            let rejection = DeliveryOutcome.rejected(.init(scope: .event, response: response))
            let isBelieved = isProven && place != lastPlace
            switch await exchange(chunk) {
            case .final(let outcome):
                settle(chunk, outcome)
                settle(suspect, isBelieved || outcome.isAccepted ? rejection : outcome)
                return
            case .wrongParameters(let next):
                if isBelieved {
                    settle(suspect, rejection)
                } else {
                    isProven = await isWrong(suspect, response) || isProven
                }
                (lastPlace, response) = (place, next)
            }
        }
        await halve(chunk, response)
    }

    /// Sends a suspect alone. If TikTok takes it, its places aren't believed again.
    private mutating func isWrong(_ suspect: ArraySlice<Int>, _ response: EventsResponse) async -> Bool {
        guard spend(1) else {
            settle(suspect, .rejected(.init(scope: .batch, response: response)))
            return false
        }
        switch await exchange(suspect) {
        case .final(let outcome):
            settle(suspect, outcome)
            believesPlaces = believesPlaces && !outcome.isAccepted
            return false
        case .wrongParameters:
            settle(suspect, .rejected(.init(scope: .event, response: response)))
            return true
        }
    }

    private mutating func halve(_ chunk: ArraySlice<Int>, _ response: EventsResponse) async {
        if chunk.count == 1 {
            settle(chunk, .rejected(.init(scope: .event, response: response)))
        } else if spend(2) {
            let middle = chunk.startIndex + chunk.count / 2
            await deliver(chunk[..<middle])
            await deliver(chunk[middle...])
        } else {
            settle(chunk, .rejected(.init(scope: .batch, response: response)))
        }
    }

    private mutating func spend(_ requests: Int) -> Bool {
        guard isolationBudget >= requests else { return false }
        isolationBudget -= requests
        return true
    }

    private mutating func exchange(_ chunk: ArraySlice<Int>) async -> Exchange.Result {
        var exchange = Exchange(
            body: checked.body(of: chunk),
            eventCount: chunk.count,
            client: client,
            deadline: deadline
        )
        let result = await exchange.result()
        if exchange.mayHaveArrived {
            arrivals.formUnion(chunk)
        }
        return result
    }
}
