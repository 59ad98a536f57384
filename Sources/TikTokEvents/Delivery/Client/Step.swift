#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One request and its attempts, which send the same bytes each time, until there is a result or no time is left.
struct Step {
    // Indirect, since every waiting send would hold the memory for it several times.
    indirect enum Result {
        case accepted(requestID: String)
        /// One or more events in the request are invalid.
        case refused(EventsResponse)
        /// TikTok rejects whatever the source sends.
        case sourceRefused(DeliveryOutcome.Cause)
        /// The body is too large.
        case tooLarge
        /// The endpoint is healthy, but this request fails again and again. One of its events may be the cause.
        case failing(DeliveryOutcome.Cause)
        case undelivered(DeliveryOutcome.Cause)
    }

    let body: [UInt8]
    let eventCount: Int
    let context: Call.Context
    /// The permit for the first attempt, if there is one already.
    var permit: Health.Permit?
    /// Whether other events of the call wait for this request to end.
    let holdsUpOthers: Bool
    /// Once TikTok may have the events, nothing that happens later can rule that out.
    var mayHaveArrived: Bool
    private var attempts = 0
    private var ownFaults = 0
    /// How the last attempt ended.
    private var last: DeliveryOutcome.Cause?

    init(
        _ body: [UInt8],
        eventCount: Int,
        in context: Call.Context,
        permit: Health.Permit?,
        holdsUpOthers: Bool,
        mayHaveArrived: Bool
    ) {
        self.body = body
        self.eventCount = eventCount
        self.context = context
        self.permit = permit
        self.holdsUpOthers = holdsUpOthers
        self.mayHaveArrived = mayHaveArrived
    }

    private var client: EventsClient { context.client }
    private var health: EndpointHealth { context.client.health }

    /// Whether the request failed while others didn't.
    var isFailing: Bool { ownFaults > 0 }

    mutating func result() async -> Result {
        var isReturning = false
        while true {
            switch await admission(isReturning: isReturning) {
            case .denied(let cause):
                return .undelivered(denied(cause))
            case .permit(let permit):
                switch await attempt(with: permit) {
                case .over(let result):
                    return result
                case .again(let cause, let comesFirst):
                    if let result = end(after: cause) { return result }
                    last = cause
                    isReturning = comesFirst
                    if !comesFirst { await backOff(after: cause) }
                }
            }
        }
    }

    private mutating func admission(isReturning: Bool) async -> EndpointHealth.Admission {
        if let permit = permit.take() { return .permit(permit) }
        return await health.admission(of: client.source, until: context.deadline, isReturning: isReturning)
    }

    /// Why there is no further attempt: the last attempt's cause, unless this one is more specific.
    private func denied(_ cause: DeliveryOutcome.Cause) -> DeliveryOutcome.Cause {
        guard var last, cause.reason == .deadline || cause.reason == last.reason else { return cause }
        last.retryAfter = cause.retryAfter
        return last
    }

    /// The result if there is to be no other attempt.
    private func end(after cause: DeliveryOutcome.Cause) -> Result? {
        if attempts >= context.maximumAttempts { return .undelivered(paused(cause)) }
        if Task.isCancelled { return .undelivered(.init(.canceled)) }
        if ownFaults >= 3, eventCount > 1 || holdsUpOthers { return .failing(cause) }
        if let wait = cause.retryAfter, client.clock.now().advanced(by: wait) >= context.deadline {
            return .undelivered(cause)
        }
        return nil
    }

    /// The cause with the time at which the client sends again, where the server named none.
    private func paused(_ cause: DeliveryOutcome.Cause) -> DeliveryOutcome.Cause {
        guard cause.retryAfter == nil else { return cause }
        let now = client.clock.now()
        var cause = cause
        cause.retryAfter = health.read { health in
            health.isOpen && cause.reason != .throttled
                ? nil : health.denial(of: client.source, waiting: 0, at: now).retryAfter
        }
        return cause
    }

    /// Waits before the next attempt. While the endpoint isn't open, the permit queue provides the wait.
    private func backOff(after cause: DeliveryOutcome.Cause) async {
        guard health.read({ $0.isOpen }) else { return }
        let longest = min(.seconds(5), .milliseconds(50) * (1 << min(attempts, 7)))
        let wait = max(cause.retryAfter ?? .zero, longest * client.clock.jitter)
        await client.clock.sleep(until: min(context.deadline, client.clock.now().advanced(by: wait)))
    }
}

