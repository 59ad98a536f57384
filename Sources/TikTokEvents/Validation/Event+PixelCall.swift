extension Event {
    /// Returns the JavaScript call with which TikTok's pixel reports this event from the browser.
    ///
    /// Put it in the page that the visitor sees, and send the event from the server as well. Both carry the same name,
    /// id, and properties, so TikTok counts the conversion once. The call contains nothing from ``user``.
    ///
    /// ```swift
    /// let script = "<script>\(try event.pixelCall())</script>"
    /// ```
    ///
    /// The text is safe inside a `<script>` element and inside a single-quoted attribute: `<`, `>`, `&`, `'`, and
    /// Unicode's two line separators are written as `\u` escapes.
    ///
    /// - Returns: A statement such as `ttq.track("Purchase", {"value":42.5,"currency":"USD"}, {"event_id":"TX-1"});`.
    /// - Throws: ``EventsError`` with the code ``EventsError/Code/invalidEvent`` if the event's id is absent, empty, or
    ///   a placeholder, because TikTok would count both copies, if an amount isn't a number, or if the name, the id, or
    ///   a property contains personal data, which the browser would send unhashed.
    public func pixelCall() throws(EventsError) -> String {
        guard let id, !id.isPlaceholder else {
            throw EventsError(code: .invalidEvent, message: "the pixel's call needs an event id", field: "event_id")
        }
        if let issue = personalData {
            let field = issue.path.dropFirst("data.0.".count)
            throw EventsError(code: .invalidEvent, message: issue.advice, field: String(field))
        }
        var properties = properties
        var call = JSONWriter()
        call.append(json: "ttq.track(")
        call.write(name.rawValue)
        call.append(json: ", ")
        do {
            try properties.write(to: &call)
        } catch {
            throw EventsError(code: .invalidEvent, message: "an amount must be a number", field: "properties")
        }
        call.append(json: ", {\"event_id\":")
        call.write(id.rawValue)
        call.append(json: "});")
        return Self.escapedForScript(String(decoding: call.take(), as: UTF8.self))
    }

    /// Personal data in what the call contains.
    private var personalData: EventValidator.Issue? {
        EventValidator(source: EventSource(kind: .web, id: "")).issues(in: self)
            .filter { $0.rule == .personalDataNotHashed && $0.severity == .error }
            .first { $0.path.hasPrefix("data.0.event") || $0.path.hasPrefix("data.0.properties") }
    }

    /// These characters can appear only inside JSON strings, so escaping them never changes what the script means.
    private static func escapedForScript(_ json: String) -> String {
        var escaped = ""
        for scalar in json.unicodeScalars {
            switch scalar {
            case "<", ">", "&", "'", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default:
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
