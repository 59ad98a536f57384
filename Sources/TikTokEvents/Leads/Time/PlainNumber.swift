/// A number in plain digits, with an optional sign and fraction: the format in which times are counted.
struct PlainNumber {
    private let whole: Int64
    /// The part after the decimal point, below 1.
    private let fraction: Double
    private let isNegative: Bool
    private let digitCount: Int

    /// - Returns: `nil` for anything else, such as hexadecimal digits, an exponent, infinity, or over 19 digits.
    init?(_ text: String) {
        var digits = Array(text.utf8)[...]
        isNegative = digits.first == UInt8(ascii: "-")
        if isNegative {
            digits.removeFirst()
        }
        let wholeDigits = digits.prefix { $0 != UInt8(ascii: ".") }
        let point = digits.dropFirst(wholeDigits.count)
        let fractionDigits = point.dropFirst()
        guard (1...19).contains(wholeDigits.count), wholeDigits.allSatisfy(\.isDigit),
            fractionDigits.allSatisfy(\.isDigit), point.isEmpty || !fractionDigits.isEmpty,
            let whole = Int64(String(decoding: wholeDigits, as: UTF8.self))
        else { return nil }
        digitCount = wholeDigits.count
        self.whole = whole
        fraction = fractionDigits.reversed().reduce(0) { ($0 + Double($1 - UInt8(ascii: "0"))) / 10 }
    }

    /// The number as seconds since 1970.
    ///
    /// - Throws: `ValueRefusal` with what the number seems to count instead.
    var seconds: Int64 {
        get throws(ValueRefusal) {
            if let advice = adviceAgainstSeconds {
                throw ValueRefusal(advice)
            }
            return whole
        }
    }

    /// The number as milliseconds since 1970, converted to seconds.
    ///
    /// - Throws: `ValueRefusal` if the number can only be seconds.
    var secondsOfMilliseconds: Int64 {
        get throws(ValueRefusal) {
            guard !isNegative, Self.dates.contains(whole / 1000) else {
                throw ValueRefusal("it isn't a time in milliseconds since 1970; check its transform")
            }
            return whole / 1000
        }
    }

    /// The number as a spreadsheet's days since the end of 1899, converted to seconds since 1970.
    ///
    /// - Throws: `ValueRefusal` if the number isn't a day from 2000 to 2099.
    var secondsOfSerial: Int64 {
        get throws(ValueRefusal) {
            guard !isNegative, (36_526..<73_051).contains(whole) else {
                throw ValueRefusal("it isn't a spreadsheet's serial number of a day after 1999; check its transform")
            }
            // Spreadsheets round to a few digits: 46349.4166667 is 10 o'clock.
            return (whole - 25_569) * 86_400 + Int64((fraction * 86_400).rounded())
        }
    }

    /// The range of seconds since 1970 that may be a date. Smaller numbers count days, larger ones milliseconds.
    private static let dates: Range<Int64> = 100_000_000..<100_000_000_000

    private var adviceAgainstSeconds: String? {
        if isNegative {
            return "it is before 1970; \(LeadTime.example)"
        }
        switch whole {
        case 0:
            return "zero means no time; \(LeadTime.example)"
        case 1..<100_000:
            return "it seems to be a spreadsheet's serial number; transform it with date_excel"
        case _ where digitCount == 8 && isCompactDate(whole):
            return "it seems to be a date without a time of day; \(LeadTime.example)"
        case _ where digitCount == 12 && isCompactTime(whole * 100) || digitCount == 14 && isCompactTime(whole):
            let format = digitCount == 12 ? "yyyyMMddHHmm" : "yyyyMMddHHmmss"
            return "it seems to be a date and a time of day, written in digits; \(LeadTime.example), "
                + #"or transform it with {"date": "\#(format)", "zone": "UTC"}"#
        case Self.dates:
            return nil
        case _ where LeadTime.conversions.contains(whole / 1000):
            return "it seems to be in milliseconds; divide it by 1,000, or transform it with date_milliseconds"
        case _ where LeadTime.conversions.contains(whole / 1_000_000):
            return "it seems to be in microseconds; divide it by 1,000,000"
        case _ where LeadTime.conversions.contains(whole / 1_000_000_000):
            return "it seems to be in nanoseconds; divide it by 1,000,000,000"
        case _ where LeadTime.conversions.contains(whole / 10_000_000 - 62_135_596_800),
            _ where LeadTime.conversions.contains(whole / 10_000_000 - 11_644_473_600):
            return "it seems to be in Windows ticks, ten million per second; \(LeadTime.example)"
        default:
            return PayloadField.Kind.date.advice
        }
    }

    private func isCompactDate(_ number: Int64) -> Bool {
        // Checked before the conversion, because `Int` may have 32 bits.
        guard (1900...2100).contains(number / 10_000) else { return false }
        let (year, month, day) = (Int(number / 10_000), Int(number / 100 % 100), Int(number % 100))
        return CivilTime(year: year, month: month, day: day).secondsSince1970 != nil
    }

    private func isCompactTime(_ number: Int64) -> Bool {
        let clock = number % 1_000_000
        return isCompactDate(number / 1_000_000) && clock / 10_000 < 24 && clock / 100 % 100 < 60 && clock % 100 < 60
    }
}
