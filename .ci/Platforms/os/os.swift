@available(macOS 13, iOS 16, tvOS 16, watchOS 9, *)
public struct OSAllocatedUnfairLock<State>: @unchecked Sendable {
    public init(uncheckedState: State) {}

    public func withLock<R: Sendable>(_ body: @Sendable (inout State) throws -> R) rethrows -> R { while true {} }

    public func withLockUnchecked<R>(_ body: (inout State) throws -> R) rethrows -> R { while true {} }
}

@available(macOS 13, iOS 16, tvOS 16, watchOS 9, *)
extension OSAllocatedUnfairLock where State: Sendable {
    public init(initialState: State) {}
}
