import TikTokEvents

/// The result of `verify`, for a person or a program.
struct Verification {
    private let session: Session
    private let source: EventSource
    private let result: EventsClient.Verification

    /// Sends a test event to one of the session's sources.
    ///
    /// - Throws: `UsageError` without a token or a code, `EventsError` if the code can't be one.
    init(_ session: Session, of source: EventSource) async throws {
        guard !session.isSandbox else {
            throw UsageError("verify needs an access token in \(Tool.tokenVariable)")
        }
        guard let code = session.options.testEventCode else {
            throw UsageError("pass the code from the Test Events tab of Events Manager with --test-event-code")
        }
        self.session = session
        self.source = source
        result = try await session.destinations.client(for: source).verify(testEventCode: code)
    }

    var isSuccess: Bool { result.status == .working }

    var lines: [String] {
        let style = session.style
        let status = isSuccess ? style.good(result.status.rawValue) : style.bad(result.status.rawValue)
        return [
            "\(source.kind) source \(source.id) at \(session.endpoint)".shown,
            "\(status): \(result.advice)",
            "outcome: \(result.outcome.text(style))",
        ]
    }

    var json: String {
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
