/// The numbering plans, parsed from their table when the first phone number arrives.
struct NumberingPlanTable: Sendable {
    static let shared = Self(NumberingPlan.table)

    /// The forms and prefixes of all plans, one plan after another.
    private(set) var forms: [NumberingPlan.Form] = []
    private(set) var prefixes: [NumberingPlan.Prefix] = []
    private var plans: [NumberingPlan] = []
    /// One more than the index of a plan, by region and by calling code, or zero where there is none.
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

    /// A number for each two-letter uppercase code, and one for 001, the world.
    private static func number(ofRegion code: ByteView) -> Int? {
        guard code.count == 2 else { return code.elementsEqual("001".utf8) ? 26 * 26 : nil }
        let first = code[0] &- UInt8(ascii: "A")
        let second = code[1] &- UInt8(ascii: "A")
        return first < 26 && second < 26 ? Int(first) * 26 + Int(second) : nil
    }
}

extension NumberingPlanTable {
    private init(_ table: String) {
        for row in table.split(separator: "\n") {
            appendPlan(row.split(separator: " "))
        }
    }

    /// Parses a row of the table.
    private mutating func appendPlan(_ columns: [Substring]) {
        let code = columns[1].split(separator: ":")
        guard let callingCode = UInt64(code[0]) else { return }
        let formsLikeCallingCode = code.count == 1 ? nil : appendForms(code[1...])
        let international = columns[3].split(separator: ",").filter { $0 != "-" }
        plans.append(
            NumberingPlan(
                callingCode: callingCode,
                callingCodeWidth: code[0].count,
                trunkPrefixes: appendPrefixes(columns[2]),
                internationalPrefixes: appendPrefixes(columns[3]),
                forms: appendForms(columns[4...]),
                formsLikeCallingCode: formsLikeCallingCode,
                internationalFirstDigits: international.reduce(1) { bits, prefix in
                    bits | prefix.prefix(1).compactMap(\.wholeNumberValue).reduce(0) { $0 | 1 << UInt64($1) }
                }
            )
        )
        let place = UInt8(plans.count)
        placeByCallingCode[Int(callingCode)] = place
        for region in columns[0].split(separator: ",").map(String.init) {
            if let number = region.withBytes(Self.number(ofRegion:)), placeByRegion[number] == 0 {
                placeByRegion[number] = place
            }
        }
    }

    /// Parses forms such as `2-4,87/8-9`: leading digits and lengths.
    private mutating func appendForms(_ texts: ArraySlice<Substring>) -> Range<Int> {
        let start = forms.count
        for text in texts where text != "-" {
            let parts = text.split(separator: "/")
            let lengths = parts[1].split(separator: ",").reduce(0 as UInt64) { bits, range in
                let (low, high) = Self.bounds(of: range)
                return bits | (2 << high) - (1 << low)
            }
            for range in parts[0].split(separator: ",") {
                let (low, high) = Self.bounds(of: range)
                let width = range.prefix { $0 != "-" }.count
                forms.append(NumberingPlan.Form(low: low, high: high, width: width, lengths: lengths))
            }
        }
        return start..<forms.count
    }

    private static func bounds(of range: Substring) -> (low: UInt64, high: UInt64) {
        let bounds = range.split(separator: "-").compactMap { UInt64($0) }
        return (bounds.first ?? 0, bounds.last ?? 0)
    }

    private mutating func appendPrefixes(_ text: Substring) -> Range<Int> {
        let start = prefixes.count
        for prefix in text.split(separator: ",") where prefix != "-" {
            let ends = prefix.split(separator: "x")
            prefixes.append(
                NumberingPlan.Prefix(
                    width: prefix.count,
                    start: Self.digits(ends[0]),
                    end: ends.count > 1 ? Self.digits(ends[1]) : PhoneDigits()
                )
            )
        }
        return start..<prefixes.count
    }

    private static func digits(_ text: Substring) -> PhoneDigits {
        PhoneDigits(value: UInt64(text) ?? 0, count: text.count)
    }
}
