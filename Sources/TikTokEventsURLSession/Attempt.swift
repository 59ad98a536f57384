import Foundation
import TikTokEvents

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request on its way: gathers the answer, and resumes the one who waits for it exactly once.
final class Attempt: @unchecked Sendable {
    typealias Result = Swift.Result<TransportResponse, TransportFailure>

    // All of these are guarded by the lock.
    private let lock = NSLock()
    private var body: [UInt8] = []
    private var settled: Result?
    private var continuation: CheckedContinuation<Result, Never>?
    private let end: @Sendable () -> Void

    /// `end` ends the task of a request that nobody waits for any more.
    init(end: @escaping @Sendable () -> Void) {
        self.end = end
    }

    var isSettled: Bool {
        lock.withLock { settled != nil }
    }

    /// Waits for the result; it is asked for once.
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
            // What comes after the end of waiting is dropped, or an endless body would fill the memory.
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

    /// Ends the waiting, and the request.
    func abandon() {
        settle(.failure(.mayHaveBeenSent))
        end()
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
