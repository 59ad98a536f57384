import TikTokEvents

/// The result of `verify`, for a person or a program.
struct Verification {
    private let session: Session
    private let result: EventsClient.Verification

    /// Sends the test event.
    ///
    /// - Throws: `UsageError` without a token or a code, `EventsError` if the code can't be one.
    init(_ session: Session) async throws {
        guard !session.isSandbox else {
            throw UsageError("verify needs an access token in \(Tool.tokenVariable)")
        }
        guard let code = session.options.testEventCode else {
            throw UsageError("pass the code from the Test Events tab of Events Manager with --test-event-code")
        }
        guard !session.destinations.areSeveral else {
            throw UsageError("verify tests one source; name it with --pixel-code: \(session.destinations.text)")
        }
        self.session = session
        result = try await session.client.verify(testEventCode: code)
    }

    var isSuccess: Bool { result.status == .working }

    var lines: [String] {
        let style = session.style
        let status = isSuccess ? style.good(result.status.rawValue) : style.bad(result.status.rawValue)
        return [
            "\(session.client.source.kind) source \(session.client.source.id) at \(session.endpoint)",
            "\(status): \(result.advice)",
            "outcome: \(result.outcome.text(style))",
        ]
    }

    var json: String {
        let source = session.client.source
        let bytes = JSONText.object { json in
            json.member("command", session.options.command.rawValue)
            json.object("source") { json in
                json.member("kind", source.kind.rawValue)
                json.member("id", source.id)
            }
            json.member("endpoint", session.endpoint)
            json.member("status", result.status.rawValue)
            json.member("advice", result.advice)
            EventReport.write(result.outcome, to: &json)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
