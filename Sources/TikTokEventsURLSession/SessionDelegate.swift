import Foundation
import TikTokEvents

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Forwards what a session reports to the attempts it belongs to.
// Unchecked because the lock guards all mutable state.
final class SessionDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    // The attempts, by task identifier.
    private let lock = NSLock()
    private var attempts: [Int: Attempt] = [:]

    func add(_ attempt: Attempt, for task: URLSessionTask) {
        lock.withLock { attempts[task.taskIdentifier] = attempt }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // Following a redirect would send the token elsewhere, so the redirect itself is the response.
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        lock.withLock { attempts[dataTask.taskIdentifier] }?.receive(data)
    }

    #if canImport(FoundationNetworking)
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        // Treat it like any other 401, whose body is complete. Otherwise the task would never end.
        let attempt = lock.withLock { attempts[task.taskIdentifier] }
        attempt?.complete(challenge.failureResponse as? HTTPURLResponse)
        attempt?.abandon()
    }
    #endif

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let attempt = lock.withLock { attempts.removeValue(forKey: task.taskIdentifier) }
        if let error {
            attempt?.fail(Self.failure(for: error))
        } else {
            attempt?.complete(task.response as? HTTPURLResponse)
        }
    }

    /// Only two errors are certain to occur before anything is sent.
    private static func failure(for error: any Error) -> TransportFailure {
        switch (error as? URLError)?.code {
        case .cannotFindHost, .cannotConnectToHost: .notSent
        default: .mayHaveBeenSent
        }
    }
}
