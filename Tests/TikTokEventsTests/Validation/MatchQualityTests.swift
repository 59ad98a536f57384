import Foundation
import Testing

@testable import TikTokEvents

@Suite struct MatchQualityTests {
    private func event(_ change: (inout User) -> Void) -> Event {
        var event = Event(.lead, id: "id", time: Date(timeIntervalSince1970: 0))
        change(&event.user)
        return event
    }

    @Test func countsTheKeysOfTheSource() {
        let events = [
            event { $0.ttclid = "x" },
            event {
                $0.ttclid = "y"; $0.addEmail("jane@example.com")
            },
        ]
        let quality = MatchQuality(of: events, for: .web)
        #expect(quality.coverage(of: .ttclid) == 1)
        #expect(quality.coverage(of: .email) == 0.5)
        #expect(quality.coverage(of: .leadID) == 0)
        #expect(quality.score == 50)
    }

    @Test func namesWhatIsMostUsefulFirst() {
        let quality = MatchQuality(of: [event { _ in }], for: .web)
        #expect(quality.score == 0)
        #expect(
            quality.suggestions.map(\.key.rawValue)
                == ["ttclid", "email", "phone", "external_id", "ttp", "ip", "user_agent"]
        )
        #expect(quality.suggestions.first?.description.hasPrefix("ttclid is missing in 1 event: ") == true)
    }

    @Test func everyKeyMakesAHundred() {
        let full = event {
            $0 = User(email: "jane@example.com", phone: "+12133734253", externalID: "1")
            $0.click = TikTokClick(ttclid: "x", ttp: "y")
            $0.ip = "8.8.8.8"
            $0.userAgent = "UA"
        }
        let quality = MatchQuality(of: [full], for: .web)
        #expect(quality.score == 100)
        #expect(quality.suggestions.isEmpty)
    }

    @Test func offlineCountsEmailAndPhoneAlone() {
        let quality = MatchQuality(
            of: [
                event {
                    $0.ttclid = "x"; $0.addPhone("+12133734253")
                }
            ],
            for: .offline
        )
        #expect(quality.score == 43)
        #expect(quality.suggestions.map(\.key) == [.email])
    }

    @Test func noEventsScoreNothing() {
        #expect(MatchQuality(of: [], for: .web).score == 0)
        #expect(MatchQuality(of: [], for: .web).suggestions.isEmpty)
    }
}
