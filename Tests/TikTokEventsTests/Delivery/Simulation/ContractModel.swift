#if !canImport(Darwin)
import Foundation
import Synchronization

@testable import TikTokEvents

/// What the contract allows, judged by what the server saw alone.
struct ContractModel {
    let script: RandomScript
    let log: SimulatedServer.Log

    init(_ script: RandomScript) {
        self.script = script
        log = script.server.log.withLock { $0 }
    }

    /// What was broken, in words.
    func breaches(in answers: [RandomScript.Answer]) -> [String] {
        var breaches: [String] = []
        for (call, answer) in zip(script.calls, answers) {
            if answer.report.map(\.event) != call.pending.map(\.event) {
                breaches.append("the report doesn't hold each event once, in order")
            }
            for (pending, receipt) in zip(call.pending, answer.report) {
                breaches += self.breaches(of: receipt.outcome, pending).map {
                    "\(pending.event.id?.rawValue ?? ""), \(receipt.outcome): \($0)"
                }
            }
            breaches += breachesOfTime(answer)
        }
        for (id, texts) in log.texts where texts.count > 1 {
            breaches.append("\(id) was sent with \(texts.count) different texts")
        }
        return breaches + breachesOfPauses()
    }

    private func breaches(of outcome: DeliveryOutcome, _ pending: PendingEvent) -> [String] {
        let id = pending.event.id?.rawValue ?? ""
        let exchanges = log.exchanges.filter { $0.ids.contains(id) }
        let isProcessed = log.processed.contains(id)
        let mayHaveArrived = exchanges.contains { !$0.isCertainlyUnprocessed }
        var breaches: [String] = []
        func require(_ condition: Bool, _ text: String) {
            if !condition { breaches.append(text) }
        }
        switch outcome {
        case .accepted:
            require(isProcessed, "it was never processed")
            require(!outcome.shouldResend && outcome.expiresAt == nil, "an accepted event is done")
        case .rejected(let rejection):
            require(!outcome.shouldResend && outcome.expiresAt == nil, "a rejected event is done")
            require(rejection.scope != .local, "nothing is wrong with it")
            if rejection.scope == .event, script.server.naming != .any {
                require(script.server.wrong.contains(id), "it isn't the wrong one")
            }
            require(!(script.server.wrong.contains(id) && isProcessed), "the server is broken")
        case .notSent:
            require(!isProcessed && !mayHaveArrived, "it may have arrived")
            require(outcome.shouldResend && outcome.expiresAt == nil, "it may be sent again at any time")
            require(pending.expiresAt == nil, "an earlier copy may have arrived")
        case .unconfirmed(let cause) where cause.reason == .expired:
            require(exchanges.isEmpty && !outcome.shouldResend, "an expired event isn't sent")
            require(outcome.expiresAt == pending.expiresAt, "the end moved")
        case .unconfirmed:
            require(mayHaveArrived || pending.expiresAt != nil, "it certainly didn't arrive")
            require(outcome.shouldResend, "it should be sent again")
            let end = outcome.expiresAt?.timeIntervalSince(Simulation.date) ?? 0
            let start = exchanges.first.map { $0.start / .seconds(1) } ?? 0
            require(pending.expiresAt == nil || outcome.expiresAt == pending.expiresAt, "the end moved")
            require(pending.expiresAt != nil || end < start + 47 * 3600 + 0.001, "it ends later than 47 hours")
            require(pending.expiresAt != nil || end > start + 45 * 3600, "it ends too early")
        }
        if let end = pending.expiresAt, end <= Simulation.date {
            require(exchanges.isEmpty, "it was sent after its end")
        }
        return breaches
    }

    private func breachesOfTime(_ answer: RandomScript.Answer) -> [String] {
        var breaches: [String] = []
        let taken = answer.end - answer.start
        if taken > script.client.configuration.retry.deadline {
            breaches.append("the call took \(taken), longer than its deadline")
        }
        if let cancellation = answer.cancellation, taken > cancellation {
            breaches.append("the call went on after its cancellation")
        }
        return breaches
    }

    /// No request starts while TikTok wants none.
    private func breachesOfPauses() -> [String] {
        log.exchanges.flatMap { throttled in
            guard let wait = throttled.wait, let end = throttled.end else { return [String]() }
            return log.exchanges.filter { $0.start > end && $0.start < end + wait }.map {
                "a request at \($0.start), in a pause of \(wait) from \(end)"
            }
        }
    }
}
#endif
