/// A time format that a postback defines, such as `MM/dd/yyyy HH:mm`.
struct TimePattern: Hashable, Sendable {
    private enum Part: Hashable {
        case year
        case shortYear
        case month(ClosedRange<Int>)
        case monthName
        case day(ClosedRange<Int>)
        case hour(ClosedRange<Int>)
        case hourOf12(ClosedRange<Int>)
        case minute
        case second
        case fraction
        case halfOfDay
        case weekday
        case zone
        case text(String)
    }

    /// The format as written.
    let format: String
    private let parts: [Part]

    /// Whether the text itself contains its zone.
    var hasZone: Bool {
        parts.contains(.zone)
    }

    /// Parses a format. Returns `nil` if a letter has no meaning, or if the year, month, day, hour, or minute is
    /// missing or repeated.
    ///
    /// - Parameter format: `yyyy` or `yy`, `MM`, `M` or `MMM`, `dd` or `d`, `HH`, `H`, or `hh`, `h` with `a`, and `mm`;
    ///   optionally `ss`, `S` for a fraction, `EEE` for a weekday, `Z` for a zone. Anything but letters stands for
    ///   itself, and so do letters between `'`.
    init?(_ format: String) {
        self.format = format
        var parts: [Part] = []
        var rest = Substring(format)
        while let character = rest.first {
            if character == "'" {
                let quoted = rest.dropFirst().prefix { $0 != "'" }
                rest = rest.dropFirst(quoted.count + 1)
                guard rest.popFirst() == "'" else { return nil }
                parts.append(.text(String(quoted)))
            } else if character.isLetter {
                let run = rest.prefix { $0 == character }
                guard let part = Self.part(of: run) else { return nil }
                parts.append(part)
                rest = rest.dropFirst(run.count)
            } else {
                parts.append(.text(String(character)))
                rest.removeFirst()
            }
        }
        self.parts = parts
        guard isComplete else { return nil }
    }

    private static func part(of letters: Substring) -> Part? {
        switch letters {
        case "yyyy": .year
        case "yy": .shortYear
        case "MM": .month(2...2)
        case "M": .month(1...2)
        case "MMM": .monthName
        case "dd": .day(2...2)
        case "d": .day(1...2)
        case "HH": .hour(2...2)
        case "H": .hour(1...2)
        case "hh": .hourOf12(2...2)
        case "h": .hourOf12(1...2)
        case "mm": .minute
        case "ss": .second
        case "S", "SSS", "SSSSSS": .fraction
        case "a": .halfOfDay
        case "EEE": .weekday
        case "Z": .zone
        default: nil
        }
    }

    private var isComplete: Bool {
        func count(_ isMeant: (Part) -> Bool) -> Int {
            parts.count { isMeant($0) }
        }
        let halves = count { $0 == .halfOfDay }
        let hoursOf12 = count { if case .hourOf12 = $0 { true } else { false } }
        let hours = count { if case .hour = $0 { true } else { false } }
        return count { $0 == .year || $0 == .shortYear } == 1
            && count { if case .month = $0 { true } else { $0 == .monthName } } == 1
            && count { if case .day = $0 { true } else { false } } == 1
            && hours + hoursOf12 == 1 && halves == hoursOf12
            && count { $0 == .minute } == 1 && count { $0 == .second } <= 1 && count { $0 == .zone } <= 1
    }

    /// Reads a time in this format.
    ///
    /// - Parameters:
    ///   - text: The time and nothing else.
    ///   - zone: The zone to assume if the format has none.
    /// - Returns: Seconds since 1970, or `nil` if the text isn't in this format or the time is impossible.
    func seconds(in text: String, zone: ZoneOffset) -> Int64? {
        var scanner = TextScanner(text)
        var (time, zone, isAfternoon) = (CivilTime(), zone, false)
        for part in parts {
            let isRead =
                switch part {
                case .zone: Self.read(ZoneOffset(&scanner), into: &zone)
                case .halfOfDay: Self.read(scanner.half(), into: &isAfternoon)
                default: Self.read(part, into: &time, &scanner)
                }
            guard isRead else { return nil }
        }
        if parts.contains(.halfOfDay) {
            time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard scanner.isAtEnd, let seconds = time.secondsSince1970 else { return nil }
        return seconds - Int64(zone.seconds)
    }

    private static func read(_ part: Part, into time: inout CivilTime, _ scanner: inout TextScanner) -> Bool {
        switch part {
        case .year: read(scanner.digits(4), into: &time.year)
        case .shortYear: read(scanner.digits(2).map { 2000 + $0 }, into: &time.year)
        case .month(let digits): read(scanner.digits(digits), into: &time.month)
        case .monthName: read(months.firstIndex(of: scanner.word()).map { $0 + 1 }, into: &time.month)
        case .day(let digits): read(scanner.digits(digits), into: &time.day)
        case .hour(let digits): read(scanner.digits(digits), into: &time.hour)
        case .hourOf12(let digits):
            read(scanner.digits(digits).flatMap { (1...12).contains($0) ? $0 : nil }, into: &time.hour)
        case .minute: read(scanner.digits(2), into: &time.minute)
        case .second: read(scanner.digits(2), into: &time.second)
        case .fraction: scanner.skipDigits()
        case .weekday: weekdays.contains(scanner.word())
        case .text(let text): scanner.skip(text)
        case .zone, .halfOfDay: false
        }
    }

    private static func read<Value>(_ value: Value?, into place: inout Value) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }

    static let halves = ["AM": false, "PM": true]
    static let weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
    static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
}
