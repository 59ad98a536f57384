import Testing

@testable import TikTokEvents

@Suite("Identifiers hashed side by side")
struct IdentifierBatchTests {
    @Test("Any six keep their places: absent, refused, short, unusual and long ones")
    func places() {
        let texts: [String?] = [nil, "-", "jane", "Ме́лани", String(repeating: "long ", count: 20)]
        var random = SeededGenerator(seed: 6)
        for _ in 0..<300 {
            let raw = (0..<6).map { _ in texts.randomElement(using: &random) ?? nil }
            var batch = IdentifierBatch()
            let places = raw.map { batch.add($0, as: "name", by: .name) }
            batch.hash()
            let expected = raw.map { $0.flatMap(IdentifierNormalizer.name.hash) }
            #expect(places.map { batch[$0] } == expected)
        }
    }

    @Test("What is left out is noted")
    func omitted() {
        var batch = IdentifierBatch()
        #expect(batch.add("nobody", as: "email", by: .email) == nil)
        #expect(batch.add("", as: "phone", by: .phone) == nil)
        #expect(batch.place("Atlantis", as: "country", by: .country) == nil)
        #expect(batch.place("Köln", as: "city", by: .city) == "köln")
        #expect(batch.omitted.notes.map(\.field) == ["email", "country"])
    }
}
