import Foundation
import Measuring
import Peers

extension Main {
    /// Rows 1 and 2: one identifier, and a lead's identifiers.
    static func identifiers(_ report: inout Report) async throws {
        let older = try? Coprocess(report.folder.path + "/SwiftCrypto3/.build/release/swift-crypto-3")
        defer { older?.stop() }
        var variants = [
            Variant("TikTokEvents", Workload.identifier(toHex: true, by: .ours)),
            Variant("swift-crypto 4, table hex", goal: Goal(1.3), Workload.identifier(toHex: true, by: .careful)),
            Variant("swift-crypto 4, String(format:)", goal: Goal(100), Workload.identifier(toHex: true, by: .pasted)),
        ]
        if let older {
            variants.append(Variant("swift-crypto 3, table hex", goal: Goal(1.3), by: older, "identifier"))
        }
        try await report.add(
            Comparison("One identifier alone, String to hex digits", per: "identifier", unitsPerTurn: 100, variants)
        )
        try await report.add(
            Comparison(
                "One identifier alone, String to digest",
                per: "identifier",
                unitsPerTurn: 100,
                [
                    Variant("TikTokEvents", Workload.identifier(toHex: false, by: .ours)),
                    Variant("swift-crypto 4", goal: Goal(0.95), Workload.identifier(toHex: false, by: .careful)),
                ]
            )
        )
        try await report.add(
            Comparison(
                "Four identifiers of a user, String to digest",
                per: "identifier",
                unitsPerTurn: 400,
                [
                    Variant("TikTokEvents, side by side", Workload.fourIdentifiers(by: .ours)),
                    Variant("swift-crypto 4", goal: Goal(2, gate: 0.8), Workload.fourIdentifiers(by: .careful)),
                ]
            )
        )
        for (payload, title) in [
            (Lead.Payload.lean, "A lead's three identifiers, normalized and hashed"),
            (.full, "A lead's six identifiers and three places, normalized and hashed"),
        ] {
            try await report.add(
                Comparison(
                    title,
                    per: "lead",
                    unitsPerTurn: 100,
                    [
                        Variant("TikTokEvents", Workload.identifiers(payload, by: .ours)),
                        Variant(
                            "Foundation, swift-crypto 4, table hex",
                            goal: Goal(8),
                            Workload.identifiers(payload, by: .careful)
                        ),
                        Variant(
                            "the same, String(format:)",
                            goal: Goal(170, gate: 60),
                            Workload.identifiers(payload, by: .pasted)
                        ),
                    ]
                )
            )
        }
    }
}

extension Variant {
    init(_ name: String, goal: Goal? = nil, _ workload: Workload) {
        self.init(name, goal: goal, workload.turn)
    }
}
