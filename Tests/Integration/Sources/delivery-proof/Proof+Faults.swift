import Foundation
import TikTokEvents

/// A numbered fault and its expected outcome.
private struct Fault {
    let number: String
    let name: String
    /// The path that makes the server produce the fault.
    let path: String
    /// The expected outcome, or one for each transport where they differ.
    let expected: [TransportKind: String]
    /// The number of requests that must reach the server.
    let requests: ClosedRange<Int>
    var deadline: Duration?
    /// The bounds on the duration of the call. The upper bound is generous on purpose.
    var time: ClosedRange<Duration>

    /// The number of requests in a call that retries until its deadline of a minute. The waits between them are random.
    static let untilDeadline = 12...80

    init(
        _ number: String,
        _ name: String,
        _ path: String,
        _ expected: String,
        requests: ClosedRange<Int> = untilDeadline
    ) {
        self.init(number, name, path, [.urlSession: expected, .asyncHTTPClient: expected], requests: requests)
    }

    init(
        _ number: String,
        _ name: String,
        _ path: String,
        _ expected: [TransportKind: String],
        requests: ClosedRange<Int> = untilDeadline
    ) {
        self.number = number
        self.name = name
        self.path = path
        self.expected = expected
        self.requests = requests
        time = requests == Self.untilDeadline ? .seconds(50)...(.seconds(62)) : .zero...(.seconds(15))
    }

    func lasting(_ time: ClosedRange<Duration>, deadline: Duration? = nil) -> Self {
        var fault = self
        fault.time = time
        fault.deadline = deadline
        return fault
    }

    static let all: [Fault] =
        [
            Fault("0", "none", "ok", "accepted", requests: 1...1),
            Fault("5", "body of 9 bytes, 1,000 announced", "cut-body", "unconfirmed (network)"),
            Fault("6", "closed without a response", "close", "unconfirmed (network)"),
            Fault("7", "reset before the body was read", "reset-early", "unconfirmed (network)", requests: 0...0)
                .lasting(.seconds(50)...(.seconds(62))),
            Fault("7", "reset without a response", "reset", "unconfirmed (network)"),
            Fault("7", "reset in the response's body", "reset-in-body", "unconfirmed (network)"),
            Fault("8", "a byte every 0.5 s", "drip", "unconfirmed (timeout)", requests: 2...2)
                .lasting(.seconds(2)...(.seconds(4)), deadline: .seconds(2)),
            Fault("8", "no response", "hang", "unconfirmed (timeout)", requests: 1...1)
                .lasting(.seconds(1)...(.seconds(3)), deadline: .seconds(1)),
            Fault(
                "9",
                "gzip garbage",
                "gzip-garbage",
                [.urlSession: "unconfirmed (network)", .asyncHTTPClient: "unconfirmed (unreadable_response, HTTP 200)"]
            ),
            Fault("12", "JSON cut off", "cut-json", "unconfirmed (unreadable_response, HTTP 200)"),
            Fault("12", "HTML with status 502", "html-502", "unconfirmed (server, HTTP 502)"),
            Fault("12", "empty 200", "empty", "unconfirmed (unreadable_response, HTTP 200)"),
            Fault("12", "204", "no-content", "unconfirmed (unreadable_response, HTTP 204)"),
            Fault("12", "not HTTP", "not-http", "unconfirmed (network)"),
            Fault("13", "401 with 40100, Retry-After 1", "throttled/401%20No/1", "accepted", requests: 2...2)
                .lasting(.seconds(1)...(.seconds(8))),
            Fault("13", "429 with 40100, Retry-After 1", "throttled/429%20Slow/1", "accepted", requests: 2...2)
                .lasting(.seconds(1)...(.seconds(8))),
            Fault("13", "Retry-After a date in 2 s", "throttled/200%20OK/date", "accepted", requests: 2...2)
                .lasting(.milliseconds(900)...(.seconds(9))),
            Fault("13", "Retry-After -5", "throttled/429%20Slow/-5", "accepted", requests: 2...2),
            Fault("13", "Retry-After 1e9", "throttled/429%20Slow/1e9", "accepted", requests: 2...2),
            Fault("13", "Retry-After 5 and 9", "throttled/429%20Slow/two", "accepted", requests: 2...2),
            Fault("13", "Retry-After soon", "throttled/429%20Slow/soon", "accepted", requests: 2...2),
            Fault(
                "13",
                "Retry-After 86400, over the deadline",
                "throttled/429%20Slow/86400",
                "not sent (throttled, code 40100)",
                requests: 1...1
            ),
            Fault("13", "429 without a code", "throttled-without-code", "accepted", requests: 2...2),
            Fault("14", "500 once, then OK", "server-errors/1", "accepted", requests: 2...2),
            Fault(
                "17",
                "401 with a Basic challenge and 40100",
                "challenge",
                "not sent (throttled, code 40100)",
                requests: 8...25
            )
            .lasting(.seconds(50)...(.seconds(62))),
            Fault(
                "17",
                "401 with a Basic challenge and HTML",
                "challenge-page",
                "not sent (refused, HTTP 401)",
                requests: 1...1
            ),
            Fault("20", "code 0 with status 500", "code/0/500%20Error", "accepted", requests: 1...1),
            Fault("20", "code 99999", "code/99999/200%20OK", "unconfirmed (server, code 99999)", requests: 1...1),
            Fault("20", "code 40999", "code/40999/200%20OK", "not sent (misconfigured, code 40999)", requests: 1...1),
            Fault("20", "code as text", "code-as-text", "unconfirmed (unreadable_response, HTTP 200)"),
            Fault("20", "code twice, 0 first", "code-twice", "accepted", requests: 1...1),
        ]
        + [301, 302, 303, 307, 308].map {
            Fault(
                "19",
                "\($0) to another host",
                "redirect/\($0)/http",
                "not sent (refused, HTTP \($0))",
                requests: 1...1
            )
        } + [Fault("19", "302 to a file", "redirect/302/file", "not sent (refused, HTTP 302)", requests: 1...1)]
}

