public typealias sig_t = @convention(c) (Int32) -> Void
public var SIG_IGN: sig_t { while true {} }
public var SIG_DFL: sig_t? { nil }
public let SIGHUP: Int32 = 1
public let SIGINT: Int32 = 2
public let SIGPIPE: Int32 = 13
public let SIGTERM: Int32 = 15
public let SIGXFSZ: Int32 = 25
public let STDIN_FILENO: Int32 = 0
public let STDOUT_FILENO: Int32 = 1
public let STDERR_FILENO: Int32 = 2

@discardableResult public func signal(_ number: Int32, _ handler: sig_t?) -> sig_t? { nil }
public func isatty(_ descriptor: Int32) -> Int32 { 0 }
public func exit(_ status: Int32) -> Never { while true {} }
public func _exit(_ status: Int32) -> Never { while true {} }
