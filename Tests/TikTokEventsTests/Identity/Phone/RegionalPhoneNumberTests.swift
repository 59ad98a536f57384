import Testing

@testable import TikTokEvents

@Suite struct RegionalPhoneNumberTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let region: PhoneRegion
        let numbers: [(expected: String, national: String)]

        init(_ row: Substring) {
            region = PhoneRegion(String(row.prefix(2)))
            numbers = row.dropFirst(3).split(separator: "; ").map { number in
                let parts = number.split(separator: " ", maxSplits: 1)
                return (String(parts[0]), String(parts[1]))
            }
        }

        var testDescription: String { region.rawValue }
    }

    static let rows = RegionalPhoneNumbers.rows.split(separator: "\n").map(Row.init)

    @Test(arguments: rows)
    func national(row: Row) {
        for number in row.numbers {
            #expect(IdentifierNormalizer.phone(region: row.region).normalize(number.national) == number.expected)
        }
    }

    @Test(arguments: rows)
    func withCallingCode(row: Row) {
        for number in row.numbers {
            let digits = String(number.expected.dropFirst())
            #expect(IdentifierNormalizer.phone.normalize(number.expected) == number.expected)
            #expect(IdentifierNormalizer.phone.normalize("00" + digits) == number.expected)
            // This one is also a landline number in Lund.
            let isAmbiguous = digits == "468123456"
            #expect(
                IdentifierNormalizer.phone(region: row.region).normalize(digits)
                    == (isAmbiguous ? nil : number.expected)
            )
        }
    }

    @Test(arguments: rows)
    func numbersOfTheWrongLength(row: Row) {
        for number in row.numbers {
            #expect(IdentifierNormalizer.phone.normalize(number.expected + "123456789") == nil)
            #expect(IdentifierNormalizer.phone.normalize(String(number.expected.prefix(5))) == nil)
        }
    }

    @Test func everyRegionIsHere() {
        #expect(Set(Self.rows.map(\.region)).count == 245)
    }
}