extension Proof {
    /// Tests heads that are cut off. Each runs in a separate process, because before Swift 6.4 they crash a process
    /// that uses `URLSession` (swift-corelibs-foundation 5285), and no code above it can prevent that.
    func heads() async throws {
        for (number, name, fault) in [
            ("5", "head cut off", "cut-head"), ("6", "closed after the status line", "no-headers"),
            ("6", "closed after 100 Continue", "informational"),
        ] {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = ["head", kind.rawValue, fault]
            process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            let crash = "the process ends"
            let seen = process.terminationReason == .exit ? text.trimmingCharacters(in: .newlines) : crash
            let expected = "unconfirmed (network)"
            row(
                number,
                name,
                expected: expected,
                seen: seen,
                isExpected: seen == expected || kind == .urlSession && seen == crash,
                note: seen == crash ? "known, until Swift 6.4" : ""
            )
        }
    }

    /// Tests one of these heads and prints the outcome.
    func head(_ fault: String) async throws {
        let server = try FaultServer()
        let client = try client(to: server.endpoint("head", fault), over: kind.transport, attempts: 2)
        let receipt = await client.send(event("head"))
        try ShownText.add(receipt)
        let violations = try server.log.violations([receipt], client: client)
        say(([receipt.outcome.summary] + violations).joined(separator: ", "))
    }

