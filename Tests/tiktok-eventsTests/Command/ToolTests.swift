import Foundation
import Testing

@testable import tiktok_events

@Suite struct ToolTests {
    static let lead = """
        {"transaction_id":"TX-1","utc_timestamp":1795428000,"email":"Jane@Example.com","mobile":"(213) 373-4253",\
        "landing_url":"https://a.example/?ttclid=E.C.P.x","revenue":42.5}
        """

    @Test func deliversALeadToTheSandbox() async {
        let run = await ToolRun("send", "--now", input: Self.lead)
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("Sandbox: without TIKTOK_ACCESS_TOKEN in the environment"))
        #expect(run.output.contains("Lead TX-1\n  captured  ttclid of 7 characters, no _ttp"))
        #expect(run.output.contains("email 8c8..., phone 9f7..."))
        #expect(run.output.contains("outcome   accepted (request id 20261123SANDBOX"))
        #expect(run.output.contains(#""event_id": "TX-1:lead_sold:1","#))
        #expect(run.output.contains("Match quality"))
        #expect(
            run.output.hasSuffix(
                "1 event: 1 accepted, 0 rejected, 0 unconfirmed, 0 not sent. Leads that can't be sent: 0.\n"
            )
        )
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: [
        (ToolTests.lead, 1),
        ("[\(ToolTests.lead),\n\(ToolTests.lead.replacingOccurrences(of: "TX-1", with: "TX-2"))]", 2),
        ("\(ToolTests.lead)\n\n\(ToolTests.lead.replacingOccurrences(of: "TX-1", with: "TX-2"))\n", 2),
    ])
    func readsAnObjectAnArrayAndLines(input: String, count: Int) async {
        let run = await ToolRun("send", input: input)
        #expect(run.status == .success)
        #expect(run.output.contains("\(count) accepted"))
    }

    @Test func mistakesInALeadsTextAreNamedWithoutItsData() async {
        let input = """
            {"transaction_id":"TX-1","utc_timestamp":1795428000,"landing_url":"https://a.example/","revenue":1,\
            "revenue":2,"jane@example.com":1,"jane@example.com":2}
            {"transaction_id":"\\ud800"}
            """
        let run = await ToolRun("send", input: input)
        #expect(run.output.contains("line 1: more than once in the lead, so the first value counts: revenue\n"))
        #expect(run.output.contains("error: line 2: an escape is half of a character"))
        #expect(!run.output.contains("jane@"))
    }

    @Test func badLeadsAreOneLineEachAndTheOthersGo() async {
        let input = """
            {"transaction_id":"TX-1","utc_timestamp":1795428000,"landing_url":"https://a.example/","mobile":"call me"}
            {"transaction_id":"TX-2","utc_timestamp":
            {"transaction_id":"TX-3","utc_timestamp":1795428000000}
            {"utc_timestamp":1795428000}
            {"transaction_id":"TX-5","utc_timestamp":1795428000,"landing_url":"https://a.example/","emial":"MARKER"}
            7
            """
        let run = await ToolRun("send", input: input)
        #expect(run.status == .failure)
        #expect(run.output.contains("warning: user.phone (from mobile): left out, because it isn't a phone number"))
        #expect(run.output.contains("error: line 2: invalid JSON"))
        #expect(run.output.contains("error: line 3: utc_timestamp: it seems to be in milliseconds"))
        #expect(run.output.contains("error: line 4: transaction_id: every lead needs it"))
        #expect(run.output.contains("note: line 5: ignored unknown fields: emial"))
        #expect(run.output.contains("error: line 6: it isn't a JSON object"))
        #expect(run.output.contains("2 events: 2 accepted"))
        #expect(!run.output.contains("MARKER"))
    }

    @Test func anEventThatTikTokWouldRefuseIsAFailure() async {
        let input =
            #"{"transaction_id":"TX-1","utc_timestamp":1795428000,"revenue":-5,"landing_url":"https://a.example/"}"#
        for command in ["send", "check"] {
            let run = await ToolRun(command, input: input)
            #expect(run.status == .failure)
            #expect(run.output.contains("error: properties.value (from revenue): TikTok doesn't accept negative"))
        }
    }

    @Test func previewShowsTheBodyAndSendsNothing() async {
        let run = await ToolRun("preview", input: Self.lead)
        #expect(run.status == .success)
        #expect(run.output.contains("POST body, "))
        #expect(!run.output.contains("outcome"))
    }

    @Test func printsJSONForMachines() async throws {
        let run = await ToolRun("send", "--json", "--test-event-code", "TEST1", "--event", "Lead", input: Self.lead)
        #expect(run.status == .success)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let event = try #require((report["events"] as? [[String: Any]])?.first)
        #expect(event["outcome"] as? String == "accepted")
        #expect(event["event"] as? String == "Lead")
        #expect(event["event_id"] as? String == "TX-1:lead_sold:1")
        let body = try #require((report["bodies"] as? [[String: Any]])?.first)
        #expect(body["test_event_code"] as? String == "TEST1")
        #expect((report["outcomes"] as? [String: Int])?["accepted"] == 1)
    }

    @Test(arguments: [
        (["--trigger", "form_submission"], "Lead", "USD"), (["--trigger", "lead_sold"], "Purchase", "USD"),
        (["--event", "Qualified"], "Qualified", "USD"), (["--currency", "eur"], "Purchase", "EUR"),
        (["--event=Qualified", "--currency=eur"], "Qualified", "EUR"),
        (["--trigger", "routed_to_buyer:ACME", "--event", "Contact"], "Contact", "USD"),
    ])
    func takesItsOptions(options: [String], event: String, currency: String) async {
        let run = await ToolRun(["send"] + options, input: Self.lead)
        #expect(run.status == .success)
        #expect(run.output.contains(#""event": "\#(event)","#))
        #expect(run.output.contains(#""currency": "\#(currency)","#))
    }

    @Test func theHelpIsTrueWithAnyPostback() async throws {
        let file = try TemporaryFile(Self.nested.replacingOccurrences(of: "USD", with: "EUR"))
        let lead =
            #"{"id":"A1","landing_url":"https://a.example/","sale":{"id":1,"time":1795428000,"amount":5},"#
            + #""buyer":{"id":"x"},"campaign":{"id":"a"}}"#
        for (options, currency) in [([], "EUR"), (["--currency", "USD"], "USD")] {
            let run = await ToolRun(["preview", "--postback", file.path] + options, input: lead)
            #expect(run.output.contains(#""currency": "\#(currency)""#))
        }
        #expect(Flag.currency.help.hasSuffix("overrides the postback's (built-in postback: USD)"))
        #expect(Flag.region.help.hasSuffix("overrides the postback's (built-in postback: US)"))
    }

    @Test(arguments: ["lead_sold", "returned"])
    func theEventOfAnOptionKnowsOccurrences(trigger: String) async {
        let second = Self.lead.replacingOccurrences(of: "{", with: #"{"occurrence":2,"#)
        let run = await ToolRun("send", "--trigger", trigger, "--event", "Returned", input: second)
        #expect(run.status == .success)
        #expect(run.output.contains(#""event_id": "TX-1:\#(trigger):2","#))
    }

    @Test func aTriggerWithoutAnEventSaysSo() async {
        let run = await ToolRun("send", "--trigger", "returned", input: Self.lead)
        #expect(run.status == .usage)
        #expect(
            run.errors.contains(
                "the trigger returned has no events in the postback; these do: form_submission, lead_sold, "
            )
        )
    }

    @Test(arguments: [
        ([], "USAGE"), (["explode"], "unknown command 'explode'"),
        (["summery"], "did you mean summary?"), (["help", "foo"], "unknown command 'foo'; the commands are preview"),
        (["help", "resent"], "did you mean resend?"),
        (["sned"], "did you mean send?"), (["chekc", "--help"], "did you mean check?"),
        (["send", "--from-line", "99"], "has no leads from line 99 on; the last one starts on line 1"),
        (["resend", "/no/such/file"], "can't be opened for writing: No such file or directory"),
        (["send", "--explode"], "send has no option '--explode'; see tiktok-events send --help"),
        (["send", "--result", "x"], "send has no option '--result'; did you mean --results?"),
        (["send", "--curency=EUR"], "did you mean --currency?"), (["send", "--json=true"], "--json takes no value"),
        (["check", "--from-lines", "2"], "did you mean --from-line?"),
        (["send", "--results", "--json"], "--results needs a value: --results FILE"),
        (["send", "--results", "-"], "must outlive the process"), (["verify", "leads.csv"], "verify takes no file"),
        (["send", "--currency", "dollars"], "three-letter"), (["send", "--currency", "U$D"], "three-letter"),
        (
            ["send", "--event", "purchase"],
            "'purchase' would be a custom event; the standard event is spelled Purchase"
        ),
        (["check", "--event", "ADD_TO_CART"], "spelled AddToCart"), (["check", "--", "--json", "x"], "name one file"),
        (["check", "--event", "completetutorial"], "spelled CompleteTutorial"),
        (["check", "--", "--json"], "'--json' can't be read"),
        (["resend", "--trigger", "x"], "resend has no option '--trigger'"),
        (["send", "--from-line", "0"], "--from-line needs a line number"),
        (["completion", "tcsh"], "bash, zsh, or fish"),
        (["send", "--results", "/no/such/folder/file"], "can't be opened for writing"),
        (["resend"], "name the journal"), (["summary"], "name the journal"),
        (["resend", "--results", "x", "y"], "leave out --results"), (["send", "/tmp"], "is a directory"),
        (["check", "--pixel-code", "7300000000000000000"], "numeric pixel id"),
        (["send", "--results", "/dev/null"], "isn't a regular file"),
        (["send", "--event"], "--event needs a value"), (["send", "a", "b"], "name one file, or none"),
        (["send", "/no/such/file"], "'/no/such/file' can't be read"),
        (["send", "--endpoint", "http://127.0.0.1:1"], "--endpoint needs an access token"),
    ])
    func aWrongCommandLineSaysWhatIsWrong(arguments: [String], text: String) async {
        let run = await ToolRun(arguments, input: Self.lead)
        #expect(run.status == .usage)
        #expect((run.output + run.errors).contains(text))
    }

    @Test func aTokenNeedsAPixelAndNeverShows() async {
        let token = ["TIKTOK_ACCESS_TOKEN": "MARKER"]
        let withoutPixel = await ToolRun(["send"], input: Self.lead, environment: token)
        #expect(withoutPixel.status == .usage)
        #expect(withoutPixel.errors.contains("--pixel-code"))
        let elsewhere = ["send", "--pixel-code", "C4", "--endpoint", "http://shop.example"]
        let plain = await ToolRun(elsewhere, input: Self.lead, environment: token)
        #expect(plain.status == .usage)
        #expect(plain.errors.contains("plain http is for this machine only; use https"))
        let wrong = await ToolRun(
            ["send", "--pixel-code", "C4"],
            input: Self.lead,
            environment: ["TIKTOK_ACCESS_TOKEN": "MARKER\n"]
        )
        #expect(wrong.status == .usage)
        #expect(![withoutPixel, plain, wrong].contains { ($0.output + $0.errors).contains("MARKER") })
    }

    static let postback = """
        {"event_source":"web","event_source_id":"C4POSTBACK","triggers":{"sale":[{"event":"Purchase","when":[\
        {"field":"buyer","in":["acme"]}]}]},"fields":[{"field":"id","path":"data.0.event_id"},\
        {"field":"at","path":"data.0.event_time","transforms":["date_milliseconds"]},\
        {"field":"url","path":"data.0.page.url"}],"static":{"data.0.properties.vertical":"solar"}}
        """

    @Test(arguments: ["preview", "check", "send"])
    func aPostbackDecidesWhatBecomesOfLeads(command: String) async throws {
        let file = try TemporaryFile(Self.postback)
        let lead = #"{"id":"TX-7","at":1795428000000,"url":"https://a.example/","buyer":"acme","extra":1}"#
        let run = await ToolRun(command, "--postback", file.path, "--trigger", "sale", input: lead)
        #expect(run.status == .success)
        #expect(run.output.contains(#""event_source_id": "C4POSTBACK""#))
        #expect(run.output.contains(#""event_id": "TX-7:sale:1","#))
        #expect(run.output.contains(#""vertical": "solar""#))
        #expect(run.output.contains("note: line 1: ignored unknown fields: extra"))
        let other = lead.replacingOccurrences(of: "acme", with: "other")
        let unmet = await ToolRun(command, "--postback", file.path, "--trigger", "sale", input: other)
        #expect(unmet.status == .success)
        #expect(unmet.output.contains("note: line 1: it doesn't meet the conditions of any event"))
    }

    @Test(arguments: ["preview", "check", "send"])
    func thePixelOfTheCommandLineReplacesThePostbacks(command: String) async throws {
        let file = try TemporaryFile(Self.postback)
        let lead = #"{"id":"TX-7","at":1795428000000,"url":"https://a.example/","buyer":"acme"}"#
        let sandbox = command == "send" ? ["--sandbox"] : []
        let arguments = [command, "--postback", file.path, "--trigger", "sale", "--pixel-code", "C4OTHER"]
        let run = await ToolRun(arguments + sandbox, input: lead)
        #expect(run.output.contains(#""event_source_id": "C4OTHER""#))
        #expect(!run.output.contains("C4POSTBACK"))
    }

    @Test(arguments: ["preview", "check", "send"])
    func leadsGoToThePixelsThatTheyName(command: String) async throws {
        let ids = #""event_source_id":{"field":"campaign","values":{"a":"C4A","b":"C4B"}}"#
        let file = try TemporaryFile(
            Self.postback.replacingOccurrences(of: #""event_source_id":"C4POSTBACK""#, with: ids)
        )
        let leads = ["a", "b", "c"].map {
            #"{"id":"TX-\#($0)","at":1795428000000,"url":"https://a.example/","buyer":"acme","campaign":"\#($0)"}"#
        }.joined(separator: "\n")
        let arguments = [command, "--json", "--postback", file.path, "--trigger", "sale"]
        let sandbox = command == "send" ? ["--sandbox"] : []
        let wrong = await ToolRun(arguments + sandbox + ["--pixel-code", "C4C"], input: leads)
        #expect(wrong.status == .usage)
        #expect(wrong.errors.contains("by the lead's field campaign, and C4C isn't one of its sources: C4A, C4B"))

        let all = await ToolRun(arguments, input: leads)
        #expect(all.status == .failure)
        let routes = all.output.split(separator: "\n").map { line in
            ["C4A", "C4B"].filter {
                line.contains(#""source":"\#($0)""#) && line.contains(#""event_source_id":"\#($0)""#)
            }
        }
        #expect(routes == [["C4A"], ["C4B"], []])

        let run = await ToolRun(arguments + sandbox + ["--pixel-code", "C4B"], input: leads)
        #expect(run.status == .failure)
        let lines = run.output.split(separator: "\n")
        #expect(lines.map { $0.contains(#""event_id":"TX-b:sale:1""#) } == [false, true, false])
        #expect(lines.map { $0.contains("C4B") } == [false, true, false])
        #expect(lines.first?.contains("line 1: skipped, since it belongs to the source C4A") == true)
        #expect(lines.last?.contains("line 3: campaign: the postback's event_source_id lists no source") == true)
    }

    @Test func aPostbackWithMistakesIsNotUsed() async throws {
        let file = try TemporaryFile(Self.postback.replacingOccurrences(of: "data.0.page.url", with: "data.0.page.ulr"))
        let run = await ToolRun("send", "--postback", file.path, input: Self.lead)
        #expect(run.status == .usage)
        #expect(run.errors.contains("fields.2.path: TikTok has no such path; the nearest is data.0.page.url\n"))
        #expect(run.errors.contains("web sources require data.0.page.url"))
        #expect(run.output.isEmpty)
    }

    @Test func anOptionThatBreaksThePostbackSaysSo() async {
        let run = await ToolRun("send", "--region", "Atlantis", "--event", "Purchse", input: Self.lead)
        #expect(run.status == .usage)
        #expect(run.errors.contains("tiktok-events: --region: it isn't a country"))
        let name = await ToolRun("send", "--event", "my purchase", input: Self.lead)
        #expect(name.status == .usage)
        #expect(name.errors.hasPrefix("tiktok-events: --event: a custom name has at most 50 letters"))
    }

    @Test(arguments: [["send"], ["check"], ["send", "--quiet"]])
    func anOptionThatIsProbablyMisspelledIsNamed(command: [String]) async {
        let run = await ToolRun(command + ["--event", "Purchse", "--currency", "XYZ"], input: Self.lead)
        #expect(run.status == .success)
        let text = run.output + run.errors
        #expect(text.contains("warning: --event: it is a custom event; the standard one is spelled Purchase [near_"))
        #expect(text.contains("warning: --currency: TikTok doesn't list this currency"))
    }

    @Test(arguments: ["check", "preview"])
    func whatSendsNothingNeedsNoPixel(command: String) async {
        let run = await ToolRun([command], input: Self.lead, environment: ["TIKTOK_ACCESS_TOKEN": "MARKER"])
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("Nothing is sent. Without --pixel-code, C4SANDBOX stands for the pixel.\n"))
    }

    @Test func aLeadIsNoPostback() async throws {
        let run = await ToolRun("check-postback", input: Self.lead)
        #expect(run.status == .failure)
        #expect(
            run.output
                == "error: it looks like a lead; a postback has event_source, triggers, and fields [unknown_key]\n1 error.\n"
        )
    }

    @Test func warningsAmongMistakesAreMarked() async throws {
        let file = try TemporaryFile(
            Self.postback.replacingOccurrences(of: "data.0.page.url", with: "data.0.page.ulr")
                .replacingOccurrences(of: #""sale":"#, with: #""lead_sodl":"#)
        )
        let run = await ToolRun("send", "--postback", file.path, input: Self.lead)
        #expect(run.errors.contains("\nwarning: triggers.lead_sodl: it isn't one of the usual triggers"))
        #expect(run.errors.contains("\nfields.2.path: TikTok has no such path"))
        let check = await ToolRun("check-postback", file.path, input: "")
        #expect(check.output.contains("warning: triggers.lead_sodl: "))
        #expect(check.output.hasSuffix("\n2 errors.\n"))
    }

    @Test func checkPostbackSaysWhatItDoes() async {
        let run = await ToolRun("check-postback", input: Self.postback)
        #expect(run.status == .success)
        #expect(
            run.output == """
                warning: triggers.sale.0.event: a sale without an amount doesn't count toward value; map the \
                amount to data.0.properties.value [sale_without_value]
                No errors. Events go to web source C4POSTBACK.

                Triggers, and the events that they produce:
                  sale: Purchase if buyer is one of acme, once

                Fields of the lead, and where they go:
                  id -> data.0.event_id (text)
                  at, date_milliseconds -> data.0.event_time (date; UTC unless it names a zone)
                  url -> data.0.page.url (text)

                The same for every lead:
                  data.0.properties.vertical: "solar"

                Phone numbers without a calling code: left out.

                """
        )
        let json = await ToolRun("check-postback", "--json", input: Self.postback)
        #expect(json.status == .success)
        #expect(json.output.hasPrefix(#"{"command":"check-postback","issues":[{"advice":"a sale without an amount"#))
        #expect(json.output.contains(#""severity":"warning"}],"postback":{"event_source":"web","#))
    }

    @Test func checkPostbackShowsAllMistakes() async {
        let wrong = #"{"event_source":"web","trigers":{},"triggers":{"sale":[]},"fields":[{"field":"email"}]}"#
        let run = await ToolRun("check-postback", input: wrong)
        #expect(run.status == .failure)
        #expect(
            run.output.hasPrefix("error: trigers: there is no such key here; the nearest is triggers [unknown_key]\n")
        )
        #expect(run.output.hasSuffix("\n6 errors.\n"))
        let json = await ToolRun("check-postback", "--json", input: wrong)
        #expect(json.status == .failure)
        let missing = #"{"advice":"it is required","place":"fields.0.path","rule":"missing","severity":"error"}"#
        #expect(json.output.contains(missing))
    }

    @Test func theSchemaIsPrinted() async {
        let run = await ToolRun("check-postback", "--schema", input: "")
        #expect(run.status == .success)
        #expect(run.output.contains(##""$ref" : "#/definitions/path""##))
    }

    @Test func nowTakesLeadsWithoutATime() async {
        let lead = Self.lead.replacingOccurrences(of: #""utc_timestamp":1795428000,"#, with: "")
        #expect(await ToolRun("check", input: lead).status == .failure)
        #expect(await ToolRun("check", "--now", input: lead).status == .success)
        let nonsense = Self.lead.replacingOccurrences(of: "1795428000", with: "7")
        #expect(await ToolRun("check", "--now", input: nonsense).status == .success)
    }

    @Test func nowStandsForATemplateOfTheTime() async throws {
        let file = try TemporaryFile(
            #"{"event_source":"web","triggers":{"lead_sold":[{"event":"Lead"}]},"fields":["#
                + #"{"field":"transaction_id","path":"data.0.event_id"},"#
                + #"{"field":"{date} {offset}","path":"data.0.event_time"},"#
                + #"{"field":"landing_url","path":"data.0.page.url"},{"field":"email","path":"data.0.user.email"}]}"#
        )
        let run = await ToolRun("check", "--now", "--postback", file.path, input: Self.lead)
        #expect(run.status == .success, "\(run.output)\(run.errors)")
    }

    @Test func namesOfFieldsThatMayBePersonalAreNotShown() async {
        let fields = #"{"Jane MARKER":1,"marker@example.com":1,"emial":1,"größe":1,"٢١٣٣٧٣٤":1,"#
        let lead = Self.lead.replacingOccurrences(of: "{", with: fields)
        let run = await ToolRun("check", input: lead)
        #expect(run.output.contains("ignored unknown fields: emial, größe, 3 whose names aren't shown"))
        #expect(!run.output.lowercased().contains("marker"))
    }

    @Test func readsATableWithDots() async throws {
        let table =
            "transaction_id,utc_timestamp,landing_url,email\nTX-1,1795428000,https://a.example/,\"jane@example.com\"\n"
        let run = await ToolRun("preview", "--json", input: table)
        #expect(run.status == .success)
        #expect(run.output.contains("8c87b489ce35cf2e2f39f80e282cb2e804932a56a213983eeeb428407d43b52d"))
    }

    @Test(arguments: [
        (
            #"{"email":"jane@example.com"}"#,
            "the postback reads contact.emial, which the lead doesn't have; did it mean contact.email?"
        ),
        (#"{"email":"jane@example.com","emial":"x@example.com"}"#, nil), (#"{"telephone":"x"}"#, nil),
        (#"{"phone":"+12133734253","Email":"x@example.com"}"#, "did it mean contact.Email?"),
        (#""jane@example.com""#, nil), ("[]", nil),
    ])
    func aNestedFieldThatWasProbablyMeantIsShown(contact: String, note: String?) async throws {
        let postback = try TemporaryFile(
            #"{"event_source":"web","triggers":{"lead_sold":[{"event":"Lead"}]},"fields":["#
                + #"{"field":"contact.emial","path":"data.0.user.email"},"#
                + #"{"field":"contact.phone","path":"data.0.user.phone"},{"field":"id","path":"data.0.event_id"},"#
                + #"{"field":"at","path":"data.0.event_time"},{"field":"url","path":"data.0.page.url"}]}"#
        )
        let lead = #"{"id":"A1","at":1795428000,"url":"https://a.example/","contact":\#(contact)}"#
        let run = await ToolRun("check", "--postback", postback.path, input: lead)
        #expect(note.map(run.output.contains) ?? !run.output.contains("did it mean"), "\(run.output)\(run.errors)")
    }

    @Test(arguments: [
        (#"{"phone_number":"+12133734253","email":"jane@x.com"}"#, "ignored unknown fields: contact.phone_number"),
        (#""+12133734253""#, "the postback reads contact.phone, but contact has no value there"),
        (#"[{"tel":"+12133734253"}]"#, "the postback reads contact.phone, but contact has no value there"),
        (#"[{"name":"Email","value":"jane@example.com"}]"#, nil), (#"{"email":"jane@example.com"}"#, nil),
        ("null", nil),
    ])
    func aPlaceWithoutTheValueThatThePostbackReadsIsShown(contact: String, note: String?) async throws {
        let postback = try TemporaryFile(
            #"{"event_source":"web","triggers":{"lead_sold":[{"event":"Lead"}]},"fields":["#
                + #"{"field":"contact.email","path":"data.0.user.email"},"#
                + #"{"field":"contact.phone","path":"data.0.user.phone"},{"field":"id","path":"data.0.event_id"},"#
                + #"{"field":"at","path":"data.0.event_time"},{"field":"url","path":"data.0.page.url"}]}"#
        )
        let lead = #"{"id":"A1","at":1795428000,"url":"https://a.example/","contact":\#(contact)}"#
        let run = await ToolRun("check", "--postback", postback.path, input: lead)
        #expect(note.map(run.output.contains) ?? !run.output.contains("contact."), "\(run.output)\(run.errors)")
    }

    @Test func aRepeatedFieldIsShown() async {
        let lead = Self.lead.replacingOccurrences(of: "{", with: #"{"email":"","revenue":null,"revenue":7,"#)
        let run = await ToolRun("check", input: lead)
        #expect(run.output.contains("more than once in the lead, so the first value counts: "), "\(run.output)")
    }

    /// Whichever lead comes first.
    @Test(arguments: [false, true])
    func aHintIsTrueOfItsLead(isReversed: Bool) async throws {
        let postback = try TemporaryFile(
            #"{"event_source":"web","triggers":{"lead_sold":[{"event":"Lead"}]},"fields":["#
                + #"{"field":"contact.email","path":"data.0.user.email"},{"field":"ip","path":"data.0.user.ip"},"#
                + #"{"field":"phone","path":"data.0.user.phone"},{"field":"id","path":"data.0.event_id"},"#
                + #"{"field":"at","path":"data.0.event_time"},{"field":"url","path":"data.0.page.url"}]}"#
        )
        func lead(_ id: String, _ contact: String, _ phone: String) -> String {
            #"{"id":"\#(id)","at":1795428000,"url":"https://a.example/","ip":"8.8.8.8",\#(phone),"contact":{\#(contact)}}"#
        }
        let both = lead("A1", #""email":"jane@example.com","emial":"x""#, #""phone":"+12133734253","phnoe":"x""#)
        let misspelled = lead("A2", #""emial":"jane@example.com""#, #""phnoe":"+12133734253""#)
        let leads = isReversed ? [misspelled, both] : [both, misspelled]
        let run = await ToolRun("preview", "--json", "--postback", postback.path, input: leads.joined(separator: "\n"))
        let hints = run.output.split(separator: "\n").filter { $0.contains("did it mean") }
        #expect(hints.count == 1 && hints.first?.contains("A2") == true, "\(run.output)")
        for name in ["contact.email", "phone"] {
            #expect(hints.first?.contains("the postback reads \(name), which the lead doesn't have") == true)
        }
    }

    private static let nested = """
        {"event_source":"web","event_source_id":{"field":"campaign.id","values":{"a":"C4A"}},"triggers":{"lead_sold":[\
        {"event":"Purchase","when":[{"field":"buyer.id","exists":true}],"multi_fire":{"field":"sale.id"}}]},"fields":[\
        {"field":"id","path":"data.0.event_id"},{"field":"sale.time","path":"data.0.event_time"},\
        {"field":"landing_url","path":"data.0.page.url"},{"field":"sale.amount","path":"data.0.properties.value"},\
        {"field":"contact.email","path":"data.0.user.email"}],"static":{"data.0.properties.currency":"USD"}}
        """

    /// The postback names a field wrong, or the lead does.
    @Test(arguments: [
        ("sale.time", "sale.tme", "sale.tme: every lead needs it. Is it named sale.time here? Correct the postback"),
        ("sale.id", "sale.idx", "occurrences apart. Is it named sale.id here? Correct the postback"),
        ("campaign.id", "campaing.id", "the lead doesn't have it. Is it named campaign.id here? Correct the"),
        ("sale.amount", "sale.amout", "reads sale.amout, which the lead doesn't have; did it mean sale.amount?"),
        ("contact.email", "contcat.email", "contcat.email, which the lead doesn't have; did it mean contact.email?"),
        ("buyer.id", "buyr.id", "note: line 1: it doesn't meet the conditions of any event; it has no buyr.id\n"),
        ("buyer.id", "buyr.id", "reads buyr.id, which the lead doesn't have; did it mean buyer.id?"),
        ("landing_url", "landing_ulr", "reads landing_ulr, which the lead doesn't have; did it mean landing_url?"),
        ("id", "id", "1 event: 0 would be rejected"),
    ])
    func aNestedFieldOfAnotherNameIsNamed(name: String, wrong: String, text: String) async throws {
        let lead =
            #"{"id":"A1","landing_url":"https://a.example/","sale":{"id":1,"time":1795428000,"amount":5},"#
            + #""buyer":{"id":"x"},"campaign":{"id":"a"},"contact":{"email":"jane@example.com"}}"#
        let file = try TemporaryFile(Self.nested.replacingOccurrences(of: name, with: wrong))
        let run = await ToolRun("check", "--postback", file.path, input: lead)
        #expect(run.output.contains(text), "\(run.output)\(run.errors)")
        #expect(name != wrong || !run.output.contains("note: "))
    }

    @Test func aFieldThatThePostbackReadsIsNoHint() async throws {
        let file = try TemporaryFile(Self.nested.replacingOccurrences(of: "sale.time", with: "sale.ids"))
        let lead =
            #"{"id":"A1","landing_url":"https://a.example/","sale":{"id":1,"amount":5},"buyer":{"id":"x"},"#
            + #""campaign":{"id":"a"}}"#
        let run = await ToolRun("check", "--postback", file.path, input: lead)
        #expect(run.output.contains("sale.ids: every lead needs it"), "\(run.output)\(run.errors)")
        #expect(!run.output.contains("Is it named"))
    }

    @Test func aColumnOfAnotherNameIsNamedOnce() async throws {
        let file = try TemporaryFile(Self.nested)
        let rows = (1...120).map { "A\($0),https://a.example/,1,1795428000,5,a,x\n" }.joined()
        let table = "id,landing_url,sale.id,sale.time,sale.amount,campaign.id,buyr.id\n" + rows
        let run = await ToolRun("check", "--postback", file.path, input: table)
        let hint = "the postback reads buyer.id, which the lead doesn't have; did it mean buyr.id?"
        #expect(run.output.components(separatedBy: hint).count == 2, "\(run.output)")
        #expect(run.output.components(separatedBy: "it has no buyer.id").count == 49)
        #expect(run.output.contains("\n... and 72 more; --json lists all of them\n"))
    }

    @Test func namesOfFieldsThatWereProbablyMeantAreShown() async {
        let lead = Self.lead.replacingOccurrences(of: "email", with: "email\u{A0}")
            .replacingOccurrences(of: "{", with: #"{"Revenue":1,"First Name":"x","Lead_Source":1,"Jane MARKER":1,"#)
            .replacingOccurrences(of: "mobile", with: "Mobile")
        let run = await ToolRun("check", input: lead)
        #expect(
            run.output.contains(
                "ignored unknown fields: First Name (did you mean first_name?), Lead_Source, Mobile (did you mean mobile?), "
                    + "Revenue, email\u{A0} (did you mean email?), 1 whose name isn't shown"
            )
        )
    }

    @Test func aRowThatDoesNotFitTheHeaderIsRefused() async throws {
        let header = "transaction_id,utc_timestamp,landing_url,email\n"
        let rows = "TX-1,1795428000,https://a.example/\nTX-2,1795428000,https://a.example/?a=1,b,jane@example.com\n"
        let run = await ToolRun("check", input: header + rows)
        #expect(run.status == .failure)
        #expect(run.output.contains("error: line 3: 5 cells, but the header has 4"))
        #expect(run.output.contains("1 event: 0 would be rejected. Leads that can't be sent: 1."))
    }

    /// Spreadsheets leave out separators at the end of a row, or of the header, and pandas names no index.
    @Test(arguments: [
        "transaction_id,utc_timestamp,landing_url,email,mobile\nA,1795428000,https://a.example/\n",
        "transaction_id,utc_timestamp,landing_url\nA,1795428000,https://a.example/, ,\n",
        "transaction_id,utc_timestamp,landing_url,\nA,1795428000,https://a.example/\n",
        "\ttransaction_id\tutc_timestamp\tlanding_url\n0\tA\t1795428000\thttps://a.example/\n",
        "\n \n\ttransaction_id\tutc_timestamp\tlanding_url\n0\tA\t1795428000\thttps://a.example/\n",
    ])
    func aRowMayLackItsLastCells(table: String) async {
        let run = await ToolRun("check", input: table)
        #expect(run.status == .success)
        #expect(run.output.contains("Lead A\n"))
    }

    @Test(arguments: ["Leads of November\n\n", "# exported, by x\n\n", "# exported\n\"two\"\n"])
    func linesAboveAHeaderAreNamed(start: String) async {
        let table = start + "transaction_id,utc_timestamp,landing_url\nA,1795428000,https://a.example/\n"
        let run = await ToolRun("check", input: table)
        #expect(run.status == .inputOutput)
        #expect(run.errors.contains("line 1 isn't its header; line 3 is."))
        #expect(run.errors.contains("or start with --from-line 3"))
        let fromLine = await ToolRun("check", "--from-line", "3", input: table)
        #expect(fromLine.status == .success)
        #expect(fromLine.output.contains("Lead A\n"))
    }

    @Test func aJournalIsNoInput() async {
        let run = await ToolRun("send", input: CraftedJournal.header() + CraftedJournal.complete)
        #expect(run.status == .inputOutput)
        #expect(run.errors.contains("standard input is a journal; continue its job with resend"))
    }

    @Test func aHeaderInOtherLettersIsNamed() async {
        let table = "Transaction ID,utc_timestamp,landing_url\nTX-1,1795428000,https://a.example/\n"
        let run = await ToolRun("check", input: table)
        #expect(run.status == .failure)
        #expect(
            run.output.contains(
                "error: line 2: transaction_id: every lead needs it. Is it named Transaction ID here? Rename that, or map it"
            )
        )
    }

    @Test(arguments: [
        (["a", "b", "a"], 1, 3), (["a.b", "a"], 1, 2), (["a", "a.b"], 1, 2), (["x", "a.b.c", "a.b", "a"], 2, 3),
        (["a.b", "a.c", "a.b.d"], 1, 3), (["", "a", "", "a"], 2, 4), ([".a", "b", ".a"], 1, 3), (["a.", "a"], 1, 2),
    ])
    func columnsThatConflictAreNamed(names: [String], first: Int, second: Int) {
        let failure = #expect(throws: InputFailure.self) { try Table(separator: UInt8(ascii: ","), names: names) }
        #expect(failure?.message.hasPrefix("columns \(first) and \(second) of the header") == true)
    }

    @Test(arguments: [
        ["a", "b", "ab", "a2.b", "a3"], ["", "", ".a", "..a", ".b"], ["a.b", "a.c", "a.bc"], ["a.", "a.b"],
    ])
    func columnsMayResembleEachOther(names: [String]) throws {
        #expect(try Table(separator: UInt8(ascii: ","), names: names).columns.count == names.count)
    }

    @Test func aHeaderOfAnyWidthIsReadInLinearTime() throws {
        let names = (0..<20_000).map { "column.of.\($0)" }
        let start = ContinuousClock.now
        #expect(try Table(separator: UInt8(ascii: ","), names: names).columns.count == 20_000)
        #expect(ContinuousClock.now - start < .seconds(10))
        let deep = String(repeating: "a.", count: 64) + "a"
        let failure = #expect(throws: InputFailure.self) {
            try Table(separator: UInt8(ascii: ","), names: ["b", deep])
        }
        #expect(failure?.message == "column 2 of the header has more than 64 names between dots")
        #expect(throws: Never.self) { try Table(separator: UInt8(ascii: ","), names: [String(deep.dropFirst(2))]) }
    }

    @Test func aLeadOfAnyWidthIsReadInLinearTime() async {
        let fields = (0..<20_000).map { #""x\#($0)":1,"# }.joined()
        let start = ContinuousClock.now
        let run = await ToolRun("check", input: Self.lead.replacingOccurrences(of: "{", with: "{\(fields)"))
        #expect(run.status == .success)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test(arguments: [[], ["--json"]], [1, 5])
    func aPreviewWithoutABodyIsNoSuccess(options: [String], count: Int) async {
        let good = (1...count).map { Self.lead.replacingOccurrences(of: "TX-1", with: "TX-\($0)") }.joined(
            separator: "\n"
        )
        #expect(await ToolRun(["preview"] + options, input: good).status == .success)
        let bad = Self.lead.replacingOccurrences(of: "42.5", with: "-1")
        #expect(await ToolRun(["preview"] + options, input: good + "\n" + bad).status == .failure)
    }

    @Test func cellsThatAreNotUTF8AreRefused() throws {
        let table = try Table(separator: UInt8(ascii: ","), names: ["id", "first_name"])
        let record = Array("TX-1,Jos".utf8) + [0xE9]
        let problem = #expect(throws: LeadProblem.self) { try table.lead(in: record[...]) }
        #expect(problem?.message.hasPrefix("the text isn't UTF-8") == true)
    }

    @Test func anObjectThatIsNoLeadSaysHowToNameTheList() async {
        let run = await ToolRun("check", input: #"{"people": [\#(Self.lead)], "count": 1}"#)
        #expect(run.status == .failure)
        #expect(run.output.contains("If the leads are in a list inside it, name that list with --member"))
        let named = await ToolRun("check", "--member", "people", input: #"{"people": [\#(Self.lead)], "count": 1}"#)
        #expect(named.status == .success)
    }

    @Test(arguments: [1, 5], ["check", "preview", "send"])
    func theMemberWithTheLeadsIsNamed(count: Int, command: String) async {
        let leads = (1...count).map { Self.lead.replacingOccurrences(of: "TX-1", with: "TX-\($0)") }
        let input = #"{"leads": [\#(leads.joined(separator: ","))]}"#
        let run = await ToolRun(command, input: input)
        #expect(run.output.hasPrefix("Reading the leads in the member 'leads'.\n"))
        let json = await ToolRun(command, "--json", input: input)
        #expect(json.output.hasPrefix("{"))
    }

    @Test(arguments: [2, 5], ["check", "send"])
    func leadsOfAnotherFormatGetAdviceOnce(count: Int, command: String) async throws {
        let leads = (1...count).map { #"{"order":\#($0),"items":[{"sku":1}]}"# }.joined(separator: ",")
        let run = await ToolRun(command, input: #"{"leads": [\#(leads)]}"#)
        #expect(run.status == .failure)
        #expect(run.output.contains("error: line 1, lead \(count): transaction_id: every lead needs it\n"))
        let advice = "advice: the built-in postback uses none of these fields; map them in a postback of your own"
        #expect(run.output.components(separatedBy: advice).count == 2)
        #expect(!run.output.contains("--member"))
        let file = try TemporaryFile(Self.postback)
        let own = await ToolRun(command, "--postback", file.path, "--trigger", "sale", input: "[\(leads)]")
        #expect(own.output.components(separatedBy: "check that it is meant for these leads").count == 2)
        let json = await ToolRun(command, "--json", input: "[\(leads)]")
        #expect(json.output.contains(#""errors":["line 1, lead 1: transaction_id: every lead needs it. the built-in"#))
    }

    @Test func leadsOnOneLineAreToldApart() async throws {
        let bad = Self.lead.replacingOccurrences(of: "42.5", with: "-1").replacingOccurrences(of: "TX-1", with: "TX-4")
        let odd = Self.lead.replacingOccurrences(of: "TX-1", with: "TX-5").replacingOccurrences(of: "mobile", with: "x")
        let other = Self.lead.replacingOccurrences(of: "42.5", with: "7")
        let input = "[\(Self.lead),{\"revenue\":1},7,\(bad),\(odd),\(other)]"
        for command in ["check", "send"] {
            let run = await ToolRun(command, input: input)
            #expect(run.output.contains("error: line 1, lead 2: transaction_id: every lead needs it\n"))
            #expect(run.output.contains("error: line 1, lead 3: it isn't a JSON object\n"))
            #expect(run.output.contains("\nline 1, lead 4: TX-4 Purchase"))
            #expect(run.output.contains("note: line 1, lead 5: ignored unknown fields: x\n"))
            let json = await ToolRun(command, "--json", input: input)
            let lines = json.output.split(separator: "\n")
            #expect(lines.count == 6 && lines[1].contains(#""line":1,"lead":2,"events":[]"#))
            #expect(lines[3].contains(#""events":[{"line":1,"lead":4,"transaction_id":"TX-4""#))
        }
        let sent = await ToolRun("send", input: input)
        #expect(sent.output.contains("\nline 1, lead 6: TX-1 Purchase: a different event in the input has the same"))
        #expect(sent.output.contains("\n1 not sent (leads 6): a different event"))
    }

    @Test(arguments: [1, 5])
    func checkListsAllErrorsOfALead(count: Int) async throws {
        let bad = Self.lead.replacingOccurrences(of: "1795428000", with: #""soon""#)
            .replacingOccurrences(of: "42.5", with: #""many""#).replacingOccurrences(of: "transaction_id", with: "id")
        let input = (1...count).map { _ in bad }.joined(separator: "\n")
        let run = await ToolRun("check", input: input)
        for start in ["transaction_id: every lead needs it", "utc_timestamp: ", "revenue: "] {
            #expect(run.output.components(separatedBy: ": \(start)").count == count + 1)
        }
        #expect(run.output.components(separatedBy: "error: line ").count == 3 * count + 1)
        #expect(run.output.contains("Leads that can't be sent: \(count).\n"))
        let json = await ToolRun("check", "--json", input: input)
        #expect(
            json.output.contains(#""errors":["line 1: transaction_id: every lead needs it","line 1: utc_timestamp: "#)
        )
        let sent = await ToolRun("send", input: input)
        #expect(!sent.output.contains("revenue: "))
    }

    @Test func checkListsErrorsOfNestedFields() async throws {
        let file = try TemporaryFile(Self.nested)
        let lead =
            #"{"id":"A1","landing_url":"https://a.example/","sale":{"id":1,"time":"soon","amount":"x"},"#
            + #""buyer":{"id":"x"},"campaign":{"id":"z"}}"#
        let run = await ToolRun("check", "--postback", file.path, input: lead)
        let fields = run.output.split(separator: "\n").filter { $0.hasPrefix("error: line 1: ") }
            .compactMap { $0.dropFirst(15).split(separator: ":").first }
        #expect(fields == ["campaign.id", "sale.time", "sale.amount"])
    }

    /// What the consent rule took away isn't missing.
    @Test(arguments: [1, 5])
    func theMatchQualityIsThatOfThoseWhoConsented(count: Int) async throws {
        let file = try TemporaryFile(Self.consenting)
        let leads = (1...count).map {
            #"{"id":"TX-\#($0)","at":1795428000,"url":"https://a.example/","mail":"jane@example.com","ok":\#($0 == 5)}"#
        }.joined(separator: "\n")
        for command in ["check", "send"] {
            let run = await ToolRun(command, "--postback", file.path, input: leads)
            #expect(run.output.contains("\(count) event"))
            #expect(!run.output.contains("email is missing"))
            #expect(run.output.contains("ttclid is missing in 1 event:") == (count == 5))
            #expect(run.output.contains("Match quality") == (count == 5))
            let json = await ToolRun(command, "--json", "--postback", file.path, input: leads)
            #expect(json.output.components(separatedBy: #""match_quality""#).count == (count == 5 ? 2 : 1))
        }
    }

    static let consenting = """
        {"event_source":"web","triggers":{"lead_sold":[{"event":"Lead"}]},"consent":{"field":"ok","in":["true"]},\
        "fields":[{"field":"id","path":"data.0.event_id"},{"field":"at","path":"data.0.event_time"},\
        {"field":"url","path":"data.0.page.url"},{"field":"mail","path":"data.0.user.email"}]}
        """

    @Test func aListThatIsCutOffIsNoSuccess() async {
        for input in ["[\(Self.lead)", "{\"leads\": [\(Self.lead),"] {
            let run = await ToolRun("send", input: input)
            #expect(run.status == .failure)
            #expect(run.output.contains("1 accepted"))
            #expect(run.output.contains("error: line 1: the input ends inside the list of leads"))
        }
    }

    @Test(arguments: [["check"], ["check", "--json"], ["send"], ["send", "--json"], ["send", "--quiet"]])
    func thePostbacksWarningsShow(arguments: [String]) async throws {
        let file = try TemporaryFile(Self.postback)
        let input = String(
            repeating: #"{"id":"A1","at":1795428000000,"url":"https://a.example/","buyer":"acme"}\#n"#,
            count: 4
        )
        let run = await ToolRun(arguments + ["--trigger", "sale", "--postback", file.path], input: input)
        let place = arguments.count == 1 ? run.output : run.errors
        #expect(place.contains("warning: postback: triggers.sale.0.event: a sale without an amount doesn't count"))
    }

    @Test func versionIsOneLine() async {
        let run = await ToolRun("--version", input: "")
        #expect(run.status == .success)
        #expect(run.output.hasPrefix("tiktok-events 0."))
    }

    @Test func noInputSaysSo() async {
        let run = await ToolRun("send", input: " \n")
        #expect(run.status == .usage)
        #expect(run.errors.contains("the input contains no leads"))
    }
}
