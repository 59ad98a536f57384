import Testing

@testable import TikTokEvents

@Suite struct QueueLinesTests {
    private let source = EventSource.web(pixelCode: "PIXEL")
    private let now = ContinuousClock.now

    private func event(_ number: Int, maximumBatch: Int? = nil) -> QueuedEvent {
        let pending = PendingEvent(DeliverySamples.event("\(number)"), maximumBatch: maximumBatch)
        var event = QueuedEvent(pending, of: source)
        event.number = number
        return event
    }

    @Test func suspectsAreClaimedInTheirOwnBatches() {
        var lines = QueueLines()
        for number in 0..<10 { lines.append(event(number, maximumBatch: number.isMultiple(of: 2) ? 3 : nil)) }
        var claims: [[Int]] = []
        while case let claim = lines.removeNext(4, excluding: [], at: now), !claim.isEmpty {
            claims.append(claim.map(\.number))
        }
        #expect(claims == [[0, 2, 4], [1, 3, 5, 7], [6, 8], [9]])
        #expect(lines.waitingCount == 0)
    }

    @Test func whatIsDelayedIsClaimedWhenItIsDue() {
        var lines = QueueLines()
        lines.append(event(1), dueAt: now.advanced(by: .seconds(5)), at: now)
        lines.append(event(2), dueAt: now, at: now)
        #expect(lines.waitingCount == 2)
        #expect(lines.removeNext(10, excluding: [], at: now).map(\.number) == [2])
        #expect(lines.removeNext(10, excluding: [], at: now).isEmpty)
        #expect(lines.removeNext(10, excluding: [source], at: now.advanced(by: .seconds(5))).isEmpty)
        #expect(lines.removeNext(10, excluding: [], at: now.advanced(by: .seconds(5))).map(\.number) == [1])
    }

    @Test func everythingComesBackInOrder() {
        var lines = QueueLines()
        lines.append(event(3))
        lines.append(event(1), dueAt: now.advanced(by: .seconds(5)), at: now)
        lines.append(event(2, maximumBatch: 1))
        #expect(lines.removeAll().map(\.number) == [1, 2, 3])
        #expect(lines.waitingCount == 0)
    }
}
