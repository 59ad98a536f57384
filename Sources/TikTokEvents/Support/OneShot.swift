/// A value that is given once and awaited once. The first one given wins.
final class OneShot<Value: Sendable>: Sendable {
    private enum State {
        case empty
        case awaited(CheckedContinuation<Value, Never>)
        case given(Value)
        case over
    }

    private let state = Locked(State.empty)

    /// Gives the value and resumes the waiting task.
    ///
    /// - Parameter value: The value.
    /// - Returns: `true` if this value is the first.
    @discardableResult
    func give(_ value: Value) -> Bool {
        let (isFirst, continuation) = state.access { state -> (Bool, CheckedContinuation<Value, Never>?) in
            switch state {
            case .empty:
                state = .given(value)
                return (true, nil)
            case .awaited(let continuation):
                state = .over
                return (true, continuation)
            case .given, .over:
                return (false, nil)
            }
        }
        continuation?.resume(returning: value)
        return isFirst
    }

    /// Waits for the value, and gives one if the task is canceled.
    ///
    /// - Parameter value: The value to give on cancellation.
    /// - Returns: The first value that was given.
    func value(orIfCanceled value: Value) async -> Value {
        await withTaskCancellationHandler {
            await self.value()
        } onCancel: {
            give(value)
        }
    }

    /// Waits for the value. Cancellation doesn't end the wait; the canceler must give a value.
    func value() async -> Value {
        await withCheckedContinuation { continuation in
            let value = state.access { state -> Value? in
                if case .given(let value) = state {
                    state = .over
                    return value
                }
                state = .awaited(continuation)
                return nil
            }
            if let value {
                continuation.resume(returning: value)
            }
        }
    }
}
