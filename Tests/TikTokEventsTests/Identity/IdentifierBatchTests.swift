import Testing

@testable import TikTokEvents

@Suite("Identifiers hashed side by side")
struct IdentifierBatchTests {
    /// Hashes texts in one batch.
    private static func hashed(_ texts: [String?]) -> [HashedIdentifier?] {
        var hashed: [HashedIdentifier?] = []
        IdentifierBatch.open { batch in
            var places: [IdentifierBatch.Place?] = []
            for text in texts {
                places.append(batch.add(text, as: "name", by: .name))
            }
            batch.hash()
            for place in places {
                hashed.append(batch[place])
            }
        }
        return hashed
    }

    @Test("Any eight keep their positions: absent, rejected, short, unusual, and long ones")
    func places() {
        let texts: [(raw: String?, normalized: String?)] = [
            (nil, nil), ("-", nil), (" Jane", "jane"), ("Ме\u{301}лани", "ме\u{301}лани"),
            (String(repeating: "Long ", count: 20), Array(repeating: "long", count: 20).joined(separator: " ")),
        ]
        let digests = texts.map { $0.normalized.map { ReferenceSHA256.hexDigest(Array($0.utf8)) } }
        var random = SeededGenerator(seed: 6)
        for _ in 0..<300 {
            let chosen = (0..<8).map { _ in Int.random(in: texts.indices, using: &random) }
            #expect(Self.hashed(chosen.map { texts[$0].raw }).map { $0?.hexDigits } == chosen.map { digests[$0] })
        }
    }

    @Test("What is left out is noted")
    func omitted() {
        var omitted = OmittedIdentifiers()
        var places: [IdentifierBatch.Place?] = []
        var city: String?
        IdentifierBatch.open { batch in
            places.append(batch.add("nobody", as: "email", by: .email))
            places.append(batch.add("", as: "phone", by: .phone))
            _ = batch.place("Atlantis", as: "country", by: .country)
            city = batch.place("Köln", as: "city", by: .city)
            omitted = batch.omitted
        }
        #expect(places == [nil, nil])
        #expect(city == "köln")
        #expect(omitted.notes.map(\.field) == ["email", "country"])
    }
}
