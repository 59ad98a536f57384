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

    @Test("Two buyers are two triggers")
    func distinct() {
        #expect(LeadTrigger.routed(toBuyer: "1") != .routed(toBuyer: "2"))
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
