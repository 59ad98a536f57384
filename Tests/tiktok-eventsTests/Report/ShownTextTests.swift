import Foundation
import Testing

@testable import tiktok_events

/// Text that others wrote can't control a terminal, or imitate the tool's own lines.
@Suite struct ShownTextTests {
    @Test(arguments: [
        ("TX-1 Straße 東京 👩‍👩‍👧 e\u{301}", "TX-1 Straße 東京 👩‍👩‍👧 e\u{301}"), ("a\u{1B}]0;x\u{7}", "a\\u001b]0;x\\u0007"),
        ("a\nerror: b\r\n", "a\\u000aerror: b\\u000d\\u000a"),
        ("\u{7F}\u{80}\u{9B}31m\u{9F}", "\\u007f\\u0080\\u009b31m\\u009f"),
        (
            "\u{202A}\u{202E}\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}",
            "\\u202a\\u202e\\u2066\\u2069\\u200e\\u200f\\u061c"
        ),
        ("\u{2028}\u{2029}\t\0", "\\u2028\\u2029\\u0009\\u0000"), ("\u{1B}[31m", "\\u001b[31m"), ("", ""),
    ])
    func isEscapedAsInJSON(text: String, shown: String) {
        #expect(text.shown == shown)
        #expect(shown.shown == shown)
    }

    @Test(arguments: [
        ("a\n\tb", "a\n\tb"), ("\u{1B}[31mbad\u{1B}[0m", "\u{1B}[31mbad\u{1B}[0m"), ("\u{1B}[2J", "\\u001b[2J"),
        ("\u{1B}[1;1H", "\\u001b[1;1H"), ("\u{1B}[1234m", "\\u001b[1234m"), ("\u{1B}", "\\u001b"),
        ("\u{1B}[", "\\u001b["),
        ("\r\u{202E}x", "\\u000d\\u202ex"), ("{\"a\":\"\u{2028}\"}", "{\"a\":\"\\u2028\"}"),
    ])
    func keepsTheToolsOwnLayout(text: String, printable: String) {
        #expect(text.printable == printable)
    }

    private static let evil =
        "T1\\u001b]0;pwned\\u0007\\u001b[2J\\u001b[31m\\nerror: line 9: all accepted\\u202e\\u2028\\u009b2J"
    private static let signs: [Unicode.Scalar] = ["\u{1B}", "\u{7}", "\u{202E}", "\u{2028}", "\u{9B}"]

    private static func check(_ run: ToolProcess.Result) {
        let text = run.output + run.errors
        #expect(!text.unicodeScalars.contains(where: signs.contains))
        #expect(!text.contains("\nerror: line 9"))
        #expect(text.contains("pwned"))
    }

    @Test(
        arguments: [["check"], ["preview"], ["send"], ["send", "--json"], ["check", "--json"], ["send", "--quiet"]],
        [1, 4]
    )
    func anIDControlsNoTerminal(arguments: [String], count: Int) throws {
        let leads = (1...count).map { number in
            #"{"transaction_id":"\#(number)\#(Self.evil)","utc_timestamp":1795428000,"landing_url":"https://a.example/","#
                + #""revenue":-1}"#
        }
        let file = try TemporaryFile(leads.joined(separator: "\n") + "\n")
        Self.check(try ToolProcess(arguments + [file.path], token: nil).result())
    }

    @Test(
        arguments: [["summary"], ["summary", "--json"], ["resend"], ["resend", "--json"]],
        [
            "C4A", "lead_sold", "/data/leads.csv", "a1", "Purchase", "USD", "network", "user.email", "no such lead",
        ]
    )
    func aJournalControlsNoTerminal(arguments: [String], place: String) throws {
        let text =
            CraftedJournal.header()
            + CraftedJournal.pending("a1", more: #","currency":"USD","reason":"network""#)
            + #"{"line":2,"transaction_id":"a2","event":"Purchase","event_id":"a2","outcome":"accepted","value":1,"#
            + #""currency":"USD","should_resend":false,"issues":[{"severity":"warning","path":"user.email","rule":"r"}]}"#
            + "\n" + #"{"line":3,"error":"no such lead"}"# + "\n" + #"{"run":"resend"}"# + "\n"
        let journal = try TemporaryFile(text.replacingOccurrences(of: "\"\(place)\"", with: "\"\(place)\(Self.evil)\""))
        let run = try ToolProcess(arguments + [journal.path], token: nil).result()
        let output = run.output + run.errors
        #expect(!output.unicodeScalars.contains(where: Self.signs.contains))
        #expect(!output.contains("\nerror: line 9"))
    }

    @Test func aFileNameControlsNoTerminal() throws {
        for command in ["check", "summary", "resend", "check-postback"] {
            let run = try ToolProcess([command, "/no/pwned\u{1B}[2J\nerror: line 9"], token: nil).result()
            #expect(run.status == 2)
            Self.check(run)
        }
    }

    @Test func aNameInTheInputControlsNoTerminal() throws {
        let file = try TemporaryFile(
            #"{"pwned","transaction_id\#(Self.evil)":1}"#.replacingOccurrences(of: #""pwned","#, with: "")
        )
        let run = try ToolProcess(["check", file.path]).result()
        #expect(!(run.output + run.errors).unicodeScalars.contains(where: Self.signs.contains))
    }
}

@Suite struct ShellCommandTests {
    @Test(arguments: [
        "plain", "", "with space", "it's", "a;b|c&d", "$HOME `x` \"y\"", "tab\tand\nline", "\u{1B}[2J",
        "ü\u{202E}\u{301}",
        "a\\b\nc", "'\n'", "~", "*", "#x", "!x", "-x", "=x",
    ])
    func aShellRunsExactlyTheseWords(word: String) throws {
        let text = "\(ShellCommand("printf", ["%s.", word, "end"]))"
        #expect(text.shown == text)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", text]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: printed, as: UTF8.self) == word + ".end.")
    }
}
