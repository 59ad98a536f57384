/// One request, which ends at its time limit or on cancellation, whatever the transport does.
struct Attempt {
    let request: TransportRequest
    let transport: any EventsTransport
    let health: EndpointHealth

    enum Result: Sendable {
        case response(TransportResponse)
        case failure(TransportFailure)
        case timeout
        case canceled
    }

    func result(by limit: ContinuousClock.Instant) async -> Result {
        let shot = OneShot<Result>()
        let task = health.clock.start { [request, transport, health] in
            let result: Result
            do throws(TransportFailure) {
                // One second later, so that a transport's own timer never turns a timeout into a lost connection.
                let deadline = limit.advanced(by: .seconds(1))
                result = .response(try await transport.send(request, deadline: deadline))
            } catch {
                result = .failure(error)
            }
            if !shot.give(result) {
                // No one waits for this request anymore, but its slot is free now.
                health.change { health, _ in health.abandonedCount -= 1 }
            }
        }
        let abandon: @Sendable (Result) -> Void = { [health] result in
            // Count it before giving the result, since the transport may return at any time.
            health.change { health, _ in health.abandonedCount += 1 }
            if shot.give(result) {
                task.cancel()
            } else {
                health.change { health, _ in health.abandonedCount -= 1 }
            }
        }
        let alarm = health.clock.alarm(limit) { abandon(.timeout) }
        let result = await withTaskCancellationHandler {
            await shot.value()
        } onCancel: {
            abandon(.canceled)
        }
        alarm.cancel()
        return result
    }
}
