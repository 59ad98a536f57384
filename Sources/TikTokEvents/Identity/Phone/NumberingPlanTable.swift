/// The numbering plans as their table has them, read when the first phone number comes.
struct NumberingPlanTable: Sendable {
    static let shared = Self(NumberingPlan.table)

    /// The forms of all plans, one plan behind the other.
    private(set) var forms: [NumberingPlan.Form] = []
    private var plans: [NumberingPlan] = []
    /// One more than the index of a plan, by regions and by calling codes; zero where there is none.
    private var placeByRegion = [UInt8](repeating: 0, count: 26 * 26 + 1)
    private var placeByCallingCode = [UInt8](repeating: 0, count: 1000)

    func plan(of region: PhoneRegion) -> NumberingPlan? {
        region.rawValue.withBytes(Self.number(ofRegion:)).flatMap { plan(at: placeByRegion[$0]) }
    }

    func plan(callingCode: Int) -> NumberingPlan? {
        plan(at: placeByCallingCode[callingCode])
    }

    private func plan(at place: UInt8) -> NumberingPlan? {
        place == 0 ? nil : plans[Int(place) - 1]
    }

    /// A number for each code of two capital letters, and one for 001, the world.
    private static func number(ofRegion code: ByteView) -> Int? {
        guard code.count == 2 else { return code.elementsEqual("001".utf8) ? 26 * 26 : nil }
        let first = code[0] &- UInt8(ascii: "A")
        let second = code[1] &- UInt8(ascii: "A")
        return first < 26 && second < 26 ? Int(first) * 26 + Int(second) : nil
    }

    /// The prefixes in a field of the table.
    static func prefixes(at field: Range<Int>) -> [[UInt8]] {
        ByteView(NumberingPlan.table)[field].split(separator: UInt8(ascii: ",")).map { prefix in
            prefix.map { $0 == UInt8(ascii: "x") ? NumberingPlan.anyDigit : $0 - UInt8(ascii: "0") }
        }
    }
}

extension NumberingPlanTable {
    private init(_ table: StaticString) {
        var reader = Reader(text: ByteView(table))
        repeat {
            appendPlan(from: &reader)
        } while reader.skips("\n")
    }

    /// Reads a line of the table.
    private mutating func appendPlan(from reader: inout Reader) {
        let place = UInt8(plans.count + 1)
        repeat {
            if let region = Self.number(ofRegion: reader.word()), placeByRegion[region] == 0 {
                placeByRegion[region] = place
            }
        } while reader.skips(",")
        _ = reader.skips(" ")
        let callingCode = Int(reader.number().value)
        placeByCallingCode[callingCode] = place
        _ = reader.skips(" ")
        let trunkPrefixes = reader.prefixes()
        _ = reader.skips(" ")
        let internationalPrefixes = reader.prefixes()
        let firstForm = forms.count
        while reader.skips(" ") {
            appendForms(from: &reader)
        }
        plans.append(
            NumberingPlan(
                callingCode: callingCode,
                trunkPrefixField: trunkPrefixes.field,
                internationalPrefixField: internationalPrefixes.field,
                formIndices: firstForm..<forms.count,
                internationalFirstDigits: internationalPrefixes.firstDigits
            )
        )
    }

    /// Reads leading digits and lengths.
    private mutating func appendForms(from reader: inout Reader) {
        let first = forms.count
        repeat {
            let (low, width) = reader.number()
            let high = reader.skips("-") ? reader.number().value : low
            forms.append(NumberingPlan.Form(low: low, high: high, width: width))
        } while reader.skips(",")
        _ = reader.skips("/")
        repeat {
            let low = reader.number().value
            let high = reader.skips("-") ? reader.number().value : low
            for index in first..<forms.count {
                forms[index].lengths |= (2 << high) - (1 << low)
            }
        } while reader.skips(",")
    }

    /// Reads the table byte by byte.
    private struct Reader {
        let text: ByteView
        private var position = 0

        init(text: ByteView) {
            self.text = text
        }

        private var next: UInt8? {
            position < text.count ? text[position] : nil
        }

        /// Whether a character comes next; it is left behind then.
        mutating func skips(_ character: Unicode.Scalar) -> Bool {
            guard next == UInt8(ascii: character) else { return false }
            position += 1
            return true
        }

        /// Leaves everything behind up to a comma, a space or the end of the line.
        mutating func word() -> ByteView {
            let start = position
            while let byte = next, byte != UInt8(ascii: ","), byte > UInt8(ascii: " ") {
                position += 1
            }
            return text.part(start..<position)
        }

        mutating func number() -> (value: UInt64, width: Int) {
            let start = position
            var value: UInt64 = 0
            while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
                position += 1
            }
            return (value, position - start)
        }

        /// The place of a field of prefixes, and a bit for each digit that one of them may begin with.
        mutating func prefixes() -> (field: Range<Int>, firstDigits: UInt64) {
            guard !skips("-") else { return (position..<position, 0) }
            let start = position
            var firstDigits: UInt64 = 0
            repeat {
                let first = word()[0]
                firstDigits |= first == UInt8(ascii: "x") ? ~0 : 1 << UInt64(first - UInt8(ascii: "0"))
            } while skips(",")
            return (start..<position, firstDigits)
        }
    }
}
