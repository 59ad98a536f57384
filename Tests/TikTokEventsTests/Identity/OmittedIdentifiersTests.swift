import Testing

@testable import TikTokEvents

@Suite("OmittedIdentifiers")
struct OmittedIdentifiersTests {
    @Test("Notes stand in the order in which they were made; an absent value is none")
    func order() {
        var omitted = OmittedIdentifiers()
        omitted.add("phone", .regionNeeded)
        omitted.add("email", .empty)
        omitted.add("email", .notAnEmailAddress)
        #expect(omitted.notes.map(\.field) == ["phone", "email"])
        #expect(omitted.notes.map(\.reason) == [.regionNeeded, .notAnEmailAddress])
    }

    @Test("Two payloads that differ in their notes alone are equal")
    func equality() {
        var omitted = OmittedIdentifiers()
        omitted.add("phone", .regionNeeded)
        #expect(omitted == OmittedIdentifiers())
        #expect(omitted.hashValue == OmittedIdentifiers().hashValue)
    }
}
