/// A number in E.164 form: the calling code of a plan and a national significant number.
struct PhoneNumber: Equatable {
    let callingCode: UInt64
    let digits: PhoneDigits

    /// Reads a number as written or dialed.
    ///
    /// - Parameters:
    ///   - written: The number as written.
    ///   - region: The region of a number without a calling code.
    /// - Throws: The reason why it isn't a number in any plan.
    init(_ written: WrittenPhoneNumber, in region: PhoneRegion?) throws(OmittedIdentifiers.Reason) {
        let number =
            written.hasPlus
            ? try Self(international: written.digits) : try Self(dialed: written.digits, in: region)
        guard !number.digits.isOneRepeated else { throw .placeholder }
        self = number
    }

    /// The possible numbers of digits, including the calling code. Fewer are an extension or a service, and E.164 allows
    /// no more.
    static let digitCounts = 7...15

    private init(_ plan: NumberingPlan, _ digits: PhoneDigits) {
        callingCode = plan.callingCode
        self.digits = digits
    }

    /// Reads a number that starts with its calling code. A trunk prefix may still follow the code.
    private init(international digits: PhoneDigits) throws(OmittedIdentifiers.Reason) {
        guard digits.count >= Self.digitCounts.lowerBound else { throw .notAPhoneNumber }
        guard let (plan, dialed) = NumberingPlan.split(digits), let number = plan.significantNumber(dialed) else {
            throw digits.count > Self.digitCounts.upperBound ? .notAPhoneNumber : .notInNumberingPlan
        }
        self.init(plan, number)
    }

    /// Reads a number as dialed in a region: international after 00 or a similar prefix, national otherwise.
    private init(dialed digits: PhoneDigits, in region: PhoneRegion?) throws(OmittedIdentifiers.Reason) {
        guard !digits.isOneRepeated else { throw .placeholder }
        let plan = region.flatMap(NumberingPlan.of)
        if let number = Self.dialedAbroad(digits, from: plan) {
            self = number
            return
        }
        // No national number anywhere is shorter.
        guard digits.count >= 4 else { throw .notAPhoneNumber }
        guard let plan else {
            guard digits.first(2) > 0 else { throw .notInNumberingPlan }
            throw region?.rawValue.isEmpty == false ? .unknownRegion : .regionNeeded
        }
        let national = plan.significantNumber(digits)
        let withCallingCode = Self.afterCallingCode(digits, of: plan)
        guard let number = national ?? withCallingCode else {
            throw digits.count > 17 ? .notAPhoneNumber : .notInNumberingPlan
        }
        // People often leave out the + of a number that they know with its calling code.
        guard withCallingCode == nil || withCallingCode == number else { throw .ambiguousPhoneNumber }
        self.init(plan, number)
    }

    private static func dialedAbroad(_ digits: PhoneDigits, from plan: NumberingPlan?) -> Self? {
        guard (plan?.internationalFirstDigits ?? 1) >> digits.first(1) & 1 == 1 else { return nil }
        for prefix in NumberingPlanTable.shared.prefixes[plan?.internationalPrefixes ?? 0..<0]
        where prefix.starts(digits) {
            if let number = try? Self(international: digits.dropFirst(prefix.width)) {
                return number
            }
        }
        guard digits.count > 2, digits.first(2) == 0 else { return nil }
        return try? Self(international: digits.dropFirst(2))
    }

    private static func afterCallingCode(_ digits: PhoneDigits, of plan: NumberingPlan) -> PhoneDigits? {
        guard digits.count > plan.callingCodeWidth, digits.first(plan.callingCodeWidth) == plan.callingCode else {
            return nil
        }
        return plan.significantNumber(digits.dropFirst(plan.callingCodeWidth))
    }

    /// Writes the `+`, the calling code, and the number.
    func write(_ put: (UInt8) -> Void) {
        put(UInt8(ascii: "+"))
        Self.write(callingCode, ofDigits: callingCode < 10 ? 1 : callingCode < 100 ? 2 : 3, put)
        Self.write(digits.value, ofDigits: digits.count, put)
    }

    private static func write(_ number: UInt64, ofDigits count: Int, _ put: (UInt8) -> Void) {
        for position in (0..<count).reversed() {
            put(UInt8(ascii: "0") + UInt8(number / PhoneDigits.powersOfTen[position] % 10))
        }
    }
}

extension PhoneNumber {
    /// Writes the E.164 form of a number that needs no unwrapping.
    ///
    /// - Returns: `false` if it isn't a number in any plan, or if `PhoneText` has to look at it.
    static func put(_ text: ByteView, region: PhoneRegion?, to normalized: inout ByteCursor) -> Bool {
        // A slash can be inside a number or between two numbers.
        guard !text.holds(UInt8(ascii: "/")), let written = WrittenPhoneNumber(text),
            let number = try? Self(written, in: region)
        else { return false }
        number.write { normalized.put($0) }
        return true
    }
}

extension PhoneNumber: CustomStringConvertible {
    /// The number in E.164 form.
    var description: String {
        var bytes: [UInt8] = []
        write { bytes.append($0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
