import ArticleCode
import Testing
import TikTokEvents

struct MappingYourLeadsTests {
    let lead = AcmeLead.sample

    @Test func aMapperNeedsNoNetwork() throws {
        let events = try AcmeMapper().events(for: lead, at: .leadSold)

        #expect(events.map(\.name) == [.purchase])
        let email = try IdentifierNormalizer.email.hashed("jane@example.com")
        #expect(events[0].user.email.first == email)
        #expect(EventValidator(source: .web(pixelCode: "C4TEST")).issues(in: events, now: lead.soldAt).joined().isEmpty)
    }
}
