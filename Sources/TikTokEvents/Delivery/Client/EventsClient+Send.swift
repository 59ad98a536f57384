extension EventsClient {
    /// Sends one event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - deadline: The longest that the call may take, up to an hour; `nil` for that of the retry policy.
    /// - Returns: What became of it.
    public func send(_ event: Event, deadline: Duration? = nil) async -> DeliveryReceipt {
        await send([event], deadline: deadline)[0]
    }

    /// Sends events: checks them, splits them into requests, and tries again where that can help.
    ///
    /// The call ends by its deadline, and at once when the task is canceled; events that had left by then are
    /// `unconfirmed`. Requests of one call go one after the other: for more than some thousand events use
    /// ``send(_:concurrentRequests:onReport:)``.
    ///
    /// - Parameters:
    ///   - events: Any number of events. Of the same name and id one is sent, and all have its outcome. An event without an
    ///     id gets one, so that its copies count once.
    ///   - deadline: The longest that the call may take, up to an hour; `nil` for that of the retry policy.
    /// - Returns: What became of each, in the order given.
    public func send(_ events: [Event], deadline: Duration? = nil) async -> DeliveryReport {
        await send(CheckedEvents(events, for: self), deadline: deadline)
    }

    /// Sends events from a job queue, which may have been sent before.
    ///
    /// One whose ``PendingEvent/expiresAt`` has passed isn't sent: it is `unconfirmed` with the reason `expired`. One
    /// that has such a time is never `notSent`, since an earlier copy may have arrived.
    ///
    /// - Parameters:
    ///   - pending: Any number of events, each as ``DeliveryReceipt/pendingEvent`` gave it, or new.
    ///   - deadline: The longest that the call may take, up to an hour; `nil` for that of the retry policy.
    /// - Returns: What became of each, in the order given.
    public func send(pending: [PendingEvent], deadline: Duration? = nil) async -> DeliveryReport {
        await send(CheckedEvents(pending.map(\.event), for: self), pending: pending, deadline: deadline)
    }

    /// Maps what happened to a lead to events and sends them, to the source that the mapper names for the lead or else to
    /// the client's.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    ///   - mapper: What turns it into events.
    ///   - deadline: The longest that the call may take, up to an hour; `nil` for that of the retry policy.
    /// - Returns: What became of each event; empty if the trigger makes none.
    /// - Throws: What the mapper throws, and `EventsError` if the source that it names can't be one of TikTok's.
    public func send<Mapper: LeadMapper>(
        _ lead: Mapper.Lead,
        at trigger: LeadTrigger,
        using mapper: Mapper,
        deadline: Duration? = nil
    ) async throws -> DeliveryReport {
        let events = try mapper.events(for: lead, at: trigger)
        let client = try mapper.source(for: lead).map { try reporting(to: $0) } ?? self
        return await client.send(events, deadline: deadline)
    }

    /// The exact bodies that ``send(_:deadline:)-([Event],_)`` would send now, without sending them.
    ///
    /// Events that the client wouldn't send, because the check finds errors in them, are in no body.
    ///
    /// - Parameter events: The events.
    /// - Returns: One body for each request, JSON in UTF-8.
    public func preview(_ events: [Event]) -> [[UInt8]] {
        Call(CheckedEvents(events, for: self), by: self, within: .zero).bodies
    }

    private func send(
        _ checked: CheckedEvents,
        pending: [PendingEvent] = [],
        deadline: Duration?
    ) async -> DeliveryReport {
        var call = Call(checked, pending: pending, by: self, within: deadline ?? configuration.retry.deadline)
        await call.run()
        return call.report
    }
}
