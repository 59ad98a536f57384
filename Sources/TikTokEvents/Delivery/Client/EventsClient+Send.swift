extension EventsClient {
    /// Sends one event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - deadline: The maximum duration of the call, up to an hour, or `nil` for the retry policy's.
    /// - Returns: A receipt with the outcome.
    public func send(_ event: Event, deadline: Duration? = nil) async -> DeliveryReceipt {
        await send([event], deadline: deadline)[0]
    }

    /// Sends events: checks them, splits them into requests, and retries where that can help.
    ///
    /// The call ends by its deadline, and immediately when the task is canceled. Events that were already on their way
    /// are then `unconfirmed`. The requests of one call are sent one after another, so for more than a few thousand
    /// events, use ``send(_:maximumConcurrentRequests:isolation:onReport:)``.
    ///
    /// - Parameters:
    ///   - events: Any number of events. If several have the same name and id, one is sent, and all get its outcome. An
    ///     event without an id gets one, so that its copies count once.
    ///   - deadline: The maximum duration of the call, up to an hour, or `nil` for the retry policy's.
    /// - Returns: A report with the outcome of each event, in order.
    public func send(_ events: [Event], deadline: Duration? = nil) async -> DeliveryReport {
        await send(CheckedEvents(events, for: self), deadline: deadline)
    }

    /// Sends events from a job queue, which may have been sent before.
    ///
    /// Each event goes to its own ``PendingEvent/source``, or to the client's if it has none. The sources share the
    /// deadline, not a request. An event whose source is invalid is `notSent` with the reason `misconfigured`.
    ///
    /// An event whose ``PendingEvent/expiresAt`` has passed isn't sent. It is `unconfirmed` with the reason `expired`.
    /// An event that has an expiration is never `notSent`, because an earlier copy may have arrived.
    ///
    /// - Parameters:
    ///   - pending: Any number of events, from ``DeliveryReceipt/pendingEvent`` or new.
    ///   - deadline: The maximum duration of the call, up to an hour, or `nil` for the retry policy's.
    /// - Returns: A report with the outcome of each event, in order.
    public func send(pending: [PendingEvent], deadline: Duration? = nil) async -> DeliveryReport {
        let sources = pending.map { $0.source ?? source }
        guard sources.contains(where: { $0 != source }) else {
            return await send(ofOneSource: pending, deadline: deadline)
        }
        // Concurrently, so that a source that hangs doesn't use up the time of the others.
        let groups = Dictionary(grouping: pending.indices) { sources[$0] }
        return await withTaskGroup(of: [(Int, DeliveryReceipt)].self) { group in
            for (source, indices) in groups {
                group.addTask {
                    let events = indices.map { pending[$0] }
                    guard let client = try? reporting(to: source) else {
                        return zip(indices, events.map { DeliveryReceipt($0, ofInvalid: source) }).map { $0 }
                    }
                    return zip(indices, await client.send(ofOneSource: events, deadline: deadline)).map { $0 }
                }
            }
            var receipts: [(index: Int, receipt: DeliveryReceipt)] = []
            for await part in group {
                receipts += part
            }
            return DeliveryReport(receipts: receipts.sorted { $0.index < $1.index }.map(\.receipt))
        }
    }

    private func send(ofOneSource pending: [PendingEvent], deadline: Duration?) async -> DeliveryReport {
        await send(CheckedEvents(pending.map(\.event), for: self), pending: pending, deadline: deadline)
    }

    /// Maps a lead to events and sends them, to the client's own source unless the mapper is a ``RoutingLeadMapper`` or
    /// its ``Postback`` names another.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    ///   - mapper: The mapper that turns the lead into events.
    ///   - deadline: The maximum duration of the call, up to an hour, or `nil` for the retry policy's.
    /// - Returns: A report with the outcome of each event, which is empty if the trigger produces none.
    /// - Throws: Any error that the mapper throws, and `EventsError` if the source that it returns is invalid.
    public func send<Mapper: LeadMapper>(
        _ lead: Mapper.Lead,
        at trigger: LeadTrigger,
        using mapper: Mapper,
        deadline: Duration? = nil
    ) async throws -> DeliveryReport {
        let events = try mapper.events(for: lead, at: trigger)
        let destination = try mapper.destination(of: lead, insteadOf: source)
        let client = destination == source ? self : try reporting(to: destination)
        return await client.send(events, deadline: deadline)
    }

    /// Maps a lead to events with their source, to be inserted into an outbox or a job queue.
    ///
    /// The events belong to the source to which ``send(_:at:using:deadline:)`` would send them.
    ///
    /// - Parameters:
    ///   - lead: The lead.
    ///   - trigger: What happened to it.
    ///   - mapper: The mapper that turns the lead into events.
    /// - Returns: The events, or none if the trigger produces none.
    /// - Throws: Any error that the mapper throws, and `EventsError` if the source that it returns is invalid.
    public func pendingEvents<Mapper: LeadMapper>(
        for lead: Mapper.Lead,
        at trigger: LeadTrigger,
        using mapper: Mapper
    ) throws -> [PendingEvent] {
        let events = try mapper.events(for: lead, at: trigger)
        let destination = try mapper.destination(of: lead, insteadOf: source)
        try destination.check()
        return events.map { PendingEvent($0, for: destination) }
    }

    /// Returns the exact bodies that ``send(_:deadline:)-([Event],_)`` would send now, without sending them.
    ///
    /// Events that the client wouldn't send, because the checks find errors in them, aren't included.
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
