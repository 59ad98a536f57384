import Foundation

/// Proves the delivery contract against a server that misbehaves: `delivery-proof SECTION TRANSPORT [ROUNDS]`.
///
/// Prints the rows of a table and exits with status 1 if a row isn't as expected. `PROOF_DIRECTORY` names the folder
/// with the certificate and the logs; `FAULT_SERVER` is the path of the server.
@main
enum Main {
    static func main() async throws {

        signal(SIGPIPE, SIG_IGN)
        let arguments = CommandLine.arguments.dropFirst()
        guard let section = arguments.first else {
            say("| # | Fault | Transport | Expected | Seen | Invariants |\n|---|---|---|---|---|---|")
            return
        }
        guard let kind = arguments.dropFirst().first.flatMap(TransportKind.init) else {
            exit(usage())
        }
        if section == "host" {
            return try await Host.run(CommandLine.arguments[3], kind, journal: CommandLine.arguments[4])
        }
        if section == "head" {
            return try await Proof(kind: kind).head(CommandLine.arguments[3])
        }
        let rounds = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
        guard let run = sections[section] else { exit(usage()) }
        let proof = Proof(kind: kind)
        try await run(proof, rounds)
        await kind.shutDown()
        exit(proof.isComplete ? 0 : 1)
    }

    private static func usage() -> Int32 {
        say("usage: delivery-proof \(sections.keys.sorted().joined(separator: "|")) TRANSPORT [ROUNDS]")
        return 2
    }

    private static let sections: [String: @Sendable (Proof, Int) async throws -> Void] = [
        "faults": { proof, _ in try await proof.faults() },
        "heads": { proof, _ in try await proof.heads() },
        "tls": { proof, _ in try await proof.trustedFaults() },
        "proxy": { proof, _ in try await proof.proxy() },
        "body": { proof, index in try await proof.body(index) },
        "cancellations": { proof, rounds in try await proof.cancellations(rounds) },
        "concurrent": { proof, rounds in try await proof.concurrentSends(rounds) },
        "batches": { proof, rounds in try await proof.batches(rounds) },
        "outages": { proof, seconds in try await proof.outages(upTo: seconds) },
        "clients": { proof, _ in try await proof.clients() },
        "singles": { proof, thousands in try await proof.singles(thousands) },
        "terminations": { proof, rounds in try await proof.terminations(rounds) },
        "restart": { proof, rounds in try await proof.restart(rounds) },
    ]
}
