import Foundation
import Testing

/// The built tool, signaled as shells, `nohup`, and `timeout` do it.
@Suite(.serialized) struct SignalTests {
    /// Starts a send that waits for a response.
    private static func hangingSend(
        _ place: Workplace,
        _ server: LoopbackServer,
        through shell: String? = nil
    ) throws -> ToolProcess {
        let tool = try ToolProcess(place.arguments(server), through: shell)
        while (try? String(contentsOfFile: place.journal, encoding: .utf8).contains("sending")) != true {
            usleep(10_000)
        }
        return tool
    }

    @Test func aSecondSignalEndsAtOnce() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer(.hangs)
        let tool = try Self.hangingSend(place, server)
        tool.signal(SIGTERM)
        usleep(1_300_000)
        #expect(tool.process.isRunning)
        let start = ContinuousClock.now
        tool.signal(SIGINT)
        #expect(tool.result().status == 130)
        #expect(ContinuousClock.now - start < .seconds(3))
        server.behave(.accepts)
        #expect(try ToolProcess(place.arguments(server)).result().status == 0)
        #expect(server.counts.count == 5)
    }

    /// `timeout` signals the process and its group.
    @Test func twoSignalsAtOnceCountAsOne() async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer(.isSlow(milliseconds: 1500))
        let tool = try Self.hangingSend(place, server)
        tool.signal(SIGTERM)
        usleep(20_000)
        tool.signal(SIGTERM)
        tool.signal(SIGINT)
        let result = tool.result()
        #expect(result.output.contains("5 events: 5 accepted"))
        #expect(result.errors.contains("Stopping: requests in flight get up to 10 s."))
    }

    /// As `nohup` and the background of a script have it.
    @Test(arguments: [(SIGHUP, "HUP"), (SIGINT, "INT")])
    func aSignalThatIsIgnoredFromTheStartStaysIgnored(number: Int32, name: String) async throws {
        let place = try Workplace(leads: 5)
        let server = try LoopbackServer(.isSlow(milliseconds: 500))
        let tool = try Self.hangingSend(place, server, through: "trap '' \(name); exec \"$0\" \"$@\"")
        tool.signal(number)
        let result = tool.result()
        #expect(result.status == 0)
        #expect(!result.errors.contains("Stopping"))
    }

    @Test func aPostbackThatNeverComesCanBeGivenUp() async throws {
        let tool = try ToolProcess(["check-postback"])
        usleep(300_000)
        tool.signal(SIGTERM)
        // Its input stays open.
        tool.process.waitUntilExit()
        #expect(tool.process.terminationReason == .exit && tool.process.terminationStatus == 143)
    }

    /// What was read until then is no success.
    @Test(arguments: ["check", "preview"])
    func leadsThatNeverEndCanBeGivenUp(command: String) async throws {
        let tool = try ToolProcess([command, "--json"], token: nil)
        let leads = (1...5).map { Workplace.lead($0) + "\n" }.joined()
        try tool.input.fileHandleForWriting.write(contentsOf: Data(leads.utf8))
        #expect(tool.nextOutput().contains("TX-1"))
        tool.signal(SIGTERM)
        // Its input stays open.
        tool.process.waitUntilExit()
        #expect(tool.process.terminationReason == .exit && tool.process.terminationStatus == 143)
    }
}
