import Foundation
import Testing

@testable import TikTokEvents

@Suite("A value on the heap keeps value semantics")
struct CopyOnWriteTests {
    /// Every way to change an event, one field each.
    private static let changes: [Vector<@Sendable (inout Event) -> Void, String>] = [
        Vector("name", { $0.name = .contact }, "event"),
        Vector("id", { $0.id = "2" }, "event_id"),
        Vector("time", { $0.time = SampleEvents.time.addingTimeInterval(60) }, "event_time"),
        Vector("user", { $0.user.ttclid = "E.C.P.other" }, "user"),
        Vector("properties", { $0.properties.value = 7 }, "properties"),
        Vector("travel", { $0.properties.travel.city = "Porto" }, "properties"),
        Vector("vehicle", { $0.properties.vehicle.make = "Other" }, "properties"),
        Vector("page", { $0.page?.url = "https://other.example/" }, "page"),
        Vector("app", { $0.app = .init(id: "2") }, "app"),
        Vector("ad", { $0.ad.callback = "other" }, "ad"),
        Vector("lead", { $0.lead = .init(id: "2") }, "lead"),
        Vector("device", { $0.device.model = "other" }, "device"),
        Vector("limited data use", { $0.limitedDataUse = $0.limitedDataUse != true }, "limited_data_use"),
        Vector("additional", { $0.additional["other"] = 2 }, "other"),
    ]

    @Test("A change reaches neither a copy nor the original", arguments: changes)
    func independence(change: Vector<@Sendable (inout Event) -> Void, String>) throws {
        let original = SampleEvents.fullWeb()
        let text = try jsonText(original)
        var copy = original
        change.input(&copy)
        #expect(try jsonText(original) == text)
        #expect(original == SampleEvents.fullWeb())
        #expect(copy != original)
        let changed = try decoded(JSONValue.self, try jsonText(copy))
        let unchanged = try decoded(JSONValue.self, text)
        guard case .object(let new) = changed, case .object(let old) = unchanged else {
            Issue.record("an event is an object")
            return
        }
        #expect(Set(new.keys).union(old.keys).filter { new[$0] != old[$0] } == [change.expected])
    }

    @Test("Equality and hashes are those of the values")
    func equality() {
        let (one, same, other) = (CopyOnWrite("a"), CopyOnWrite("a"), CopyOnWrite("b"))
        #expect(one == same)
        #expect(one != other)
        #expect(Set([one, same, other]).count == 2)
    }

    @Test("The only owner changes its value in place")
    func uniqueness() {
        var one = CopyOnWrite("a")
        let box = one.box
        one.makeUnique()
        #expect(one.box !== box)
        let own = ObjectIdentifier(one.box)
        one.makeUnique()
        #expect(ObjectIdentifier(one.box) == own)
    }
}
