import Testing

@testable import TikTokEvents

@Suite("HashedIdentifiers")
struct HashedIdentifiersTests {
    private let one = HashedIdentifier(hashing: Array("one".utf8))
    private let two = HashedIdentifier(hashing: Array("two".utf8))
    private let three = HashedIdentifier(hashing: Array("three".utf8))

    @Test("One is written as a plain string")
    func single() throws {
        #expect(try jsonText([one] as HashedIdentifiers) == "\"\(one.hexDigits)\"")
        #expect(try encodedText([one] as HashedIdentifiers) == "\"\(one.hexDigits)\"")
    }

    @Test("Several are written as an array, in the order in which they were given")
    func several() throws {
        let json = #"["\#(two.hexDigits)","\#(one.hexDigits)","\#(three.hexDigits)"]"#
        #expect(try jsonText([two, one, three] as HashedIdentifiers) == json)
        #expect(try encodedText([two, one, three] as HashedIdentifiers) == json)
    }

    @Test("A repeated one counts once, at its first position")
    func duplicates() {
        var identifiers: HashedIdentifiers = [one, one, two, one, two]
        #expect(Array(identifiers) == [one, two])
        identifiers.insert(two)
        identifiers.insert(three)
        #expect(Array(identifiers) == [one, two, three])
    }

    @Test("A repeated one is written as a plain string")
    func duplicateOfOne() throws {
        #expect(try jsonText([one, one] as HashedIdentifiers) == "\"\(one.hexDigits)\"")
    }

    @Test("None, and the absence of one, are empty")
    func none() {
        #expect(HashedIdentifiers().isEmpty)
        #expect(HashedIdentifiers(nil).isEmpty)
        #expect(([] as HashedIdentifiers).isEmpty)
        #expect(HashedIdentifiers(one) == [one])
    }

    @Test("A plain string and an array of one are decoded alike")
    func decodedFromBoth() throws {
        #expect(try decoded([HashedIdentifiers].self, "[\"\(one.hexDigits)\"]") == [[one]])
        #expect(try decoded(HashedIdentifiers.self, "[\"\(one.hexDigits)\"]") == [one])
        #expect(try decoded(HashedIdentifiers.self, #"["\#(two.hexDigits)","\#(one.hexDigits)"]"#) == [two, one])
    }

    @Test("Repeated ones in JSON, in either case, are decoded once")
    func decodedDuplicates() throws {
        let json = #"["\#(one.hexDigits)","\#(one.hexDigits.uppercased())"]"#
        #expect(try decoded(HashedIdentifiers.self, json) == [one])
    }

    @Test("One wrong entry rejects all of them, with the entry's path and without the value")
    func wrongEntry() throws {
        let json = #"{"phone":["\#(one.hexDigits)","+12133734253"]}"#
        let failure = try DecodingFailure(of: [String: HashedIdentifiers].self, json)
        #expect(failure.path == "phone.1")
        #expect(!failure.shows("2133734253"))
    }

    @Test("It is a collection of its identifiers")
    func collection() {
        let identifiers: HashedIdentifiers = [one, two, three]
        #expect(identifiers.count == 3)
        #expect(identifiers[0] == one)
        #expect(identifiers[2] == three)
        #expect(identifiers.reversed() == [three, two, one])
        #expect(identifiers.hashValue == ([one, two, three] as HashedIdentifiers).hashValue)
        #expect(identifiers != [one, three, two])
    }

    @Test("No way of printing shows a whole digest")
    func printing() {
        for text in everyWayOfPrinting([one, two] as HashedIdentifiers) {
            #expect(!text.contains(one.hexDigits.prefix(9)))
            #expect(!text.contains(two.hexDigits.prefix(9)))
        }
    }
}
