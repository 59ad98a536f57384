import TikTokEvents

enum DeduplicatingWithThePixel {
    static func ids(of lead: AcmeLead) throws -> [EventID] {
        let id = try EventID(lead: "TX-1001", trigger: .formSubmission)
        print(id)  // TX-1001:form_submission:1

        let first = try EventID(lead: lead.id, trigger: .leadSold, occurrence: 1)
        let second = try EventID(lead: lead.id, trigger: .leadSold, occurrence: 2)
        return [id, first, second]
    }
}

func script(for event: Event) throws -> String {
    "<script>\(try event.pixelCall())</script>"
}
