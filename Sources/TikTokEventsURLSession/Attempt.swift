import Foundation
import TikTokEvents

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request in flight: collects the response, and resumes the waiting caller exactly once.
// Unchecked because the lock guards all mutable state.
final class Attempt: @unchecked Sendable {
    typealias Result = Swift.Result<TransportResponse, TransportFailure>

    private let lock = NSLock()
    private var body: [UInt8] = []
    private var settled: Result?
    private var continuation: CheckedContinuation<Result, Never>?
    private let task: URLSessionTask

    /// The queue on which tasks are canceled. On Linux, canceling waits for the session, which may wait for locks that
    /// the code canceling a Swift task holds. Done in place, it can hang the process.
    private static let cancellations = DispatchQueue(label: "TikTokEvents.cancellations")

    init(of task: URLSessionTask) {
        self.task = task
    }

    /// Waits for the result. Call it only once.
    func result() async -> Result {
        await withCheckedContinuation { continuation in
            let settled = lock.withLock {
                if self.settled == nil {
                    self.continuation = continuation
                }
                return self.settled
            }
            if let settled {
                continuation.resume(returning: settled)
            }
        }
    }

    func receive(_ data: Data) {
        let isTooLong = lock.withLock {
            guard settled == nil else { return false }
            body += data
            return body.count > TransportResponse.maximumBodyLength
        }
        if isTooLong {
            abandon()
        }
    }

    func complete(_ response: HTTPURLResponse?) {
        guard let response else {
            fail(.mayHaveBeenSent)
            return
        }
        var headers: [String: String] = [:]
        for case let (name as String, value as String) in response.allHeaderFields {
            headers[name] = value
        }
        let body = lock.withLock { self.body }
        settle(.success(TransportResponse(status: response.statusCode, headers: headers, body: body)))
    }

    func fail(_ failure: TransportFailure) {
        settle(.failure(failure))
    }

    /// Ends the wait and the task.
    func abandon() {
        fail(.mayHaveBeenSent)
        Self.cancellations.async { [task] in task.cancel() }
    }

    private func settle(_ result: Result) {
        let waiting = lock.withLock { () -> CheckedContinuation<Result, Never>? in
            guard settled == nil else { return nil }
            settled = result
            body = []
            defer { continuation = nil }
            return continuation
        }
        waiting?.resume(returning: result)
    }
}
