/// An option of the command line: the one list from which reading, help and completion are made.
enum Flag: String, CaseIterable {
    case postback = "--postback"
    case trigger = "--trigger"
    case event = "--event"
    case pixelCode = "--pixel-code"
    case currency = "--currency"
    case region = "--region"
    case testEventCode = "--test-event-code"
    case endpoint = "--endpoint"
    case now = "--now"
    case results = "--results"
    case fromLine = "--from-line"
    case member = "--member"
    case force = "--force"
    case json = "--json"
    case quiet = "--quiet"
    case schema = "--schema"

    /// What the help calls its value; `nil` for one without a value.
    var value: String? {
        switch self {
        case .postback, .results: "FILE"
        case .trigger, .event, .member: "NAME"
        case .pixelCode, .currency, .region, .testEventCode: "CODE"
        case .endpoint: "URL"
        case .fromLine: "N"
        case .now, .force, .json, .quiet, .schema: nil
        }
    }

    var commands: Set<Options.Command> {
        switch self {
        case .postback: [.preview, .check, .send, .verify]
        case .trigger, .event, .currency, .region, .now: [.preview, .check, .send]
        case .pixelCode: [.preview, .check, .send, .resend, .verify]
        case .testEventCode, .endpoint: [.preview, .send, .resend, .verify]
        case .results: [.send]
        case .fromLine, .member: [.preview, .check, .send]
        case .force: [.send, .resend]
        case .json: [.preview, .check, .send, .resend, .summary, .verify, .checkPostback]
        case .quiet: [.check, .send, .resend]
        case .schema: [.checkPostback]
        }
    }

    var help: String {
        switch self {
        case .postback:
            "what becomes of leads, as JSON; without it the built-in postback counts, which is "
                + "Documentation/Examples/postback.json"
        case .trigger:
            "what happened to the leads: form_submission, lead_sold (default), offer_wall_click, "
                + "offer_wall_conversion, routed_to_buyer:ID, or a name of your own"
        case .event: "the event to report instead of the trigger's usual one"
        case .pixelCode:
            "the pixel to report to, or the id that another kind of source has; leads that the postback gives to others "
                + "are passed over"
        case .currency: "the currency of the revenue (default USD)"
        case .region: "the country of phone numbers without a calling code (default US)"
        case .testEventCode: "send test events, which the Test Events tab shows and which count for nothing"
        case .endpoint: "another server: https, or plain http on this machine"
        case .now: "let the leads happen now, whatever their time, for tests"
        case .results: "keep a journal of what became of each event, or go on with the one that is there"
        case .fromLine: "skip the leads before this line"
        case .member:
            "the member of a JSON object that holds the leads, if its name isn't a usual one such as leads; dots lead "
                + "into objects"
        case .force: "go on with a journal of another source, server, input or kind of event"
        case .json: "print JSON for programs, one object per line"
        case .quiet: "print only what went wrong"
        case .schema: "print the JSON Schema of postbacks, for editors"
        }
    }
}
