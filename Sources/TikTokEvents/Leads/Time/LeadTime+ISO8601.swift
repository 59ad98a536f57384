extension LeadTime {
    /// Reads ISO 8601: a date, `T` or a space, a time of day with or without seconds, and perhaps a zone.
    ///
    /// - Parameters:
    ///   - text: The time, without white space around it.
    ///   - zone: The zone of a time that names none.
    /// - Returns: Seconds since 1970.
    /// - Throws: `ValueRefusal` that says what the text seems to be.
    static func secondsOfISO8601(_ text: String, in zone: ZoneOffset) throws(ValueRefusal) -> Int64 {
        var scanner = TextScanner(text)
        var time = CivilTime()
        guard readDate(&time, &scanner) else { throw ValueRefusal(notISO8601(text)) }
        guard !scanner.isAtEnd else {
            throw ValueRefusal("it is a date without a time of day; \(example)")
        }
        guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), readClock(&time, &scanner) else {
            throw ValueRefusal(advice)
        }
        guard let seconds = time.secondsSince1970 else {
            throw ValueRefusal("no calendar or clock shows this date or time; \(example)")
        }
        scanner.skipSpaces()
        guard !scanner.isAtEnd else { return seconds - Int64(zone.seconds) }
        guard let named = ZoneOffset(&scanner), scanner.isAtEnd else {
            throw ValueRefusal("its time zone isn't understood; give an offset such as -08:00, or Z for UTC")
        }
        return seconds - Int64(named.seconds)
    }

    static let example = "give one such as 2026-11-23T10:00:00Z"
    private static let advice = PayloadField.Kind.date.advice

    /// Reads `2026-11-23` or `20261123`.
    private static func readDate(_ time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        guard let year = scanner.digits(4) else { return false }
        let isExtended = scanner.skip("-")
        guard let month = scanner.digits(2), scanner.skip("-") == isExtended, let day = scanner.digits(2) else {
            return false
        }
        (time.year, time.month, time.day) = (year, month, day)
        return true
    }

    /// Reads `10:00`, `10:00:00`, `10:00:00.5`, and the same without colons.
    private static func readClock(_ time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        guard let hour = scanner.digits(2) else { return false }
        let isExtended = scanner.skip(":")
        guard let minute = scanner.digits(2) else { return false }
        (time.hour, time.minute) = (hour, minute)
        guard isExtended ? scanner.skip(":") : scanner.isDigitNext else { return true }
        guard let second = scanner.digits(2) else { return false }
        time.second = second
        guard scanner.skip(".") || scanner.skip(",") else { return true }
        return scanner.skipDigits()
    }

    /// What to say of a text that doesn't start as ISO 8601 does.
    private static func notISO8601(_ text: String) -> String {
        let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        let separator = text.utf8.dropFirst(digits).first
        if (1...4).contains(digits), let separator, "/.-".utf8.contains(separator),
            text.utf8.count(where: { $0 == separator }) > 1
        {
            return "it doesn't say which number is the day, the month and the year; \(example), "
                + #"or name its form in a transform, such as {"date": "MM/dd/yyyy HH:mm", "zone": "-05:00"}"#
        }
        return advice
    }
}
