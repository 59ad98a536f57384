import Testing

@testable import TikTokEvents

@Suite struct DeadlineLineTests {
    private let start = ContinuousClock.now

    private func entry(_ id: Int, _ seconds: Int?) -> DeadlineLine.Entry {
        .init(deadline: seconds.map { start.advanced(by: .seconds($0)) }, id: id)
    }

    @Test func sortsByDeadlineAndArrival() {
        var line = DeadlineLine()
        let entries = [entry(1, 5), entry(2, nil), entry(3, 2), entry(4, 5), entry(5, 9), entry(6, nil)]
        entries.forEach { line.insert($0) }
        var ids: [Int] = []
        while let first = line.first {
            ids.append(first.id)
            line.remove(first)
        }
        #expect(ids == [3, 1, 4, 5, 2, 6])
        #expect(line.isEmpty)
    }

    @Test func findsTheFirstThatOutlasts() {
        var line = DeadlineLine()
        (1...5).forEach { line.insert(entry($0, $0)) }
        #expect(line.first(outlasting: start.advanced(by: .seconds(3)))?.id == 3)
        #expect(line.last?.id == 5)
        line.remove(entry(3, 3))
        line.remove(entry(3, 3))
        #expect(line.first(outlasting: start.advanced(by: .seconds(3)))?.id == 4)
        #expect(line.first(outlasting: start.advanced(by: .seconds(6))) == nil)
        line.insert(entry(6, nil))
        #expect(line.first(outlasting: start.advanced(by: .seconds(6)))?.id == 6)
    }
}
