import Foundation

@testable import TikTokEvents

/// Lets requests through when the test says so, and tells the test when there are as many as it waits for.
final class GatedTransport: EventsTransport, @unchecked Sendable {
    // All of these are guarded by the lock.
    private let lock = NSLock()
    private var isOpen: Bool
    private var held: [Int: CheckedContinuation<Bool, Never>] = [:]
    private var batches: [[String]] = []
    private var awaited: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// Whether held requests ignore their cancellation, which no transport should.
    private let isDeaf: Bool

    init(open: Bool = false, deaf: Bool = false) {
        isOpen = open
        isDeaf = deaf
    }

    /// The ids of the events of each request.
    var requests: [[String]] { lock.withLock { batches } }

    /// Lets everything through, from now on too.
    func open() {
        let held = lock.withLock {
            isOpen = true
            defer { self.held = [:] }
            return self.held.values.map { $0 }
        }
        held.forEach { $0.resume(returning: true) }
    }

    /// Lets one held request through: the one that came as the given number.
    func release(_ number: Int) {
        lock.withLock { held.removeValue(forKey: number) }?.resume(returning: true)
    }

    /// Waits until as many requests have come.
    func requests(reach count: Int) async {
        await withCheckedContinuation { continuation in
            let isReached = lock.withLock {
                if batches.count >= count { return true }
                awaited.append((count, continuation))
                return false
            }
            if isReached {
                continuation.resume()
            }
        }
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        let ids =
            (try? JSONDecoder().decode(EventRequest.self, from: Data(request.body)))?.events.compactMap(\.id) ?? []
        let number = arrive(ids.map { String($0.rawValue.prefix { $0 != ":" }) })
        let isLetThrough = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = lock.withLock { () -> Bool? in
                    if isOpen { return true }
                    if Task.isCancelled && !isDeaf { return false }
                    held[number] = continuation
                    return nil
                }
                if let answer {
                    continuation.resume(returning: answer)
                }
            }
        } onCancel: {
            guard !isDeaf else { return }
            lock.withLock { held.removeValue(forKey: number) }?.resume(returning: false)
        }
        guard isLetThrough else { throw .mayHaveBeenSent }
        return TransportResponse(status: 200, body: Array(#"{"code":0,"request_id":"R"}"#.utf8))
    }

    private func arrive(_ ids: [String]) -> Int {
        let (number, reached) = lock.withLock {
            batches.append(ids)
            let reached = awaited.filter { $0.count <= batches.count }
            awaited.removeAll { $0.count <= batches.count }
            return (batches.count - 1, reached.map(\.continuation))
        }
        reached.forEach { $0.resume() }
        return number
    }
}

/// A clock on which those who sleep wake when the test says so.
final class ManualClock: @unchecked Sendable {
    // All of these are guarded by the lock.
    private let lock = NSLock()
    private var sleepers: [Int: CheckedContinuation<Void, any Error>] = [:]
    private var next = 0
    private var awaited: [CheckedContinuation<Void, Never>] = []

    var clock: DeliveryClock {
        DeliveryClock(date: { DeliverySamples.date }, sleep: { _ in try await self.sleep() })
    }

    /// Waits until somebody sleeps, and wakes everybody who does.
    func wake() async {
        await withCheckedContinuation { continuation in
            let isReady = lock.withLock {
                if !sleepers.isEmpty { return true }
                awaited.append(continuation)
                return false
            }
            if isReady {
                continuation.resume()
            }
        }
        takeSleepers().forEach { $0.resume() }
    }

    private func takeSleepers() -> [CheckedContinuation<Void, any Error>] {
        lock.withLock {
            defer { sleepers = [:] }
            return sleepers.values.map { $0 }
        }
    }

    private func sleep() async throws {
        let id = lock.withLock {
            next += 1
            return next
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let waiting = lock.withLock { () -> [CheckedContinuation<Void, Never>]? in
                    if Task.isCancelled { return nil }
                    sleepers[id] = continuation
                    defer { awaited = [] }
                    return awaited
                }
                if let waiting {
                    waiting.forEach { $0.resume() }
                } else {
                    continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            lock.withLock { sleepers.removeValue(forKey: id) }?.resume(throwing: CancellationError())
        }
    }
}
