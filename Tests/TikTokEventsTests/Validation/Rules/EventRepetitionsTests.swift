import Foundation
import Testing

@testable import TikTokEvents

@Suite("Repetitions in a call are those whose names and ids are equal")
struct EventRepetitionsTests {
    private static func repetitions(in events: [Event]) -> [Int] {
        var repetitions = EventRepetitions(among: events)
        return events.indices.filter { repetitions.repetition(at: $0) != nil }
    }

    private static func plainRepetitions(in events: [Event]) -> [Int] {
        events.indices.filter { index in
            // An empty id doesn't count as an id.
            events[index].id?.rawValue.isEmpty == false
                && events[..<index].contains { $0.id == events[index].id && $0.name == events[index].name }
        }
    }

    @Test(
        "Random calls of few different ids",
        arguments: [
            ["a", "b", "c", "d", "0123456789abcdef0", "0123456789abcdef1"],
            ["K", "\u{212A}", "é", "e\u{301}", "", "k"],
        ]
    )
    func randomCalls(ids: [String]) {
        var random = SeededGenerator(seed: 7)
        for count in 0..<60 {
            let events = (0..<count).map { number in
                let name: EventName = random.next() % 2 == 0 ? .lead : "Deal"
                let id = ids[Int(random.next() % UInt64(ids.count))] + (random.next() % 4 == 0 ? "" : "\(number)")
                var event = Event(name, id: EventID(rawValue: id), time: .distantPast)
                if random.next() % 8 == 0 {
                    event.id = nil
                }
                return event
            }
            #expect(Self.repetitions(in: events) == Self.plainRepetitions(in: events))
        }
    }

    @Test("Many events, each with its own id")
    func distinctIDs() {
        let events = (0..<3000).map { Event(.lead, id: EventID(rawValue: "id-\($0)"), time: .distantPast) }
        #expect(Self.repetitions(in: events).isEmpty)
        #expect(Self.repetitions(in: events + [events[17]]) == [3000])
    }

    @Test("Equal names and ids of different bytes")
    func canonicallyEqual() {
        let events = [("Déé", "1"), ("De\u{301}e\u{301}", "1"), ("Deal", "é"), ("Deal", "e\u{301}")].map {
            Event(EventName(rawValue: $0.0), id: EventID(rawValue: $0.1), time: .distantPast)
        }
        #expect(Self.repetitions(in: Array(events[..<2])) == [1])
        #expect(Self.repetitions(in: events) == [1, 3])
    }
}
