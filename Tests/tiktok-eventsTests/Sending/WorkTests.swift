import Foundation
import Testing

@testable import tiktok_events

@Suite struct WorkTests {
    private static func work(_ source: ByteSource) -> LeadWork {
        LeadWork(LeadReader(source, member: nil) { _ in true }, first: nil)
    }

    /// The last line has no line feed, so that it is a lead only once the file has ended.
    @Test(arguments: [0, 1])
    func aRunThatStopsBeforeTheLastLeadIsNotComplete(rest: Int) async throws {
        let leads = (1...Work.mostEvents + rest).map { Workplace.lead($0) }
        let file = try TemporaryFile(leads.joined(separator: "\n"))
        var work = Self.work(try ByteSource(path: file.path))
        let step = try await work.next(isStopping: { false })
        #expect(step != nil && work.isComplete == false)
        let next = try await work.next(isStopping: { true })
        #expect(next == nil && work.isComplete == (rest == 0))
        #expect(work.lastPlace?.line == Work.mostEvents && work.nextLine == Work.mostEvents + rest)
    }

    @Test func leadsToSkipAreNeverNext() throws {
        let file = try TemporaryFile(Workplace.lead(1) + "\n")
        var reader = LeadReader(try ByteSource(path: file.path), member: nil) { _ in true }
        reader.firstLine = 7
        #expect(LeadWork(reader, first: nil).nextLine == 7)
    }

    #if os(Linux)
    @Test func leadsBeforeAFailureAreLeft() async throws {
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
        let leads = Array((1...3).map { Workplace.lead($0) + "\n" }.joined().utf8)
        try #require(write(ends[1], leads, leads.count) == leads.count)
        // With something unread, the other end is reset.
        try #require(write(ends[0], "x", 1) == 1)
        close(ends[1])
        let input = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        var work = Self.work(ByteSource(input, name: "the socket"))
        do {
            _ = try await work.next(isStopping: { false })
            Issue.record("nothing failed")
        } catch let failure as InputFailure {
            #expect(failure.message.hasPrefix("the socket can't be read: "))
        }
        #expect(work.isComplete == false && work.lastPlace == nil && work.nextLine == 1)
    }
    #endif
}
