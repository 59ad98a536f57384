#if !canImport(Darwin)
import Foundation
import Testing

@testable import TikTokEvents

/// Random answers, faults and cancellations against the contract. `TIKTOK_EVENTS_SCRIPTS` sets how many, and
/// `TIKTOK_EVENTS_SEED` the first seed; the seed of a script that fails is shown.
@Suite struct ContractPropertyTests {
    static let parts = 8
    static let environment = ProcessInfo.processInfo.environment
    static let count = environment["TIKTOK_EVENTS_SCRIPTS"].flatMap { Int($0) } ?? 3000
    static let firstSeed = environment["TIKTOK_EVENTS_SEED"].flatMap { UInt64($0) } ?? 1

    @Test(arguments: 0..<parts)
    func whateverHappensTheContractHolds(part: Int) throws {
        var seen: Set<String> = []
        for index in stride(from: part, to: Self.count, by: Self.parts) {
            let seed = Self.firstSeed &+ UInt64(index)
            let script = try RandomScript(seed: seed)
            guard let answers = script.play() else {
                Issue.record("seed \(seed): it hangs")
                continue
            }
            for breach in ContractModel(script).breaches(in: answers) {
                Issue.record("seed \(seed): \(breach)")
            }
            seen.formUnion(answers.flatMap { $0.report.map { Self.kind(of: $0.outcome) } })
        }
        // The scripts are worth nothing unless they lead everywhere.
        let expected: Set<String> = [
            "accepted", "rejected event", "rejected batch", "unconfirmed network", "unconfirmed server",
            "unconfirmed unreadable_response", "unconfirmed canceled", "unconfirmed deadline", "unconfirmed expired",
            "not sent network", "not sent throttled", "not sent unauthorized", "not sent canceled",
            "not sent deadline",
        ]
        #expect(Self.count < 3000 || expected.isSubset(of: seen), "only \(seen.sorted())")
    }

    private static func kind(of outcome: DeliveryOutcome) -> String {
        switch outcome {
        case .accepted: "accepted"
        case .rejected(let rejection): "rejected \(rejection.scope)"
        case .unconfirmed(let cause): "unconfirmed \(cause.reason)"
        case .notSent(let cause): "not sent \(cause.reason)"
        }
    }
}
#endif