// MARK: - An attempt

extension Step {
    private enum Ending {
        case over(Result)
        /// It can be sent again, and goes first if it wasn't at fault.
        case again(DeliveryOutcome.Cause, comesFirst: Bool)
    }

    private mutating func attempt(with permit: Health.Permit) async -> Ending {
        attempts += 1
        let request = TransportRequest(
            url: client.configuration.endpoint.url,
            headers: ["Access-Token": permit.token.value, "Content-Type": "application/json"],
            body: body
        )
        let (start, date) = (client.clock.now(), client.clock.date())
        // At most a third of the call and half of what is left of it, so that there is time for another attempt.
        let rest = start.duration(to: context.deadline)
        let share = attempts < context.maximumAttempts ? min(context.limit / 3, rest / 2) : rest
        let limit = max(.seconds(1), min(health.read { $0.attemptLimit }, share))
        let result = await Attempt(request: request, transport: client.transport, health: health)
            .result(by: min(context.deadline, start.advanced(by: limit)))
        let duration = start.duration(to: client.clock.now())
        let classification = classify(result)
        context.observe([
            DeliveryEvent(.attempt) {
                $0.eventCount = eventCount
                $0.byteCount = body.count
                $0.attempt = attempts
                $0.start = date
                $0.duration = duration
                if case .response(let response) = result { $0.httpStatus = response.status }
                $0.describe(classification)
            }
        ])
        return record(classification, of: permit)
    }

    private func classify(_ result: Attempt.Result) -> ResponseClassification {
        switch result {
        case .response(let response): .init(response, at: client.clock.date())
        case .failure(let failure): .fault(.init(.network), mayHaveArrived: failure != .notSent)
        case .timeout:
            .fault(.init(client.clock.now() < context.deadline ? .timeout : .deadline), mayHaveArrived: true)
        case .canceled: .final(.init(.canceled), mayHaveArrived: true)
        }
    }

    /// Reports to the health how the attempt ended.
    private mutating func record(
        _ classification: ResponseClassification,
        of permit: Health.Permit
    ) -> Ending {
        switch classification {
        case .accepted(let response):
            health.record(.accepted, permit)
            return .over(.accepted(requestID: response.requestID))
        case .duplicate(let response):
            health.record(.responded, permit)
            // The response to an earlier copy was lost, but the copy wasn't.
            if mayHaveArrived { return .over(.accepted(requestID: response.requestID)) }
            mayHaveArrived = true
            return .over(.undelivered(.init(.server, code: response.code, requestID: response.requestID)))
        case .refused(let response):
            health.record(.responded, permit)
            return .over(.refused(response))
        case .sourceRefused(var cause):
            health.record(.sourceRefused(cause), permit)
            cause.retryAfter = max(cause.retryAfter ?? .zero, Health.pause)
            return .over(.sourceRefused(cause))
        case .tooLarge where eventCount == 1 && body.count < SizeLimit.certain:
            health.record(.refused, permit)
            return .over(.undelivered(.init(.refused, httpStatus: 413)))
        case .tooLarge:
            health.change { $0.sizeLimit.shrink(below: body.count, at: $1) }
            health.record(.responded, permit)
            return .over(.tooLarge)
        case .throttled(let cause):
            health.record(.throttled(retryAfter: cause.retryAfter), permit)
            return .again(cause, comesFirst: true)
        case .tokenRefused(let cause):
            health.record(.tokenRefused, permit)
            return .again(cause, comesFirst: true)
        case .fault(let cause, let mayHaveArrived):
            self.mayHaveArrived = self.mayHaveArrived || mayHaveArrived
            let report: Health.Report =
                cause.reason == .deadline ? .abandoned : .fault(cause.reason)
            let isOwn = health.record(report, permit)
            ownFaults += isOwn ? 1 : 0
            return .again(cause, comesFirst: false)
        case .final(let cause, let mayHaveArrived):
            self.mayHaveArrived = self.mayHaveArrived || mayHaveArrived
            let report: Health.Report =
                switch cause.reason {
                case .canceled: .abandoned
                case .refused: .refused
                default: .responded
                }
            health.record(report, permit)
            return .over(.undelivered(cause))
        }
    }
}
