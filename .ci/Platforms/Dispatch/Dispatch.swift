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
    public static func global() -> DispatchQueue { while true {} }

    public init(label: String) {}

    public func async(execute work: @escaping @Sendable () -> Void) {}
    public func asyncAfter(deadline: DispatchTime, execute work: @escaping @Sendable () -> Void) {}
}

public enum DispatchTimeInterval {
    case seconds(Int)
}

public struct DispatchTime {
    public static func now() -> DispatchTime { DispatchTime() }
    public static func + (time: DispatchTime, interval: DispatchTimeInterval) -> DispatchTime { time }
}
