import Foundation
import Testing

@testable import TikTokEvents

@Suite("Members of a lead")
struct LeadMembersTests {
    /// Leads with many members and with names that aren't ASCII are searched in another way.
    @Test("Each is found by its name", arguments: [0, 1, 63, 64, 65, 300], ["", "e\u{301}tat", "\u{212A}ey"])
    func member(count: Int, name: String) {
        var all: [String: JSONValue] = name.isEmpty ? [:] : [name: "other"]
        for number in 0..<count {
            all["field_\(number)"] = .number(Decimal(number))
        }
        let lead = LeadMembers(all)
        func value(_ name: String) -> JSONValue? { lead[name, LeadMembers.Mark(name)] }
        for number in 0..<count {
            #expect(value("field_\(number)") == .number(Decimal(number)))
        }
        #expect(value("field_\(count)") == nil)
        #expect(value("") == nil)
        // Swift compares characters, however they are encoded.
        #expect(value("\u{E9}tat") == all["\u{E9}tat"])
        #expect(value("Key") == all["Key"])
    }

    @Test("An empty name is one too")
    func emptyName() {
        #expect(LeadMembers(["": 1, "a": 2])["", LeadMembers.Mark("")] == 1)
    }
}
