import Testing

@testable import tiktok_events

@Suite struct TableTests {
    @Test(arguments: [
        ("a,b\n", ["a", "b"]), ("\"a\",b\r\n", ["a", "b"]), (",\"\",", ["", "", ""]),
        ("\"a,\"\"b\"\"\",c", ["a,\"b\"", "c"]), ("5\" pipe,b", ["5\" pipe", "b"]),
        // Space around quotes doesn't belong to the cell, and hides no other cell.
        ("\"a\" ,b", ["a", "b"]), (" \"a\"  ,  \"b\" \r\n", ["a", "b"]), (" a ,b", [" a ", "b"]),
    ])
    func readsCells(record: String, expected: [String]) {
        let cells = Table.cells(of: Array(record.utf8)[...], separator: UInt8(ascii: ","))
        #expect(cells.map { String(decoding: $0, as: UTF8.self) } == expected)
    }
}
