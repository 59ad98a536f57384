public struct URLError: Error {
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static var timedOut: Self { .init(rawValue: -1001) }
        public static var cannotFindHost: Self { .init(rawValue: -1003) }
        public static var cannotConnectToHost: Self { .init(rawValue: -1004) }
        public static var networkConnectionLost: Self { .init(rawValue: -1005) }
        public static var dnsLookupFailed: Self { .init(rawValue: -1006) }
        public static var secureConnectionFailed: Self { .init(rawValue: -1200) }
    }

    public var code: Code { .timedOut }
}

public struct URLRequest: Hashable, Sendable {
    public init(url: URL) {}
    public var httpMethod: String?
    public var httpBody: Data?
    public var httpShouldHandleCookies = true
    public var timeoutInterval: TimeInterval = 60
    public mutating func setValue(_ value: String?, forHTTPHeaderField field: String) {}
}

open class URLResponse: NSObject, @unchecked Sendable {}

open class HTTPURLResponse: URLResponse, @unchecked Sendable {
    open var statusCode: Int { 0 }
    open var allHeaderFields: [AnyHashable: Any] { [:] }
    @available(macOS 10.15, *)
    open func value(forHTTPHeaderField field: String) -> String? { nil }
}

open class URLSessionTask: NSObject, @unchecked Sendable {
    open var taskIdentifier: Int { 0 }
    open var response: URLResponse? { nil }
    open func resume() {}
    open func cancel() {}
}

open class URLSessionDataTask: URLSessionTask, @unchecked Sendable {}

open class URLSessionUploadTask: URLSessionDataTask, @unchecked Sendable {}

open class HTTPCookieStorage: NSObject, @unchecked Sendable {}

open class URLCache: NSObject, @unchecked Sendable {}

open class URLCredentialStorage: NSObject, @unchecked Sendable {}

open class URLSessionConfiguration: NSObject, @unchecked Sendable {
    open class var ephemeral: URLSessionConfiguration { .init() }
    open var httpCookieStorage: HTTPCookieStorage?
    open var httpShouldSetCookies = true
    open var urlCache: URLCache?
    open var urlCredentialStorage: URLCredentialStorage?
    open var httpMaximumConnectionsPerHost = 6
    open var timeoutIntervalForRequest: TimeInterval = 60
    open var timeoutIntervalForResource: TimeInterval = 60
    @available(macOS 10.13, *)
    open var waitsForConnectivity = false
}

open class URLSession: NSObject, @unchecked Sendable {
    public enum ResponseDisposition: Int, Sendable { case cancel, allow }

    public init(
        configuration: URLSessionConfiguration, delegate: (any URLSessionDelegate)?, delegateQueue: OperationQueue?
    ) {}

    open func uploadTask(with request: URLRequest, from body: Data) -> URLSessionUploadTask { .init() }
    open func dataTask(with request: URLRequest) -> URLSessionDataTask { .init() }
    open func invalidateAndCancel() {}
    open func finishTasksAndInvalidate() {}
}

// Objective-C's optional requirements: the methods are there if a class has them.
public protocol URLSessionDelegate: NSObject, Sendable {}

public protocol URLSessionTaskDelegate: URLSessionDelegate {}

public protocol URLSessionDataDelegate: URLSessionTaskDelegate {}
