#if !canImport(Darwin)
import Foundation
import Synchronization

@testable import TikTokEvents

/// The seeds for the simulated modes. Each mode runs 100 in every run of the suite, at a size that a debug build can
/// afford. `TIKTOK_EVENTS_SEEDS` sets another number. From 100 on, modes run at full size, best in a release build.
enum Seeds {
    private static let environment = ProcessInfo.processInfo.environment["TIKTOK_EVENTS_SEEDS"].flatMap { UInt64($0) }

    /// Whether modes run at full size.
    static let isThorough = (environment ?? 0) >= 100

    static let all = first(100)

    /// For figures that mean something only for many seeds together, however few the environment asks for.
    static let atLeastAll = 1..<max(environment ?? 0, 100) + 1

    /// Fewer seeds, for a mode that can't be made smaller.
    static func first(_ count: UInt64) -> Range<UInt64> { 1..<(environment ?? count) + 1 }

    /// The size of a mode, in a thorough run and in a normal run of the suite.
    static func size(thorough: Int, usual: Int) -> Int { isThorough ? thorough : usual }
}

/// A log that many tasks append to.
final class Log<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    func add(_ element: Element) { elements.withLock { $0.append(element) } }
    var all: [Element] { elements.withLock { $0 } }
    var count: Int { elements.withLock { $0.count } }
}

extension Array where Element == Double {
    /// The smallest number that the given share of all numbers doesn't exceed.
    func percentile(_ share: Double) -> Double {
        isEmpty ? 0 : sorted()[Swift.max(0, Int((Double(count) * share).rounded(.up)) - 1)]
    }

    var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}

/// A server that accepts a limited number of requests per second, with one second's worth available at the start.
final class LimitedServer: Sendable {
    private let state: Mutex<(level: Double, at: Double, throttled: Int)>
    private let limit: Double
    private let simulation: Simulation

    init(_ simulation: Simulation, limit: Double) {
        self.simulation = simulation
        self.limit = limit
        state = Mutex((limit, 0, 0))
    }

    var throttledCount: Int { state.withLock { $0.throttled } }

    func response() -> ScriptedTransport.Step {
        let now = simulation.seconds
        let isTaken = state.withLock { state in
            state.level = min(limit, state.level + (now - state.at) * limit)
            state.at = now
            if state.level >= 1 {
                state.level -= 1
                return true
            }
            state.throttled += 1
            return false
        }
        return isTaken ? .code(0) : .code(40100, status: 401)
    }
}
#endif
