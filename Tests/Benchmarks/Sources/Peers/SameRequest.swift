import Foundation
import TikTokEvents

/// Proves that the peers do the same work: their requests contain the same JSON as ours, including hashes.
package enum SameRequest {
    package struct Difference: Error, CustomStringConvertible {
        package let description: String
    }

    /// Leads and the request that they produce, for peers in other languages to compare with.
    package struct Sample: Codable {
        let leads: [Lead]
        let body: String
    }

    package static func samples() throws -> [String: Sample] {
        let time = Int(Date().timeIntervalSince1970)
        let client = try EventsClient.measured(over: AcceptingTransport())
        var samples: [String: Sample] = [:]
        for payload in Lead.Payload.allCases {
            let leads = Lead.samples(1000, payload, time: time)
            let bodies = client.preview(leads.map(BackendMapper().event))
            guard bodies.count == 1 else { throw Difference(description: "1,000 leads make \(bodies.count) requests") }
            samples[payload.rawValue] = Sample(leads: leads, body: String(decoding: bodies[0], as: UTF8.self))
        }
        return samples
    }

    package static func check() throws {
        let mapper = HandWrittenMapper(.table, pixelCode: EventsClient.measuredPixelCode)
        for (payload, sample) in try samples() {
            guard try value(Data(sample.body.utf8)) == value(try mapper.body(for: sample.leads)) else {
                throw Difference(description: "the requests of ours and of the peer differ: \(payload)")
            }
        }
    }

    private static func value(_ json: Data) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: json)
    }
}
