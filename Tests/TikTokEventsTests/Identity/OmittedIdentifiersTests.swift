import Testing

@testable import TikTokEvents

@Suite("OmittedIdentifiers")
struct OmittedIdentifiersTests {
    @Test("Notes are in the order in which they were added; an absent value adds none")
    func order() {
        var omitted = OmittedIdentifiers()
        omitted.add("phone", .regionNeeded)
        omitted.add("email", .empty)
        omitted.add("email", .notAnEmailAddress)
        #expect(omitted.notes.map(\.field) == ["phone", "email"])
        #expect(omitted.notes.map(\.reason) == [.regionNeeded, .notAnEmailAddress])
        #expect("\(omitted)" == "phone: region_needed, email: not_an_email_address")
    }

    @Test("Other notes are others, whether in their field, their reason or their order")
    func equality() {
        var omitted = OmittedIdentifiers()
        omitted.add("phone", .regionNeeded)
        #expect(omitted != OmittedIdentifiers())
        for (field, reason) in [("phone", .placeholder), ("email", .regionNeeded)] as [(_, OmittedIdentifiers.Reason)] {
            var other = OmittedIdentifiers()
            other.add(field, reason)
            #expect(omitted != other)
        }
        var same = OmittedIdentifiers()
        same.add("phone", .regionNeeded)
        #expect(omitted == same)
        #expect(omitted.hashValue == same.hashValue)
    }
}
