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

public var errno: Int32 { 0 }
public let EINTR: Int32 = 4
public let EAGAIN: Int32 = 35
public let ENOENT: Int32 = 2
public let EEXIST: Int32 = 17
public func strerror(_ code: Int32) -> UnsafeMutablePointer<CChar>! { nil }

public func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer!, _ count: Int) -> Int { 0 }
public func write(_ descriptor: Int32, _ buffer: UnsafeRawPointer!, _ count: Int) -> Int { 0 }

public let POLLOUT: Int32 = 4
public typealias nfds_t = UInt32

public struct pollfd {
    public init(fd: Int32, events: Int16, revents: Int16) {}
}

public func poll(_ entries: UnsafeMutablePointer<pollfd>!, _ count: nfds_t, _ milliseconds: Int32) -> Int32 { 0 }
public let POLLIN: Int32 = 1

public let O_RDONLY: Int32 = 0
public let O_NONBLOCK: Int32 = 4
public let O_CLOEXEC: Int32 = 0x100_0000
public func open(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { 0 }

public typealias dev_t = Int32
public typealias mode_t = UInt16
public typealias ino_t = UInt64
public typealias uid_t = UInt32
public typealias nlink_t = UInt16
public let S_IFMT: mode_t = 0o170000
public let S_IFDIR: mode_t = 0o040000
public let S_IFREG: mode_t = 0o100000

public struct stat {
    public init() {}
    public var st_dev: dev_t { 0 }
    public var st_ino: ino_t { 0 }
    public var st_mode: mode_t { 0 }
    public var st_nlink: nlink_t { 0 }
    public var st_uid: uid_t { 0 }
    public var st_size: Int64 { 0 }
}

public func fstat(_ descriptor: Int32, _ status: UnsafeMutablePointer<stat>!) -> Int32 { 0 }

public typealias off_t = Int64
public let O_WRONLY: Int32 = 1
public let O_RDWR: Int32 = 2
public let O_APPEND: Int32 = 8
public let O_CREAT: Int32 = 0x200
public let O_EXCL: Int32 = 0x800
public let O_NOFOLLOW: Int32 = 0x100
public func geteuid() -> uid_t { 0 }
public func fchmod(_ descriptor: Int32, _ mode: mode_t) -> Int32 { 0 }
public func open(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 { 0 }
public func pread(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer!, _ count: Int, _ offset: off_t) -> Int { 0 }

public let LOCK_EX: Int32 = 2
public let LOCK_NB: Int32 = 4
public func flock(_ descriptor: Int32, _ operation: Int32) -> Int32 { 0 }
public func fsync(_ descriptor: Int32) -> Int32 { 0 }

public typealias time_t = Int

public struct tm {
    public init() {}
}

@discardableResult
public func localtime_r(
    _ time: UnsafePointer<time_t>!,
    _ result: UnsafeMutablePointer<tm>!
) -> UnsafeMutablePointer<tm>! { nil }
public func strftime(
    _ text: UnsafeMutablePointer<CChar>!,
    _ size: Int,
    _ format: UnsafePointer<CChar>!,
    _ time: UnsafePointer<tm>!
) -> Int { 0 }

public let F_GETFD: Int32 = 1
public func fcntl(_ descriptor: Int32, _ command: Int32) -> Int32 { 0 }
