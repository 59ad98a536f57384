extension LeadTime {
    /// Reads ISO 8601 as people and programs write it: a date, `T` or a space, a time of day, and an optional zone.
    ///
    /// The date may have slashes, the time may have AM or PM or lack seconds, and the month, day, and hour may have one
    /// digit. An offset may be followed by a zone name in brackets, as Java writes it, or without, as Go does.
    ///
    /// - Parameters:
    ///   - text: The time, without white space around it.
    ///   - zone: The zone to assume if the text has none.
    /// - Returns: Seconds since 1970, or `nil` if the text doesn't start with a date in this format.
    /// - Throws: `ValueRefusal` with what is wrong with the rest.
    static func secondsOfISO8601(_ text: String, in zone: ZoneOffset) throws(ValueRefusal) -> Int64? {
        var scanner = TextScanner(text)
        var time = CivilTime()
        guard readDate(&time, &scanner) else { return nil }
        guard !scanner.isAtEnd else {
            throw ValueRefusal("it is a date without a time of day; \(example)")
        }
        guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") else { return nil }
        scanner.skipSpaces()
        guard readClock(&time, &scanner) else { return nil }
        let seconds = try seconds(of: time)
        scanner.skipSpaces()
        return seconds - Int64(try readZone(&scanner, orElse: zone).seconds)
    }

    static let example = "use a time such as 2026-11-23T10:00:00Z"

    static func seconds(of time: CivilTime) throws(ValueRefusal) -> Int64 {
        guard let seconds = time.secondsSince1970 else {
            throw ValueRefusal("this date or time doesn't exist; \(example)")
        }
        return seconds
    }

    /// Reads the zone that follows the time of day, up to the end.
    static func readZone(_ scanner: inout TextScanner, orElse zone: ZoneOffset?) throws(ValueRefusal) -> ZoneOffset {
        if scanner.isAtEnd, let zone {
            return zone
        }
        let isOffset = scanner.isNext("+") || scanner.isNext("-")
        guard let named = ZoneOffset(&scanner),
            scanner.isAtEnd || scanner.skipName() || isOffset && scanner.skipAbbreviation()
        else {
            throw ValueRefusal("its time zone isn't recognized; use an offset such as -08:00, or Z for UTC")
        }
        return named
    }

    /// Reads `2026-11-23`, `2026/11/23`, or `20261123`.
    private static func readDate(_ time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        guard let year = scanner.digits(4) else { return false }
        let separator: Unicode.Scalar? = scanner.skip("-") ? "-" : scanner.skip("/") ? "/" : nil
        let digits = separator == nil ? 2...2 : 1...2
        guard let month = scanner.digits(digits), separator.map({ scanner.skip($0) }) ?? true,
            let day = scanner.digits(digits)
        else { return false }
        (time.year, time.month, time.day) = (year, month, day)
        return true
    }

    /// Reads `10:00`, `10:00:00`, `10:00:00.5`, the same without colons, and `10:00 AM`.
    static func readClock(_ time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        guard let hour = scanner.digits(1...2) else { return false }
        let isExtended = scanner.skip(":")
        guard let minute = scanner.digits(2) else { return false }
        (time.hour, time.minute) = (hour, minute)
        if isExtended ? scanner.skip(":") : scanner.isDigitNext {
            guard let second = scanner.digits(2) else { return false }
            time.second = second
            if scanner.skip(".") || scanner.skip(",") {
                guard scanner.skipDigits() else { return false }
            }
        }
        return readHalf(&time, &scanner)
    }

    /// Reads `AM` or `PM` if it comes next. Only hours from one to twelve may have one.
    private static func readHalf(_ time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        var ahead = scanner
        ahead.skipSpaces()
        guard let isAfternoon = ahead.half() else { return true }
        scanner = ahead
        guard (1...12).contains(time.hour) else { return false }
        time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
        return true
    }
}
