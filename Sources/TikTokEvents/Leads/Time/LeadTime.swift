/// Reads the times in leads.
///
/// A text is read in full or rejected, and nothing depends on the machine's time zone.
enum LeadTime {
    /// A format in which a time is written.
    enum Format: Hashable, Sendable {
        /// Seconds since 1970, or ISO 8601.
        case usual
        case seconds
        case milliseconds
        /// ISO 8601, in this zone unless the text names one.
        case iso8601(ZoneOffset)
        /// A spreadsheet's days since the end of 1899.
        case excel(ZoneOffset)
        /// A format that the postback defines.
        case pattern(TimePattern, ZoneOffset)
    }

    /// Reads when a conversion happened.
    ///
    /// - Parameters:
    ///   - text: The time, with or without white space around it.
    ///   - format: The format of the time.
    /// - Returns: The time in whole seconds. A fraction is dropped.
    /// - Throws: `ValueRefusal` if the text isn't in this format, or if the time is before 2015 or after 2099, which no
    ///   conversion can be.
    static func conversion(from text: String, as format: Format = .usual) throws(ValueRefusal) -> UnixTime {
        let seconds = try seconds(in: text, as: format)
        guard seconds >= conversions.lowerBound else {
            throw ValueRefusal("it is before 2015, too early for a conversion; check the field and its unit")
        }
        guard conversions.contains(seconds) else {
            throw ValueRefusal("it is after 2099, too late for a conversion; check the field and its unit")
        }
        return UnixTime(seconds: seconds)
    }

    /// Reads any date, such as a travel date.
    ///
    /// - Parameters:
    ///   - text: The date, with or without white space around it.
    ///   - format: The format of the time.
    /// - Returns: The date in whole seconds. A fraction is dropped.
    /// - Throws: `ValueRefusal` if the text isn't in this format.
    static func date(from text: String, as format: Format) throws(ValueRefusal) -> UnixTime {
        UnixTime(seconds: try seconds(in: text, as: format))
    }

    private static func seconds(in raw: String, as format: Format) throws(ValueRefusal) -> Int64 {
        let text = plain(raw)
        switch format {
        case .usual:
            if let number = PlainNumber(text) {
                return try number.seconds
            }
            if let milliseconds = millisecondsOfNET(text) {
                return try milliseconds.secondsOfMilliseconds
            }
            if let seconds = try secondsOfWritten(text) {
                return seconds
            }
            return try iso8601(text, in: .utc)
        case .seconds:
            return try number(in: text).seconds
        case .milliseconds:
            return try number(in: text).secondsOfMilliseconds
        case .iso8601(let zone):
            return try iso8601(text, in: zone)
        case .excel(let zone):
            return try number(in: text).secondsOfSerial - Int64(zone.seconds)
        case .pattern(let pattern, let zone):
            guard let seconds = pattern.seconds(in: text, zone: zone) else {
                throw ValueRefusal("it isn't a time of the format \(pattern.format)")
            }
            return seconds
        }
    }

    /// The text without surrounding white space and quotes, and with ordinary spaces and minus signs.
    private static func plain(_ raw: String) -> String {
        let trimmed = raw.trimmed
        // `'1795428000` and `="1795428000"` are a spreadsheet's.
        let text = (try? IDText.repaired(trimmed)) ?? trimmed
        guard !text.utf8.allSatisfy(\.isDigit) else { return text }
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar == "\u{2212}" ? "-" : scalar.isSpace ? " " : scalar
        }
        let plain = String(String.UnicodeScalarView(scalars))
        for quote in ["\"", "'"] where plain.count > 2 && plain.hasPrefix(quote) && plain.hasSuffix(quote) {
            return String(plain.dropFirst().dropLast())
        }
        return plain
    }

    private static func iso8601(_ text: String, in zone: ZoneOffset) throws(ValueRefusal) -> Int64 {
        guard let seconds = try secondsOfISO8601(text, in: zone) else { throw ValueRefusal(advice(on: text)) }
        return seconds
    }

    /// The milliseconds in `/Date(1795428000000)/` or `/Date(1795428000000+0200)/`, in which the offset has no effect.
    private static func millisecondsOfNET(_ text: String) -> PlainNumber? {
        let text = text.filter { $0 != "\\" }
        guard text.hasPrefix("/Date("), text.hasSuffix(")/") else { return nil }
        let content = text.dropFirst(6).dropLast(2)
        let number = content.prefix { $0 != "+" && $0 != "-" }
        guard number.endIndex == content.endIndex || ZoneOffset(String(content[number.endIndex...])) != nil else {
            return nil
        }
        return PlainNumber(String(number))
    }

    private static func number(in text: String) throws(ValueRefusal) -> PlainNumber {
        guard let number = PlainNumber(text) else {
            throw ValueRefusal("it isn't a number; check its transform")
        }
        return number
    }

    /// From 2015 to 2099.
    static let conversions: Range<Int64> = 1_420_070_400..<4_102_444_800
}

/// Why a lead's value can't be used: what it seems to be and what to do, but never the value itself.
struct ValueRefusal: Error, Hashable {
    let advice: String

    init(_ advice: String) {
        self.advice = advice
    }
}
