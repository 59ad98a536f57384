import Foundation
import Measuring
import Peers

extension Main {
    /// Row 4: from events to bytes, and from bytes to a lead.
    static func events(_ report: inout Report) async throws {
        for payload in Lead.Payload.allCases {
            try await report.add(
                Comparison(
                    "\(payload.rawValue.capitalized) event to bytes, 1,000 in a request",
                    per: "event",
                    unitsPerTurn: 1000,
                    [
                        Variant(
                            "EventsClient, the check of the event included",
                            try Workload.encoding(payload, by: .client)
                        ),
                        Variant(
                            "JSONEncoder of the same events",
                            try Workload.encoding(payload, by: .jsonEncoderOfEvents)
                        ),
                        Variant(
                            "JSONEncoder of plain structs",
                            try Workload.encoding(payload, by: .jsonEncoderOfPlainStructs)
                        ),
                    ]
                )
            )
        }
        try await report.add(
            Comparison(
                "Decoding a lead of unknown fields",
                per: "lead",
                unitsPerTurn: 100,
                [
                    Variant("JSONDecoder of [String: JSONValue]", try Workload.decoding(by: .ours)),
                    Variant("JSONDecoder of a plain struct", goal: Goal(0.34), try Workload.decoding(by: .careful)),
                ]
            )
        )
    }
}
