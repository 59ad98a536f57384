import NIOCore

/// What the server sends, and how the connection ends.
struct Reply {
    /// What happened to the events, from the server's point of view.
    enum Verdict: String {
        /// They count.
        case counted = "+"
        /// They were rejected, and the response says that.
        case refused = "-"
        /// No usable response says whether they count.
        case open = "?"
    }

    enum Ending {
        case keepAlive
        case close
        case reset
        case hang
        /// Sends a byte every half second, without end.
        case drip
        /// Sends as fast as the client reads, without end.
        case endless
    }

    var verdict: Verdict
    var bytes: [UInt8]
    var ending = Ending.keepAlive
    var delay = TimeAmount.zero

    /// A well-formed response.
    static func response(
        _ verdict: Verdict,
        _ status: String = "200 OK",
        headers: [String] = [],
        body: [UInt8]
    ) -> Self {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers + ["", ""]
        return Reply(verdict: verdict, bytes: Array(lines.joined(separator: "\r\n").utf8) + body)
    }

    /// A response with TikTok's envelope.
    static func envelope(
        _ code: Int,
        _ verdict: Verdict,
        status: String = "200 OK",
        headers: [String] = [],
        message: String = "OK"
    ) -> Self {
        .response(
            verdict,
            status,
            headers: headers,
            body: Array(#"{"code":\#(code),"message":"\#(message)","request_id":"1","data":{}}"#.utf8)
        )
    }

    static func raw(_ text: String, _ ending: Ending, verdict: Verdict = .open) -> Self {
        Reply(verdict: verdict, bytes: Array(text.utf8), ending: ending)
    }
}
