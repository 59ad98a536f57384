import Testing

@testable import TikTokEvents

@Suite("LeadTrigger")
struct LeadTriggerTests {
    @Test("The names are stable: ids that are stored hold them")
    func names() {
        let triggers: [LeadTrigger] = [.formSubmission, .leadSold, .offerWallClick, .offerWallConversion]
        #expect(
            triggers.map(\.rawValue) == ["form_submission", "lead_sold", "offer_wall_click", "offer_wall_conversion"]
        )
        #expect(triggers.allSatisfy { $0.buyer == nil })
    }

    @Test("A routed lead names its buyer", arguments: ["42", "Acme: Solar", "", "routed_to_buyer:", "é"])
    func buyer(id: String) {
        let trigger = LeadTrigger.routed(toBuyer: id)
        #expect(trigger.rawValue == "routed_to_buyer:\(id)")
        #expect(trigger.buyer == id)
        #expect(LeadTrigger(rawValue: trigger.rawValue) == trigger)
    }

    @Test("A sale to one of several buyers names that one", arguments: ["42", "Acme: Solar", "routed_to_buyer:1"])
    func soldTo(id: String) throws {
        let trigger = LeadTrigger.sold(toBuyer: id)
        #expect(trigger.rawValue == "sold_to_buyer:\(id)")
        #expect(trigger.buyer == id)
    }

    @Test("Two buyers are two triggers, and two sales of a lead are two events")
    func distinct() throws {
        #expect(LeadTrigger.routed(toBuyer: "1") != .routed(toBuyer: "2"))
        let ids = try ["1", "2"].map { try EventID(lead: "TX", trigger: .sold(toBuyer: $0)) }
        #expect(ids == ["TX:sold_to_buyer%3A1:1", "TX:sold_to_buyer%3A2:1"])
    }

    @Test("No id can be made for a buyer of nothing", arguments: ["", " ", "null", "{{buyer}}"])
    func noBuyer(id: String) {
        for trigger in [LeadTrigger.routed(toBuyer: id), .sold(toBuyer: id)] {
            let error = #expect(throws: EventsError.self) { try EventID(lead: "TX", trigger: trigger) }
            #expect(error?.code == .invalidLead && error?.field == "trigger")
            #expect(throws: EventsError.self) { try EventID(lead: "TX", trigger: trigger, occurrence: "7") }
        }
    }

    @Test("Any other string is a custom trigger, stored as a string")
    func own() throws {
        let trigger: LeadTrigger = "callback_scheduled"
        #expect(trigger.description == "callback_scheduled")
        #expect(try encodedText([trigger]) == #"["callback_scheduled"]"#)
        #expect(try decoded([LeadTrigger].self, #"["callback_scheduled"]"#) == [trigger])
        #expect(("routed_to_buyer" as LeadTrigger).buyer == nil)
    }
}
