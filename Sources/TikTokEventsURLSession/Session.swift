import Foundation
import TikTokEvents

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A session without memory: no cookies, no cache, no stored credentials.
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
        // Whole seconds, since on Linux the fraction is cut, and one more, so that the deadline is always the first to end.
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
/// Runs what a session on Linux reports at once, on the queue on which the session works.
///
/// So the session reads no faster than the delegate takes in, where a body without end would pile up in memory in front
/// of another queue. And so a task is over, or isn't, at the moment when it is canceled: with another queue in between,
/// canceling a task that just ended can end the process.
// Unchecked like the class it inherits from, to which it adds nothing that could be shared.
private final class InlineQueue: OperationQueue, @unchecked Sendable {
    override func addOperation(_ block: @escaping @Sendable () -> Void) {
        block()
    }
}
#endif
