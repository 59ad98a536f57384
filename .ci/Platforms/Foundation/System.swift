// What the targets use of Apple's Foundation, with Apple's availability where it is later than macOS 10.13.
@_exported import Darwin
@_exported import Dispatch

// Darwin's, where Swift doesn't let it stand beside the structure of its name.
public func stat(_ path: UnsafePointer<CChar>!, _ status: UnsafeMutablePointer<Darwin.stat>!) -> Int32 { 0 }

open class NSObject: Hashable {
    public init() {}
    public static func == (lhs: NSObject, rhs: NSObject) -> Bool { lhs === rhs }
    public func hash(into hasher: inout Hasher) {}
}

public protocol NSLocking {
    func lock()
    func unlock()
}

extension NSLocking {
    public func withLock<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }
}

open class NSLock: NSObject, NSLocking, @unchecked Sendable {
    open func lock() {}
    open func unlock() {}
}

open class OperationQueue: NSObject, @unchecked Sendable {
    open var maxConcurrentOperationCount = 0
    open func addOperation(_ block: @escaping @Sendable () -> Void) {}
}

open class ProcessInfo: NSObject, @unchecked Sendable {
    open class var processInfo: ProcessInfo { .init() }
    open var environment: [String: String] { [:] }
    open var systemUptime: TimeInterval { 0 }
}

open class FileHandle: NSObject, @unchecked Sendable {
    open class var standardInput: FileHandle { .init(fileDescriptor: 0) }
    open class var standardOutput: FileHandle { .init(fileDescriptor: 0) }
    open class var standardError: FileHandle { .init(fileDescriptor: 0) }

    public convenience init?(forReadingAtPath path: String) { nil }
    public convenience init?(forWritingAtPath path: String) { nil }
    public init(fileDescriptor: Int32, closeOnDealloc: Bool = false) {}

    open var fileDescriptor: Int32 { 0 }
    open func write(_ data: Data) {}
    @available(macOS 10.15.4, *)
    public func write(contentsOf data: some Collection<UInt8>) throws {}
    @available(macOS 10.15.4, *)
    public func read(upToCount count: Int) throws -> Data? { nil }
    @available(macOS 10.15.4, *)
    public func readToEnd() throws -> Data? { nil }
    @available(macOS 10.15.4, *)
    @discardableResult public func seekToEnd() throws -> UInt64 { 0 }
    @available(macOS 10.15, *)
    open func synchronize() throws {}
    @available(macOS 10.15, *)
    open func close() throws {}
}

public struct FileAttributeKey: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static var type: Self { .init(rawValue: "") }
    public static var size: Self { .init(rawValue: "") }
    public static var posixPermissions: Self { .init(rawValue: "") }
}

public struct FileAttributeType: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static var typeRegular: Self { .init(rawValue: "") }
}

open class FileManager: NSObject, @unchecked Sendable {
    open class var `default`: FileManager { .init() }
    open var currentDirectoryPath: String { "" }
    open var temporaryDirectory: URL { URL(fileURLWithPath: "") }
    open func fileExists(atPath path: String) -> Bool { false }
    open func createFile(
        atPath path: String, contents: Data?, attributes: [FileAttributeKey: Any]? = nil
    ) -> Bool { true }
    open func attributesOfItem(atPath path: String) throws -> [FileAttributeKey: Any] { [:] }
    open func removeItem(atPath path: String) throws {}
    open func moveItem(atPath source: String, toPath destination: String) throws {}
}
