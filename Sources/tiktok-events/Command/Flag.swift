/// A command-line option. Parsing, help, and completion all derive from this list.
enum Flag: String, CaseIterable {
    case postback = "--postback"
    case trigger = "--trigger"
    case event = "--event"
    case pixelCode = "--pixel-code"
    case currency = "--currency"
    case region = "--region"
    case testEventCode = "--test-event-code"
    case endpoint = "--endpoint"
    case sandbox = "--sandbox"
    case now = "--now"
    case results = "--results"
    case fromLine = "--from-line"
    case member = "--member"
    case force = "--force"
    case json = "--json"
    case quiet = "--quiet"
    case schema = "--schema"

    /// The name of its value in the help, or `nil` if it takes none.
    var value: String? {
        switch self {
        case .postback, .results: "FILE"
        case .trigger, .event, .member: "NAME"
        case .pixelCode, .currency, .region, .testEventCode: "CODE"
        case .endpoint: "URL"
        case .fromLine: "N"
        case .sandbox, .now, .force, .json, .quiet, .schema: nil
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
        case .sandbox, .force: [.send, .resend]
        case .json: [.preview, .check, .send, .resend, .summary, .verify, .checkPostback]
        case .quiet: [.check, .send, .resend]
        case .schema: [.checkPostback]
        }
    }

    var help: String {
        switch self {
        case .postback:
            "the JSON file that maps leads to events (default: the built-in postback, "
                + "Documentation/Examples/postback.json)"
        case .trigger:
            "what happened to the leads: form_submission, lead_sold (default), offer_wall_click, "
                + "offer_wall_conversion, routed_to_buyer:ID, sold_to_buyer:ID, or your own name"
        case .event: "report this event instead of the trigger's usual one"
        case .pixelCode:
            "the pixel code, or the id of another kind of source; if the postback has several, the run is limited to "
                + "this one"
        case .currency:
            "the currency for leads that don't specify one; overrides the postback's (built-in postback: USD)"
        case .region:
            "the country of phone numbers without a calling code, for leads that don't specify one; overrides the "
                + "postback's (built-in postback: US)"
        case .testEventCode: "send test events, which appear in the Test Events tab and don't count"
        case .endpoint: "send to another server: https, or plain http on this machine"
        case .sandbox: "send to the sandbox, which imitates TikTok on this machine, even if there is a token"
        case .now: "for tests: use the current time for every lead"
        case .results: "keep a journal of every outcome, or continue an existing one"
        case .fromLine: "skip leads that start before this line"
        case .member:
            "the member of a JSON object that contains the leads, if its name isn't a common one such as leads; dots "
                + "reach into nested objects"
        case .force: "use a journal even if it belongs to another source, server, input, or kind of event"
        case .json: "print JSON, one object per line"
        case .quiet: "print only errors, and the totals if there are any errors"
        case .schema: "print the JSON Schema for postbacks, for use in editors"
        }
    }
}
