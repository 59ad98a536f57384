import Foundation
import TikTokEvents

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One session at a time, replaced when requests that nobody waits for any more clog it.
final class SessionPool: @unchecked Sendable {
    // The session is guarded by the lock.
    private let lock = NSLock()
    private var current = Session()

    /// So many abandoned requests may occupy connections before a session is replaced.
    private static let mostAbandoned = 4

    func start(_ request: TransportRequest, deadline: ContinuousClock.Instant) -> Attempt {
        // Started under the lock: a task made in a session that was just invalidated ends the process.
        lock.withLock {
            if current.delegate.abandonedCount >= Self.mostAbandoned {
                current.session.finishTasksAndInvalidate()
                current = Session()
            }
            return current.start(request, deadline: deadline)
        }
    }
}

/// A session without memory: no cookies, no cache, no stored credentials.
private struct Session {
    let session: URLSession
    let delegate = SessionDelegate()

    init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = 4
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    func start(_ request: TransportRequest, deadline: ContinuousClock.Instant) -> Attempt {
        var urlRequest = URLRequest(url: request.url)
        urlRequest.httpMethod = "POST"
        urlRequest.httpShouldHandleCookies = false
        // Whole seconds, since on Linux the fraction is cut, and one more, so that the deadline is always the first to end.
        let remaining = (deadline - .now) / .seconds(1)
        urlRequest.timeoutInterval = max(0, remaining).rounded(.up) + 1
        for (name, value) in request.headers {
            urlRequest.setValue(value, forHTTPHeaderField: name)
        }
        let task = session.uploadTask(with: urlRequest, from: Data(request.body))
        let attempt = Attempt { [session, delegate] in
            // Cancelling from anywhere but the queue on which the task's end is reported can end or hang the process on
            // Linux: there alone it is certain that the task hasn't ended meanwhile.
            session.delegateQueue.addOperation {
                if delegate.isRunning(task) {
                    task.cancel()
                }
            }
        }
        delegate.add(attempt, for: task)
        task.resume()
        return attempt
    }
}
