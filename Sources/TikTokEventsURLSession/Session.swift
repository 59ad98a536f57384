import Foundation
import TikTokEvents

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A session that stores nothing: no cookies, no cache, no credentials.
struct Session {
    private let session: URLSession
    private let delegate = SessionDelegate()

    init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = 4
        #if canImport(FoundationNetworking)
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: InlineQueue())
        #else
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
        #endif
    }

    func start(_ request: TransportRequest, deadline: ContinuousClock.Instant) -> Attempt {
        var urlRequest = URLRequest(url: request.url)
        urlRequest.httpMethod = "POST"
        urlRequest.httpShouldHandleCookies = false
        // Linux drops the fraction, so round up to whole seconds, and add one so that the deadline always comes first.
        let remaining = (deadline - .now) / .seconds(1)
        urlRequest.timeoutInterval = max(0, remaining).rounded(.up) + 1
        for (name, value) in request.headers {
            urlRequest.setValue(value, forHTTPHeaderField: name)
        }
        let task = session.uploadTask(with: urlRequest, from: Data(request.body))
        let attempt = Attempt(of: task)
        delegate.add(attempt, for: task)
        task.resume()
        return attempt
    }
}

#if canImport(FoundationNetworking)
/// Immediately runs what a session on Linux reports, on the queue on which the session works.
///
/// The session then reads no faster than the delegate receives, while an endless body would pile up in memory in front
/// of a separate queue. Also, a task is definitely either finished or not at the moment it is canceled. With a separate
/// queue in between, canceling a task that just finished can crash the process.
// Unchecked like its superclass. It adds no state.
private final class InlineQueue: OperationQueue, @unchecked Sendable {
    override func addOperation(_ block: @escaping @Sendable () -> Void) {
        block()
    }
}
#endif
