extension LeadTime {
    /// Reads a time with a named month and a zone, as mail, HTTP, and JavaScript write it:
    /// `Mon, 23 Nov 2026 10:00:00 +0000`, `Mon Nov 23 2026 11:00:00 GMT+0100 (CET)`, `Mon Nov 23 10:00:00 UTC 2026`,
    /// `23-Nov-2026 10:00:00 UTC`.
    ///
    /// - Parameter text: The time, without white space around it.
    /// - Returns: Seconds since 1970, or `nil` if the text isn't in this format.
    /// - Throws: `ValueRefusal` if the zone is missing or unknown, the date is impossible, or the weekday doesn't match
    ///   the date.
    static func secondsOfWritten(_ text: String) throws(ValueRefusal) -> Int64? {
        var scanner = TextScanner(text)
        var time = CivilTime()
        let weekday = readWeekday(&scanner)
        guard readDayAndMonth(&time, &scanner) else { return nil }
        let isYearNext = readYear(&time, &scanner)
        guard readClock(&time, &scanner) else { return nil }
        scanner.skipSpaces()
        let zone: ZoneOffset
        if isYearNext {
            zone = try readZone(&scanner, orElse: nil)
        } else {
            // The format of the Unix `date` command.
            guard let named = ZoneOffset(&scanner) else { return nil }
            scanner.skipSpaces()
            guard let year = scanner.digits(4), scanner.isAtEnd else { return nil }
            (zone, time.year) = (named, year)
        }
        let seconds = try seconds(of: time)
        // January 1, 1970 was a Thursday.
        guard weekday == nil || weekday == Int((seconds / 86_400 + 3) % 7) else {
            throw ValueRefusal("its day of the week doesn't match its date; \(example)")
        }
        return seconds - Int64(zone.seconds)
    }

    /// Reads `Mon, ` or `Mon ` if it comes next. Monday is zero.
    private static func readWeekday(_ scanner: inout TextScanner) -> Int? {
        var ahead = scanner
        guard let weekday = TimePattern.weekdays.firstIndex(of: ahead.word()) else { return nil }
        _ = ahead.skip(",")
        ahead.skipSpaces()
        scanner = ahead
        return weekday
    }

    /// Reads `23 Nov`, `Nov 23`, or `23-Nov-` with the dash before the year.
    private static func readDayAndMonth(_ time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        let first = scanner.digits(1...2)
        let hasDashes = first != nil && scanner.skip("-")
        scanner.skipSpaces()
        guard let month = TimePattern.months.firstIndex(of: scanner.word()), !hasDashes || scanner.skip("-") else {
            return false
        }
        scanner.skipSpaces()
        guard let day = first ?? scanner.digits(1...2) else { return false }
        scanner.skipSpaces()
        (time.month, time.day) = (month + 1, day)
        return true
    }

    /// Reads four digits and a space if they come next.
    private static func readYear(_ time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        var ahead = scanner
        guard let year = ahead.digits(4), ahead.skip(" ") else { return false }
        ahead.skipSpaces()
        (scanner, time.year) = (ahead, year)
        return true
    }
}
