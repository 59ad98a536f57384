import Foundation
import Testing
import TikTokEvents
import TikTokEventsTesting

@testable import tiktok_events

/// Sends more leads than the tool shows in full.
@Suite struct SendingTests {
    private static func lead(_ number: Int, revenue: String = "42.5") -> String {
        """
        {"transaction_id":"TX-\(number)","utc_timestamp":1795428000,"email":"MARKER\(number)@example.com",\
        "landing_url":"https://a.example/?ttclid=E.C.P.x","revenue":\(revenue)}
        """
    }

    private static let leads = (1...12).map { lead($0, revenue: $0 == 5 ? "-1" : "42.5") }.joined(separator: "\n")

    @Test func printsWhatNeedsALookAndTheCounts() async {
        let run = await ToolRun("send", input: Self.leads + "\nbroken\n")
        #expect(run.status == .failure)
        #expect(
            run.output.contains(
                "line 5: TX-5 Purchase: rejected before sending\n    error: properties.value (from revenue): "
            )
        )
        #expect(!run.output.contains("data."))
        #expect(run.output.contains("error: line 13: invalid JSON"))
        #expect(!run.output.contains("TX-6"))
        #expect(
            run.output.contains(
                "\nMatch quality 60 of 100 (our estimate, not TikTok's)\n  phone is missing in 12 events"
            )
        )
        #expect(
            run.output.hasSuffix(
                "12 events: 11 accepted, 1 rejected, 0 unconfirmed, 0 not sent. Leads that can't be sent: 1.\n"
            )
        )
    }

    /// Everything else is fine.
    @Test(arguments: ["send", "check", "preview"])
    func aLeadThatCannotBeReadIsNoSuccess(command: String) async {
        let leads = (1...5).map { Self.lead($0) }.joined(separator: "\n")
        #expect(await ToolRun(command, input: leads).status == .success)
        let run = await ToolRun(command, input: leads + "\nbroken\n")
        #expect(run.status == .failure)
        #expect(run.output.contains("line 6: invalid JSON"))
    }

    @Test func goesOnFromALine() async {
        let run = await ToolRun("send", "--from-line", "7", input: Self.leads)
        #expect(run.status == .success)
        #expect(run.output.contains("6 events: 6 accepted"))
    }

    @Test func anInterruptionSaysWhatIsLeft() async throws {
        let run = Task { await ToolRun("send", input: Self.leads) }
        run.cancel()
        let result = await run.value
        #expect(result.status == .interrupted)
        #expect(result.output.contains("Interrupted "))
        #expect(result.output.contains("Continue with: tiktok-events send"))
    }

    @Test func anEventThatComesTwiceIsSentOnce() async throws {
        let run = await ToolRun("send", input: Self.leads + "\n" + Self.lead(3))
        #expect(
            run.output.contains(
                "line 13: TX-3 Purchase: skipped, because an earlier event has the same name and id"
            )
        )
        #expect(run.output.contains("1 repeated in the input, and not sent again.\n12 events: 11 accepted"))
    }

    /// Whichever comes first, in the same step or another.
    @Test(arguments: [5, 600])
    func aCorrectedLeadIsSent(between count: Int) async throws {
        let incomplete = Self.lead(1).replacingOccurrences(of: "landing_url", with: "landing")
        let others = (2...count + 1).map { Self.lead($0) }
        let run = await ToolRun("send", input: ([incomplete] + others + [Self.lead(1)]).joined(separator: "\n"))
        // Depending on what is known by then, the rejected event is replaced, or never sent.
        #expect(run.output.contains(" counts instead") || run.output.contains("an earlier event has the same name"))
        #expect(run.output.contains("line 1: TX-1 Purchase: "))
        #expect(run.output.contains("\n\(count + 1) events: \(count + 1) accepted, 0 rejected"))
        #expect(run.status == .success)
        let reversed = await ToolRun("send", input: ([Self.lead(1)] + others + [incomplete]).joined(separator: "\n"))
        #expect(reversed.output.contains("line \(count + 2): TX-1 Purchase: "))
        #expect(reversed.output.contains("\n\(count + 1) events: \(count + 1) accepted, 0 rejected"))
        #expect(reversed.status == .success)
    }

    @Test func correctionsCountInEveryOrder() {
        func candidate(_ line: Int, value: Double, url: String? = "https://a.example/") -> Candidate {
            var event = Event("Purchase", id: "A", time: Date(timeIntervalSince1970: 1_795_428_000))
            event.page = url.map { Event.Page(url: $0) }
            event.properties.value = value
            event.properties.currency = .usd
            event.user = Event.User(email: "jane@a.example")
            return Candidate(
                LeadPlace(line: line),
                leadID: "A",
                .web(pixelCode: "C4"),
                PendingEvent(event),
                EventKey("A")
            )
        }
        let (bad, good, other) = (candidate(1, value: 1, url: nil), candidate(2, value: 1), candidate(3, value: 2))
        #expect(bad.isInvalid && !good.isInvalid)
        // While the first one is in flight.
        var repetitions = Repetitions(settled: EventKeys())
        let inFlight = [bad, bad, good, bad].map { repetitions.add($0) }
        #expect(inFlight == [.new, .copy, .new, .copy])
        let counts = repetitions.settle(bad, isSent: false)
        let between = [good, other].map { repetitions.add($0) }
        #expect(!counts && between == [.copy, .other])
        let isCounted = repetitions.settle(good, isSent: true)
        let after = [good, other].map { repetitions.add($0) }
        #expect(isCounted && after == [.copy, .other])
        #expect(repetitions.copyCount == 4 && repetitions.otherLines.description == "3")
        // After it was rejected.
        repetitions = Repetitions(settled: EventKeys())
        let first = repetitions.add(bad)
        let isRejected = repetitions.settle(bad, isSent: false)
        let rest = [good, good, bad].map { repetitions.add($0) }
        #expect(first == .new && isRejected && rest == [.corrected, .copy, .copy])
        // In the next run.
        var settled = EventKeys()
        settled.insert(EventKey("A"))
        repetitions = Repetitions(settled: settled)
        let next = [bad, good, good, other].map { repetitions.add($0) }
        #expect(next == [.final, .final, .copy, .other])
    }

    @Test(arguments: ["--json", "--quiet"])
    func aDifferentEventWithTheSameIDIsNamed(option: String) async throws {
        let other = Self.lead(3, revenue: "7")
        let leads = (1...6).map { Self.lead($0) }.joined(separator: "\n")
        let run = await ToolRun("send", option, input: leads + "\n" + other)
        #expect(run.status == .failure)
        #expect(
            (run.output + run.errors).contains(
                "1 not sent (lines 7): a different event in the input has the same name and id"
            )
        )
        #expect((run.output + run.errors).contains("6 events: 6 accepted"))
    }

    @Test func testEventsAreMarkedLoudly() async throws {
        let run = await ToolRun("send", "--test-event-code", "TEST1", input: Self.leads)
        #expect(run.output.contains("\nTEST EVENTS: the code TEST1 is set."))
        #expect(run.output.contains("12 test events: 11 accepted"))
        #expect(run.output.hasSuffix("These were test events: they don't count.\n"))
        let few = await ToolRun("send", "--test-event-code", "TEST1", input: Self.lead(1))
        #expect(few.output.hasSuffix("These were test events: they don't count.\n"))
        for flag in ["--quiet", "--json"] {
            let mute = await ToolRun("send", flag, "--test-event-code", "TEST1", input: Self.lead(1) + Self.lead(2))
            #expect(
                mute.errors
                    == "Sandbox: without TIKTOK_ACCESS_TOKEN in the environment, nothing leaves this machine.\n"
                    + "TEST EVENTS: the code TEST1 is set. They appear in the Test Events tab of Events Manager and don't count.\n"
            )
        }
    }

    @Test func printsAnObjectForEachLead() async throws {
        let run = await ToolRun("send", "--json", input: Self.leads + "\nbroken\n" + Self.lead(1))
        #expect(run.status == .failure)
        let objects = try run.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["line"] as? Int } == Array(1...14))
        #expect(objects.allSatisfy { Set($0.keys).isSuperset(of: ["bodies", "events", "errors", "notes"]) })
        #expect(objects.map { ($0["events"] as? [Any])?.count } == Array(repeating: 1, count: 12) + [0, 0])
        #expect(objects[12]["errors"] as? [String] == ["line 13: invalid JSON; check quotes, commas, and braces"])
        #expect(
            objects[13]["notes"] as? [String] == [
                "line 14: skipped, because an earlier event has the same name and id"
            ]
        )
        #expect(
            run.errors.hasSuffix(
                "12 events: 11 accepted, 1 rejected, 0 unconfirmed, 0 not sent. Leads that can't be sent: 1.\n"
            )
        )
    }

    @Test func quietSaysOnlyWhatWentWrong() async throws {
        let well = await ToolRun("send", "--quiet", input: Self.lead(1) + "\n" + Self.lead(2))
        #expect(well.status == .success)
        #expect(well.output.isEmpty && well.errors.hasPrefix("Sandbox: "))
        #expect(well.errors.split(separator: "\n").count == 1)
        let wrong = await ToolRun("send", "--quiet", input: Self.leads)
        #expect(wrong.status == .failure)
        #expect(wrong.output.hasPrefix("line 5: TX-5 Purchase: rejected"))
        #expect(wrong.output.contains("\n12 events: 11 accepted, 1 rejected"))
        let check = await ToolRun("check", "--quiet", input: Self.leads)
        #expect(check.output.hasSuffix("\n12 events: 1 would be rejected. Leads that can't be sent: 0.\n"))
        #expect(!(wrong.output + check.output).contains("Match quality"))
    }

    /// What the closing line says about remarks that weren't shown.
    @Test(arguments: [true, false])
    func theClosingLineIsTrue(hasJournal: Bool) async throws {
        let place = try Workplace(leads: 1)
        let invalid = (1...60).map { Self.lead($0, revenue: "-1") }
        let copies = (1...10).map { _ in Self.lead(1, revenue: "-1") }
        let journal = hasJournal ? ["--results", place.journal] : []
        let run = await ToolRun(["send", "--sandbox"] + journal, input: (invalid + copies).joined(separator: "\n"))
        // The copies are noticed before the outcomes.
        let listed = hasJournal ? "the journal lists all" : "--json lists all"
        #expect(run.output.contains("\n... and 20 more; \(listed) of them\n"), "\(run.output)")
        let reversed = invalid + (61...180).map { _ in Self.lead(1, revenue: "-1") }
        let many = await ToolRun(["send", "--sandbox"] + journal, input: reversed.joined(separator: "\n"))
        #expect(many.output.contains("\n... and 130 more; \(hasJournal ? "the journal lists 60" : listed) of them\n"))
    }

    private static let mapping =
        "--postback --trigger --event --pixel-code --currency --region --now --from-line --member --json "

    @Test(
        arguments: [
            "preview": mapping + "--test-event-code --endpoint", "check": mapping + "--quiet",
            "send": mapping + "--test-event-code --endpoint --sandbox --results --force --quiet",
            "resend": "--pixel-code --test-event-code --endpoint --sandbox --force --json --quiet", "summary": "--json",
            "verify": "--postback --pixel-code --test-event-code --endpoint --json",
            "check-postback": "--json --schema", "completion": "",
        ]
    )
    func everyCommandHasAHelpOfItsOwn(command: String, flags: String) async {
        let run = await ToolRun(command, "--help", input: "")
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("tiktok-events \(command): "))
        let options = run.output.matches(of: /(?m)^ {2}(--[a-z-]+)\b/).map { String($0.1) }
        #expect(options.sorted() == flags.split(separator: " ").map(String.init).sorted())
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
        #expect(await ToolRun("help", command, input: "").output == run.output)
    }

    @Test func everyCommandIsInTheHelp() async {
        let run = await ToolRun("--help", input: "")
        let commands = run.output.components(separatedBy: "COMMANDS\n").last?.components(separatedBy: "\n\n").first
        #expect(
            commands?.matches(of: /(?m)^ {2}([a-z-]+)\b/).map { String($0.1) } == [
                "preview", "check", "send", "resend", "summary", "verify", "check-postback", "completion",
            ]
        )
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionKnowsEveryCommandAndOption(shell: String) async {
        let script = await ToolRun("completion", shell, input: "").output
        for command in Options.Command.allCases {
            #expect(script.contains(command.rawValue))
        }
        for flag in Flag.allCases {
            #expect(script.contains(flag.rawValue.dropFirst(shell == "fish" ? 2 : 0)))
        }
    }
}