    /// Tests the server's faults, all at once and each with its own client, then the faults that need no server.
    func faults() async throws {
        let server = try FaultServer()
        let calls = try Fault.all.enumerated().map { index, fault in
            let tag = "t\(index)"
            return Call(
                fault: fault,
                tag: tag,
                client: try client(
                    to: server.endpoint(tag, fault.path),
                    over: ShowingTransport(kind.ownTransport),
                    deadline: fault.deadline ?? EventsClient.RetryPolicy().deadline
                )
            )
        }
        let ends = await withTaskGroup(of: (Int, DeliveryReceipt, Duration).self) { group in
            for (index, call) in calls.enumerated() {
                group.addTask {
                    let start = ContinuousClock.now
                    let receipt = await call.client.send(event(call.tag))
                    return (index, receipt, ContinuousClock.now - start)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (index, receipt, time) in ends.sorted(by: { $0.0 < $1.0 }) {
            try prove(calls[index], receipt, time, on: server)
        }
        try await unreachable(server)
        try await wrongEvents(server)
    }

    private struct Call {
        let fault: Fault
        let tag: String
        let client: EventsClient
    }

    private func prove(_ call: Call, _ receipt: DeliveryReceipt, _ time: Duration, on server: FaultServer) throws {
        let fault = call.fault
        try ShownText.add(receipt)
        ShownText.add(call.client)
        var violations = try server.log.violations([receipt], call.tag, client: call.client)
        let received = try server.log.requestCount(call.tag)
        if !fault.requests.contains(received) {
            violations.append("\(received) requests instead of \(fault.requests)")
        }
        if try server.log.requestCount("\(call.tag)-elsewhere") > 0 {
            violations.append("followed")
        }
        if !fault.time.contains(time) {
            violations.append("took \(time)")
        }
        let note = "\(received) received" + (fault.time.lowerBound > .zero ? ", \(Self.seconds(time))" : "")
        row(
            fault.number,
            fault.name,
            expected: fault.expected[kind] ?? "",
            seen: receipt.outcome.summary,
            note: note,
            violations: violations
        )
    }

    /// Formats a time in seconds, for a row.
    static func seconds(_ time: Duration) -> String {
        let tenths = Int((time / .milliseconds(100)).rounded())
        return "\(tenths / 10).\(tenths % 10) s"
    }

    private func unreachable(_ server: FaultServer) async throws {
        let secure = "https://127.0.0.1:\(server.securePort)/untrusted/ok"
        let untrusted = kind == .urlSession ? "unconfirmed (network)" : "not sent (network)"
        let faults: [(String, String, EventsClient.Endpoint, expected: String, attempts: Int)] = [
            (
                "1", "refused", try EventsClient.Endpoint(insecureLoopbackURL: "http://127.0.0.1:1"),
                "not sent (network)", 2
            ),
            (
                "2", "no such host", try EventsClient.Endpoint(baseURL: "https://nonexistent.invalid"),
                "not sent (network)", 2
            ),
            ("3", "TLS, untrusted", try EventsClient.Endpoint(baseURL: secure), untrusted, 2),
            (
                "4", "https to a port without TLS",
                try EventsClient.Endpoint(baseURL: "https://127.0.0.1:\(server.port)"),
                "unconfirmed (deadline)", 2
            ),
        ]
        for (number, name, endpoint, expected, attempts) in faults {
            try await prove(number, name, at: endpoint, expected, attempts: attempts, on: server)
        }
    }

    private func prove(
        _ number: String,
        _ name: String,
        at endpoint: EventsClient.Endpoint,
        _ expected: String,
        attempts: Int,
        on server: FaultServer
    ) async throws {
        let transport = ShowingTransport(kind.transport)
        let client = try client(to: endpoint, over: transport, deadline: .seconds(4), attempts: 2)
        let id = "u-\(name.filter(\.isLetter))"
        let receipt = await client.send(event(id))
        try ShownText.add(receipt)
        var violations = transport.attempts == attempts ? [] : ["\(transport.attempts) attempts instead of \(attempts)"]
        if try server.log.entries()[id] != nil, !receipt.outcome.isAccepted {
            violations.append("received")
        }
        row(
            number,
            name,
            expected: expected,
            seen: receipt.outcome.summary,
            note: "\(attempts) attempts",
            violations: violations
        )
    }

    /// Tests TLS with a trusted certificate: for the right host, and for another host.
    func trustedFaults() async throws {
        let server = try FaultServer()
        let wrongHost = kind == .urlSession ? "unconfirmed (network)" : "not sent (network)"
        for (host, name, expected, attempts) in [
            ("localhost", "TLS, trusted", "accepted", 1),
            ("127.0.0.1", "TLS, another host's certificate", wrongHost, 2),
        ] {
            let endpoint = try EventsClient.Endpoint(baseURL: "https://\(host):\(server.securePort)/tls/ok")
            try await prove("3", name, at: endpoint, expected, attempts: attempts, on: server)
        }
        let http2 = try EventsClient.Endpoint(baseURL: "https://localhost:\(server.http2Port)/http2/ok")
        try await prove("3", "TLS, HTTP/2 only", at: http2, "accepted", attempts: 1, on: server)
    }

    /// Tests an environment that names an unreachable proxy, which `URLSession` uses, as documented.
    func proxy() async throws {
        let server = try FaultServer()
        let expected = kind == .urlSession ? "not sent (network)" : "accepted"
        try await prove(
            "26",
            "http_proxy=http://127.0.0.1:1",
            at: server.endpoint("proxy", "ok"),
            expected,
            attempts: kind == .urlSession ? 2 : 1,
            on: server
        )
    }

    /// Tests one invalid event, several, and only invalid ones in a request of a hundred.
    private func wrongEvents(_ server: FaultServer) async throws {
        for (name, fault, bad, requests) in [
            ("3 invalid of 100, each named", "bad/named", [0, 50, 99], 4...6),
            ("3 invalid of 100, not named", "bad/unnamed", [0, 50, 99], 2...66),
            ("80 invalid of 100, each named", "bad/named", Array(0..<80), 80...200),
            ("30 invalid of 100, not named", "bad/unnamed", Array(0..<30), 2...200),
        ] {
            let tag = "wrong\(bad.count)-\(fault.dropFirst(4))"
            let transport = ShowingTransport(kind.transport)
            let client = try client(to: server.endpoint(tag, fault), over: transport)
            let report = await client.send(
                (0..<100).map { event(bad.contains($0) ? "bad-\(tag)-\($0)" : "\(tag)-\($0)") }
            )
            for receipt in report {
                try ShownText.add(receipt)
            }
            let rejected = report.indices.filter { report[$0].outcome.description.hasPrefix("rejected") }
            let accepted = report.count(where: \.outcome.isAccepted)
            var violations = try server.log.violations(report, tag, client: client)
            if rejected != bad {
                violations.append("rejected others")
            }
            if !requests.contains(transport.attempts) {
                violations.append("\(transport.attempts) requests")
            }
            row(
                "18",
                name,
                expected: "\(bad.count) rejected, \(100 - bad.count) accepted",
                seen: "\(rejected.count) rejected, \(accepted) accepted",
                note: "\(transport.attempts) requests",
                violations: violations
            )
        }
    }
}
