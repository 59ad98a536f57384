extension EventsClient {
    /// Sends one event.
    ///
    /// - Parameter event: The event.
    /// - Returns: What became of it.
    public func send(_ event: Event) async -> DeliveryReceipt {
        await send([event])[0]
    }

    /// Sends events: checks them, splits them into requests, tries again where that can help.
    ///
    /// The call ends before the deadline of the retry policy. When the task is canceled it ends at once; events that
    /// had left by then are `unconfirmed`. Requests of one call go one after the other: for more than some thousand
    /// events use ``send(_:concurrentRequests:onReport:)``.
    ///
    /// - Parameter events: Any number of events. The same name and id twice is sent once.
    /// - Returns: What became of each, in the order given.
    public func send(_ events: [Event]) async -> DeliveryReport {
        var delivery = Delivery(of: events, by: self)
        await delivery.run()
        return delivery.report
    }

    func send(encoded events: [EncodedEvent]) async -> DeliveryReport {
        var delivery = Delivery(of: CheckedEvents(events, for: self), by: self)
        await delivery.run()
        return delivery.report
    }

    /// Sends events from a job queue, which may have been sent before.
    ///
    /// One whose ``PendingEvent/expiresAt`` has passed isn't sent: it is `unconfirmed` with the reason `expired`. One
    /// that has such a time is never `notSent`, since an earlier copy may have arrived.
    ///
    /// - Parameter pending: Any number of events, each as ``DeliveryReceipt/pendingEvent`` gave it, or new.
    /// - Returns: What became of each, in the order given.
    public func send(pending: [PendingEvent]) async -> DeliveryReport {
        var delivery = Delivery(of: pending.map(\.event), expirations: pending.map(\.expiresAt), by: self)
        await delivery.run()
        return delivery.report
    }

    /// Maps what happened to a lead to events and sends them.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    ///   - mapper: What turns it into events.
    /// - Returns: What became of each event; empty if the trigger makes none.
    /// - Throws: What the mapper throws, and nothing else.
    public func send<Mapper: LeadMapper>(
        _ lead: Mapper.Lead,
        at trigger: LeadTrigger,
        using mapper: Mapper
    ) async throws -> DeliveryReport {
        await send(try mapper.events(for: lead, at: trigger))
    }

    /// The exact bodies that ``send(_:)-([Event])`` would send now, without sending them.
    ///
    /// Events that the client wouldn't send, because the check finds errors in them, are in no body.
    ///
    /// - Parameter events: The events.
    /// - Returns: One body for each request, JSON in UTF-8.
    public func preview(_ events: [Event]) -> [[UInt8]] {
        Delivery(of: events, by: self).bodies
    }
}
