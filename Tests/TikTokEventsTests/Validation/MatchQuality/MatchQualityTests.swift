import Foundation
import Testing

@testable import TikTokEvents

@Suite struct MatchQualityTests {
    private func event(_ change: (inout Event.User) -> Void) -> Event {
        var event = Event(.lead, id: "id", time: Date(timeIntervalSince1970: 0))
        change(&event.user)
        return event
    }

    @Test func countsTheKeysOfTheSource() {
        let events = [
            event { $0.ttclid = "x" },
            event {
                $0.ttclid = "y"; $0.add(email: "jane@example.com")
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

    @Test func whatManyEventsLackComesBeforeWhatOneLacks() {
        let one = event { $0.add(email: "jane@example.com") }
        let other = event {
            $0.ttclid = "x"; $0.add(email: "jane@example.com")
        }
        let quality = MatchQuality(of: [one, other, other, other, other], for: .web)
        #expect(quality.suggestions.first?.key == .phone)
        #expect(quality.suggestions.first { $0.key == .ttclid }?.missing == 1)
    }

    @Test func everyKeyMakesAHundred() {
        let full = event {
            $0 = Event.User(email: "jane@example.com", phone: "+12133734253", externalID: "1")
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
                    $0.ttclid = "x"; $0.add(phone: "+12133734253")
                }
            ],
            for: .offline
        )
        #expect(quality.score == 43)
        #expect(quality.suggestions.map(\.key) == [.email])
    }

    @Test(arguments: [
        ("https://a.example/?ttclid=E.C.P.x", 1.0), ("https://a.example/?a=ttclid=x", 0),
        ("https://a.example/ttclid=x", 0), ("https://a.example/?ttclid=", 0),
    ])
    func aClickIDInTheURLCounts(url: String, coverage: Double) {
        var event = event { _ in }
        event.page = .init(url: url)
        #expect(MatchQuality(of: event, for: .web).coverage(of: .ttclid) == coverage)
    }

    @Test func namesAndAddressesAreCountedAndWeighNothing() {
        let quality = MatchQuality(
            of: event {
                $0 = Event.User(
                    firstName: "Jane",
                    lastName: "Doe",
                    city: "Rome",
                    state: "RM",
                    country: "IT",
                    zipCode: "00118"
                )
            },
            for: .web
        )
        #expect(quality.score == 0)
        let keys: [MatchQuality.Key] = [.firstName, .lastName, .zipCode, .city, .state, .country]
        #expect(keys.map(quality.coverage) == [1, 1, 1, 1, 1, 1])
        #expect(quality.suggestions.count == 7)
    }

    @Test(arguments: [
        (EventSource.Kind.app, ["idfa or gaid", "email", "phone", "ip", "user_agent"]),
        (.crm, ["lead_id", "email", "phone", "external_id"]),
    ])
    func theKeysOfOtherSources(kind: EventSource.Kind, keys: [String]) {
        #expect(MatchQuality(of: event { _ in }, for: kind).suggestions.map(\.key.rawValue) == keys)
    }

    @Test func everyKeyOfAnAppAndOfACRM() {
        var event = event {
            $0 = Event.User(email: "jane@example.com", phone: "+12133734253", externalID: "1")
            $0.gaid = .plain("aaaaaa-2222-1111-8787-809e92233ba0")
            $0.ip = "8.8.8.8"
            $0.userAgent = "UA"
        }
        event.lead = .init(id: "1")
        #expect(MatchQuality(of: event, for: .app).score == 100)
        #expect(MatchQuality(of: event, for: .crm).score == 100)
    }

    @Test func numbersForADashboard() throws {
        let quality = MatchQuality(of: [event { $0.add(email: "jane@example.com") }, event { _ in }], for: .offline)
        let json = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(quality))
        #expect(
            json == [
                "estimated_by": "TikTokEvents", "event_source": "offline", "event_count": 2, "score": 29,
                "keys": [
                    "email": ["count": 1, "coverage": 0.5, "weight": 20],
                    "phone": ["count": 0, "coverage": 0, "weight": 15],
                    "first_name": ["count": 0, "coverage": 0, "weight": 0],
                    "last_name": ["count": 0, "coverage": 0, "weight": 0],
                    "zip_code": ["count": 0, "coverage": 0, "weight": 0],
                    "city": ["count": 0, "coverage": 0, "weight": 0],
                    "state": ["count": 0, "coverage": 0, "weight": 0],
                    "country": ["count": 0, "coverage": 0, "weight": 0],
                ],
            ]
        )
    }

    @Test func inWords() {
        let words = MatchQuality(of: event { $0.add(phone: "+12133734253") }, for: .offline).description
        #expect(words.hasPrefix("43 of 100 for 1 event, by this SDK's estimate, not TikTok's\nemail: in 0 of 1\n"))
        #expect(words.contains("\nphone: in 1 of 1\n"))
        #expect(words.contains("\nemail is missing in 1 event: it identifies the person"))
    }

    @Test func noEventsScoreNothing() {
        #expect(MatchQuality(of: [], for: .web).score == 0)
        #expect(MatchQuality(of: [], for: .web).suggestions.isEmpty)
    }
}
