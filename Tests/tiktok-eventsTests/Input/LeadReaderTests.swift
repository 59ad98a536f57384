import Foundation
import Testing
import TikTokEvents

@testable import tiktok_events

@Suite struct LeadReaderTests {
    /// The leads' text with line numbers, or what is wrong with them.
    private static func pieces(
        _ text: [UInt8],
        member: String? = nil,
        mostBytes: Int = 16 << 20
    ) async throws -> [String] {
        let file = try TemporaryFile(text)
        var reader = LeadReader(try ByteSource(path: file.path), member: member) {
            ["id", "user", "lines"].contains($0)
        }
        reader.mostBytes = mostBytes
        var pieces: [String] = []
        while let batch = try await reader.next(atMost: 3, isStopping: { false }) {
            #expect(batch.pieces.count <= 3)
            for piece in batch.pieces {
                let text =
                    switch piece.content {
                    case .lead(let range): String(decoding: batch.text[range], as: UTF8.self)
                    case .broken(let fault): "\(fault)"
                    }
                pieces.append("\(piece.place.line) \(text)")
            }
        }
        #expect(reader.isAtEnd)
        return pieces
    }

    @Test(arguments: [
        (#"{"a":1}"#, [#"1 {"a":1}"#]),
        ("{\n \"a\": \"}\\\"{\"\n}", ["1 {\n \"a\": \"}\\\"{\"\n}"]),
        ("{\"a\":1}\n{\"b\":2}\n", [#"1 {"a":1}"#, #"2 {"b":2}"#]),
        ("{\"a\":1}\r\n\r\n{\"b\":\n{\"c\":3}", [#"1 {"a":1}"#, #"3 {"b":"#, #"4 {"c":3}"#]),
        ("[{\"a\":1},\n {\"b\":[{}]}]", [#"1 {"a":1}"#, #"2 {"b":[{}]}"#]),
        ("[\n{\n\"a\":1},{\"b\":2}", ["2 {\n\"a\":1}", #"3 {"b":2}"#, "3 listIsCutOff"]),
        ("[{\"a\":1},\n", [#"1 {"a":1}"#, "2 listIsCutOff"]), ("[", ["1 listIsCutOff"]),
        ("{\"leads\":[{\"a\":1},", [#"1 {"a":1}"#, "1 listIsCutOff"]),
        ("{\"leads\":[{\"a\":1}], \"next", [#"1 {"a":1}"#, "1 listIsCutOff"]),
        ("{\"leads\":[{\"a\":1}] oops}\n{\"leads\":[{\"b\":2}]}", [#"1 {"a":1}"#, "1 broken", #"2 {"b":2}"#]),
        ("[{\"a\":1},\n{\"b\":", [#"1 {"a":1}"#, "2 broken"]),
        ("[7, \"x\"]", ["1 7", "1 \"x\""]),
        ("{\"a\":1} {\"b\":2}\n\n{\n\"c\":3}", [#"1 {"a":1}"#, #"1 {"b":2}"#, "3 {\n\"c\":3}"]),
        ("{\"a\":1},\n{\"b\":2},\r\n{\"c\":3},", [#"1 {"a":1}"#, #"2 {"b":2}"#, #"3 {"c":3}"#]),
        ("", []), (" \n\t", []), ("[]", []), ("[[1],{}]", ["1 [1]", "1 {}"]),
    ])
    func cutsJSONIntoValues(text: String, expected: [String]) async throws {
        #expect(try await Self.pieces(Array(text.utf8)) == expected)
        #expect(try await Self.pieces(InputFormat.byteOrderMark + Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        // The first line, truncated in every possible way.
        ("{\"a\": \"x\n{\"b\":2}\n{\"c\":3}", ["1 broken", #"2 {"b":2}"#, #"3 {"c":3}"#]),
        ("{\"a\":\n{\"b\":2}\n{\"c\":3}", ["1 broken", #"2 {"b":2}"#, #"3 {"c":3}"#]),
        ("{\"a\":1,\n{\"b\":2}\n{\"c\":3}", ["1 broken", #"2 {"b":2}"#, #"3 {"c":3}"#]),
        ("{\"a\":1\n{\"b\":2}\n{\"c\":3}", ["1 broken", #"2 {"b":2}"#, #"3 {"c":3}"#]),
        ("{\n{\"b\":2}\n{\"c\":3}", ["1 broken", #"2 {"b":2}"#, #"3 {"c":3}"#]),
        ("{\"a\":[1,\n{\"b\":2}\n{\"c\":3}", ["1 broken", #"2 {"b":2}"#, #"3 {"c":3}"#]),
        ("{\"a\":]\n{\"b\":2}", ["1 broken", #"2 {"b":2}"#]),
        // Elements of an array.
        ("[\n{\"a\":1},\n{\"b\": \"x},\n{\"c\":3}\n]", [#"2 {"a":1}"#, "3 broken", #"4 {"c":3}"#]),
        ("[\n{\"a\":{\"x\":1},\n{\"c\":3},\n{\"d\":4}]", ["2 broken", #"3 {"c":3}"#, #"4 {"d":4}"#]),
        ("[{\"a\":1},{\"b\":},{\"c\":3}]", [#"1 {"a":1}"#, #"1 {"b":}"#, #"1 {"c":3}"#]),
    ])
    func aBrokenLeadCostsOnlyItself(text: String, expected: [String]) async throws {
        #expect(try await Self.pieces(Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        (#"{"leads": [{"a":1},{"b":2}], "next": null}"#, nil, [#"1 {"a":1}"#, #"1 {"b":2}"#]),
        ("{\n\"total\": 2,\n\"data\": [\n{\"a\":1},\n{\"b\":2}\n]\n}", nil, [#"4 {"a":1}"#, #"5 {"b":2}"#]),
        (#"{"leads": [], "id": 1}"#, nil, [#"1 {"leads": [], "id": 1}"#]),
        (#"{"id": 1, "leads": []}"#, nil, [#"1 {"id": 1, "leads": []}"#]),
        (#"{"total": 0, "leads": [ ], "next": null}"#, nil, []),
        (#"{"data": []}{"data": [{"a":1}]}"#, nil, [#"1 {"a":1}"#]),
        (
            #"{"page": {"people": [{"a":1}], "n": 2}, "m": {"x": [1]}} {"page": {"people": []}}"#, "page.people",
            [#"1 {"a":1}"#]
        ),
        (#"{"page": {"n": [{"people": [{"a":1}]}]}}"#, "page.people", ["1 lacksMember"]),
        (#"{"page": {"people": 7}, "people": [{"a":1}]}"#, "page.people", ["1 lacksMember"]),
        (
            "{\"a\":1}\n{\"people\": [{\"b\":2}]}\n{\"c\":3}", "people",
            ["1 lacksMember", #"2 {"b":2}"#, "3 lacksMember"]
        ),
        // Two lists, one of which is a guess.
        (
            #"{"data": [{"a":1}], "n": [{"x":2}], "events": [{"b":2},{"c":3}]}"#, nil,
            [#"1 severalLists("data, events")"#]
        ),
        (#"{"data": [{"a":1}], "events": [{"b":2}]}"#, "events", [#"1 {"b":2}"#]),
        (#"{"data": [{"a":1}], "events": []}"#, nil, [#"1 {"a":1}"#]),
        // A lead that contains a list.
        (#"{"id": 1, "items": [{"a":1}]}"#, nil, [#"1 {"id": 1, "items": [{"a":1}]}"#]),
        (#"{"people": [{"a":1}]}"#, nil, [#"1 {"people": [{"a":1}]}"#]),
        (#"{"people": [{"a":1}]}"#, "people", [#"1 {"a":1}"#]),
        (#"[{"people": 1}]"#, "people", [#"1 {"people": 1}"#]),
        (#"{"id": 1, "lines": [{"a":1}]}"#, "lines", [#"1 {"a":1}"#]),
    ])
    func findsTheLeadsInAMember(text: String, member: String?, expected: [String]) async throws {
        #expect(try await Self.pieces(Array(text.utf8), member: member) == expected)
    }

    /// The leads of the first list are on their way by then.
    @Test func aSecondListThatArrivesLaterIsNamed() async throws {
        let between = String(repeating: "x", count: 200_000)
        let text = #"{"data": [{"a":1}], "n": "\#(between)", "events": [{"b":2}]}"#
        #expect(try await Self.pieces(Array(text.utf8)) == [#"1 {"a":1}"#, #"1 severalLists("data, events")"#])
    }

    @Test(arguments: [
        (#"[{"a":1},{"b":2} , {"c":3}]"#, 1, ["line 1, lead 1", "line 1, lead 2", "line 1, lead 3"]),
        (
            "[{\"a\":1},\n{\"b\":2},{\"c\":3},\n{\"d\":4}\n]", 1,
            ["line 1", "line 2, lead 2", "line 2, lead 3", "line 3"]
        ),
        ("[{\"a\":1},\n{\"b\":2},{\"c\":3}]", 2, ["line 2, lead 2", "line 2, lead 3"]),
        ("[{\"a\":1},{\"b\":2},{\"c\":3},{\"d\":4},7", 1, (1...5).map { "line 1, lead \($0)" } + ["line 1"]),
        (
            "{\"data\":[{\"a\":1}],\"n\":1}\n{\"data\":[{\"b\":2},{\"c\":3}]}", 1,
            ["line 1", "line 2, lead 2", "line 2, lead 3"]
        ),
        ("{\n\"a\":1} {\"b\":2}\n{\"c\":3}{\"d\":4}", 1, ["line 1", "line 2", "line 3, lead 3", "line 3, lead 4"]),
        ("{\"a\":1}\r\n{\"b\":2}\r\n", 1, ["line 1", "line 2"]), ("id\n1\n2\n", 1, ["line 2", "line 3"]),
        ("[{\"a\":1},", 1, ["line 1", "line 1"]),
    ])
    func aLeadThatSharesItsLineHasAPosition(text: String, firstLine: Int, expected: [String]) async throws {
        let file = try TemporaryFile(text)
        var reader = LeadReader(try ByteSource(path: file.path), member: nil) { $0 == "id" }
        reader.firstLine = firstLine
        var places: [String] = []
        while let batch = try await reader.next(atMost: 2, isStopping: { false }) {
            places += batch.pieces.map(\.place.description)
        }
        #expect(places == expected)
    }

    @Test(arguments: [
        ("id,b\n1,2\n\n3,4", ["2 1,2", "4 3,4"]),
        ("id,b\r\n1,2\r\n", ["2 1,2\r"]),
        ("id,b\n1,2\n,\n , \r\n3,4\n,", ["2 1,2", "5 3,4"]), ("id\tb\n\t\n1\t\n\t", ["3 1\t"]),
        ("\u{FEFF}id;b\n\"x;\n\"\"y\";2\n3;4\n", ["2 \"x;\n\"\"y\";2", "4 3;4"]),
        ("sep=|\nid|b\n1|2\n", ["3 1|2"]), ("id;\"a,b,c\"\n1;2\n", ["2 1;2"]),
        ("id\tb\n1\t\n", ["2 1\t"]),
        ("id,b\n1,\"2\n3,4\n5,6", ["2 broken", "3 3,4", "4 5,6"]),
        ("id,b\n1,\"2\n3,\"4\"\n5,6", ["2 broken", "3 3,\"4\"", "4 5,6"]),
        ("id,b\n1,\"2\"x\n3,4", ["2 broken", "3 3,4"]), ("id,b\n1,\"2\" \n3,4", ["2 1,\"2\" ", "3 3,4"]),
        ("id,b\n1,5\" pipe\n3,4", ["2 1,5\" pipe", "3 3,4"]),
        ("id\n1\n2\n", ["2 1", "3 2"]),
    ])
    func cutsATableIntoRecords(text: String, expected: [String]) async throws {
        #expect(try await Self.pieces(Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "gunzip"), ([0xFF, 0xFE, 0x7B, 0, 0x22, 0, 0x61, 0], "UTF-16"),
        ([0x7B, 0, 0x22, 0, 0x61, 0, 0x22, 0], "UTF-16"), (Array("PK\u{3}\u{4}1234".utf8), "Excel"),
        ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "UTF-32"),
        (Array(" <!DOCTYPE html>".utf8), "is HTML or XML"), (Array("id,b\r1,2\r".utf8), "tr '\\r' '\\n'"),
        (Array("name,b\n1,2\n".utf8), "names none of the postback's fields"),
        (Array("id,id\n1,2\n".utf8), "columns 1 and 2 of the header (id)"),
        (Array("user,user.x\n1,2\n".utf8), "columns 1 and 2 of the header (user.x)"),
        (Array("id,Jane@x,Jane@x\n".utf8), "columns 2 and 3 of the header conflict"),
    ])
    func refusesByName(text: [UInt8], expected: String) async throws {
        let failure = await #expect(throws: InputFailure.self) { try await Self.pieces(text) }
        #expect(failure?.message.contains(expected) == true)
    }

    @Test(.timeLimit(.minutes(10)))
    func aLongLineTakesLinearTime() async throws {
        let element = #"{"transaction_id":"t1","utc_timestamp":"2026-11-26T00:00:00Z","ttclid":"E.C.P.x"},"#
        let text = "[" + String(repeating: element, count: 20_000) + "{}]"
        #expect(try await Self.pieces(Array(text.utf8)).count == 20_001)
    }

    /// Continuing there skips no lead, even if several start on a line.
    @Test(arguments: [
        ("{\"a\":1}\n{\"b\":2}\n\n{\"c\":3}\n", [2, 4, 5]), ("[\n{\"a\":1},{\"b\":2},\n{\"c\":3}]", [2, 3, 3]),
        ("[{\"a\":1},{\"b\":2},{\"c\":3}]\n", [1, 1, 1]), ("id\n\"1\n\"\n2\n3", [4, 5, 5]),
        ("[{\"a\":1}\n,{\"b\":2}, {\n\"c\":3}]\n", [2, 2, 3]),
    ])
    func knowsWhereTheNextLeadMayStart(text: String, expected: [Int]) async throws {
        let file = try TemporaryFile(text)
        var work = LeadWork(LeadReader(try ByteSource(path: file.path), member: nil) { $0 == "id" }, first: nil)
        #expect(work.nextLine == 1)
        var lines: [Int] = []
        while let batch = try await work.reader.next(atMost: 1, isStopping: { false }) {
            work.first = batch
            // What was read ahead isn't done.
            #expect(work.nextLine == batch.pieces[0].place.line)
            work.first = nil
            lines.append(work.nextLine)
        }
        #expect(lines == expected)
    }

    @Test func theLastLineIsThatOfTheLastLeadThatWasReturned() async throws {
        let file = try TemporaryFile("{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n")
        var reader = LeadReader(try ByteSource(path: file.path), member: nil) { _ in true }
        let first = try await reader.next(atMost: 2, isStopping: { false })
        var work = LeadWork(reader, first: first)
        #expect(work.lastPlace == nil)
        #expect(try await work.next(isStopping: { true }) == nil)
        #expect(work.lastPlace == nil && work.nextLine == 1 && work.isComplete == false)
        #expect(try await work.next(isStopping: { false }) != nil)
        #expect(work.lastPlace?.line == 3)
        #expect(try await work.next(isStopping: { false }) == nil)
        #expect(work.isComplete == true)
    }

    @Test func passesOverLinesBeforeTheFirst() async throws {
        let file = try TemporaryFile("{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n")
        var reader = LeadReader(try ByteSource(path: file.path), member: nil) { _ in true }
        reader.firstLine = 3
        let batch = try #require(try await reader.next(atMost: 9, isStopping: { false }))
        #expect(batch.pieces.map(\.place.line) == [3])
        #expect(batch.text == Array(#"{"c":3}"#.utf8))
        #expect(reader.hasSkipped)
    }

    @Test(arguments: [
        ("{\"a\":\"", ["1 tooLong", "2 {\"b\":2}"]),
        ("{\"b\":1}\n{\"a\":\"", ["1 {\"b\":1}", "2 tooLong", "3 {\"b\":2}"]),
        ("id\n\"", ["2 tooLong", "3 {\"b\":2}"]),
    ])
    func aLeadWithoutAnEndIsGivenUp(start: String, expected: [String]) async throws {
        let text = start + String(repeating: "x", count: 200_000) + "\n{\"b\":2}\n"
        #expect(try await Self.pieces(Array(text.utf8), mostBytes: 100_000) == expected)
    }

    /// Compares with Python's csv module.
    @Test(.enabled(if: Python.isThere)) func readsCellsAsPythonDoes() async throws {
        var random = SeededNumbers(seed: 7)
        let parts = ["", "a", " b", "c ", "\"\"", "é", ",", "\n", "\r\n", ";", "x.y", "5\" pipe"]
        let rows = (0..<200).map { _ in
            (0..<3).map { _ in
                let text = (0..<3).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
                let isPlain = text.utf8.allSatisfy { !Array(",\"\r\n;".utf8).contains($0) }
                return isPlain ? text : "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
            }.joined(separator: ",")
        }
        let file = try TemporaryFile("id,lines,user.name\n" + rows.joined(separator: "\n"))
        let expected = try Python.run(
            """
            import csv, json, sys
            for row in csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')):
                print(json.dumps([row['id'], row['lines'], row['user.name']]))
            """,
            file.path
        )
        var reader = LeadReader(try ByteSource(path: file.path), member: nil) { ["id", "lines"].contains($0) }
        var found: [[String]] = []
        while let batch = try await reader.next(atMost: 1000, isStopping: { false }) {
            for piece in batch.pieces {
                guard case .lead(let range) = piece.content else { continue }
                let lead = try #require(try reader.table?.lead(in: batch.text[range]))
                func text(_ value: JSONValue?) -> String {
                    if case .string(let text) = value { text } else { "" }
                }
                var name: JSONValue?
                if case .object(let user) = lead["user"] {
                    name = user["name"]
                }
                found.append([text(lead["id"]), text(lead["lines"]), text(name)])
            }
        }
        let wanted = try expected.split(separator: "\n").map {
            try JSONDecoder().decode([String].self, from: Data($0.utf8))
        }
        // Blank cells are absent, and empty lines don't count as rows.
        func blanked(_ row: [String]) -> [String] {
            row.map { $0.utf8.allSatisfy { $0.isSpace } ? "" : $0 }
        }
        #expect(found.filter { $0 != ["", "", ""] } == wanted.map(blanked).filter { $0 != ["", "", ""] })
    }
}
