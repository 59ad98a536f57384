public protocol DispatchSourceProtocol: AnyObject {
    func setEventHandler(handler: (@Sendable () -> Void)?)
    func resume()
    func cancel()
}

public protocol DispatchSourceSignal: DispatchSourceProtocol {}

public enum DispatchSource {
    public static func makeSignalSource(signal: Int32, queue: DispatchQueue? = nil) -> any DispatchSourceSignal {
        while true {}
    }
}

open class DispatchQueue: @unchecked Sendable {
    public static var main: DispatchQueue { while true {} }

    public init(label: String) {}

    public func async(execute work: @escaping @Sendable () -> Void) {}
}
