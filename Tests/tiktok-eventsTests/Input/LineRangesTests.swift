import Testing

@testable import tiktok_events

@Suite struct LineRangesTests {
    @Test(arguments: [
        ([], ""), ([3], "3"), ([1, 2, 3], "1-3"), ([1, 3, 4, 9], "1, 3-4, 9"), ([2, 2, 3], "2-3"),
        ([5, 6, 1, 2], "1-2, 5-6"), ([5, 6, 3, 4], "3-6"), ([9, 5, 1, 6, 7, 8], "1, 5-9"), ([3, 1, 2], "1-3"),
        ([3, 5, 4], "3-5"), ([2, 4, 2], "2, 4"),
        (
            Array(stride(from: 1, to: 99, by: 2)),
            "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, ..."
        ),
    ])
    func showsRanges(lines: [Int], expected: String) {
        var ranges = LineRanges()
        for line in lines {
            ranges.add(line)
        }
        #expect(ranges.description == expected)
        #expect(ranges.count == lines.count)
        #expect(ranges.first == lines.min())
    }
}
