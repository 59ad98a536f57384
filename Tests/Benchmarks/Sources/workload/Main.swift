import Foundation
import Peers

/// Runs one workload in a separate process, to be measured from outside:
///
///     workload "body full 1000 ours" TURNS       a workload, a number of turns
///     workload "stream urlsession 4" LEADS URL   leads, sent as a stream of events
///     workload "hold queue" COUNT                something that a process holds many of
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let count = Int(arguments[2]) else { throw UsageError() }
        let words = arguments[1].split(separator: " ").map(String.init)
        if words[0] == "stream", words.count == 3, let requests = Int(words[2]), arguments.count == 4 {
            try await stream(by: words[1], concurrentRequests: requests, leads: count, to: arguments[3])
            return
        }
        if words[0] == "hold", words.count == 2 { return try await hold(words[1], count) }
        let workload = try workload(words)
        for _ in 0..<count {
            _ = try workload.turn()
        }
        print("units: \(workload.unitsPerTurn)")
    }

    private static func workload(_ words: [String]) throws -> Workload {
        guard let author = words.last.flatMap(Author.init),
            let payload = words.dropFirst().first.flatMap(Lead.Payload.init)
        else { throw UsageError() }
        switch (words[0], words.count) {
        case ("identifiers", 3): return .identifiers(payload, by: author)
        case ("postback", 3): return try .postback(payload)
        case ("body", 4): return try .body(payload, eventsPerRequest: Int(words[2]) ?? 1, by: author)
        default: throw UsageError()
        }
    }
}

struct UsageError: Error, CustomStringConvertible {
    let description = "usage: workload \"NAME\" COUNT [URL]"
}
