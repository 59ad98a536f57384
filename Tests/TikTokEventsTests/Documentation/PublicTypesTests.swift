import Foundation
import Testing

@testable import TikTokEvents

@Suite("What the articles promise of every public type")
struct PublicTypesTests {
    @Test("None is missing here", arguments: ["TikTokEvents", "TikTokEventsTesting"])
    func everyType(product: String) throws {
        let listed = try PublicTypes.names(in: product)
        #expect(listed.count >= (product == "TikTokEvents" ? 90 : 5))
        #expect(listed.subtracting(try PublicTypes.all().map(PublicTypes.name)) == [])
    }

    @Test("No way of printing one shows content or a token")
    func printing() throws {
        for value in try PublicTypes.all() {
            let texts = everyWayOfPrinting(value)
            #expect(texts.count == 35)
            for text in texts {
                let shown = PublicTypes.markers.filter { text.lowercased().contains($0.lowercased()) }
                #expect(shown.isEmpty, "\(PublicTypes.name(of: value))")
            }
        }
    }

    @Test("A type that holds content has no children for a reflecting logger to walk")
    func mirrors() throws {
        let redacted = try PublicTypes.all().filter { $0 is any RedactedInDebugging }
        #expect(try PublicTypes.reflecting().subtracting(redacted.map(PublicTypes.name)) == [])
        for value in redacted {
            #expect(Mirror(reflecting: value).children.isEmpty, "\(PublicTypes.name(of: value))")
        }
    }

    @Test("Control: the markers are in the JSON, and the seven ways find them in a type without protection")
    func control() throws {
        let json = try jsonText(PublicTypes.event())
        let absent = PublicTypes.markers.filter { !json.contains($0) }
        #expect(absent == ["marker.email", "2133734253"])
        struct Unprotected {
            let email = "marker.email@example.com"
        }
        for text in everyWayOfPrinting(Unprotected()) {
            #expect(text.contains("marker.email"))
        }
    }

    @Test("Each decodes what it encodes, whatever strategies the coders have", arguments: HostCoders.all)
    func coding(coders: HostCoders) throws {
        var checked: Set<String> = []
        for case let value as any (Codable & Equatable) in try PublicTypes.all() {
            try expectSame(value, coders)
            checked.insert(PublicTypes.name(of: value))
        }
        let listed = try PublicTypes.names(in: "TikTokEvents", conforming: ["Decodable", "Encodable"])
        #expect(listed.count > 40)
        #expect(listed.subtracting(checked) == [])
    }

    private func expectSame<Value: Codable & Equatable>(_ value: Value, _ coders: HostCoders) throws {
        let name = PublicTypes.name(of: value)
        let json = try coders.encoder.encode(value)
        let again = try coders.decoder.decode(Value.self, from: json)
        #expect(try coders.encoder.encode(again) == json, "\(name)")
        // Notes on what was left out aren't encoded, and neither are TikTok's own words.
        let plain = try HostCoders.all[0].decoder.decode(Value.self, from: HostCoders.all[0].encoder.encode(value))
        #expect(again == plain, "\(name)")
    }
}
