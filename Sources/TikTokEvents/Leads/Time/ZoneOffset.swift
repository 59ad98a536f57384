/// How far a clock is ahead of UTC.
struct ZoneOffset: Hashable, Sendable {
    let seconds: Int

    static let utc = Self(seconds: 0)

    private init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads a zone: `Z`, `+02:00`, `-0800`, `+02`, `UTC`, `GMT+2`, `PST`.
    ///
    /// Returns `nil` for an unknown zone, or for a name that several zones share.
    ///
    /// - Parameter text: The zone and nothing else.
    init?(_ text: String) {
        var scanner = TextScanner(text)
        self.init(&scanner)
        guard scanner.isAtEnd else { return nil }
    }

    init?(_ scanner: inout TextScanner) {
        let name = scanner.word()
        if name.isEmpty {
            guard let seconds = Self.offset(&scanner, digitsOfHour: 2...2) else { return nil }
            self.init(seconds: seconds)
        } else if name == "UTC" || name == "GMT" {
            guard scanner.isNext("+") || scanner.isNext("-") else {
                self.init(seconds: 0)
                return
            }
            guard let seconds = Self.offset(&scanner, digitsOfHour: 1...2) else { return nil }
            self.init(seconds: seconds)
        } else {
            guard let hours = Self.hours[name] else { return nil }
            self.init(seconds: Int(hours * 3600))
        }
    }

    /// Reads `+02:00`, `+0200` or `+02`.
    private static func offset(_ scanner: inout TextScanner, digitsOfHour: ClosedRange<Int>) -> Int? {
        let isAhead = scanner.skip("+")
        guard isAhead || scanner.skip("-"), let hours = scanner.digits(digitsOfHour) else { return nil }
        var minutes = 0
        if scanner.skip(":") || scanner.isDigitNext {
            guard let given = scanner.digits(2) else { return nil }
            minutes = given
        }
        // Kiribati is 14 hours ahead, and no zone is more than 12 behind.
        let seconds = hours * 3600 + minutes * 60
        guard minutes < 60, seconds <= (isAhead ? 14 : 12) * 3600 else { return nil }
        return isAhead ? seconds : -seconds
    }

    /// Abbreviations that mean one offset only. `CST`, for example, is used in Chicago, Havana, and Shanghai.
    private static let hours: [String: Double] = [
        "Z": 0, "UT": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3,
        "EST": -5, "EDT": -4, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
        "SAST": 2, "EAT": 3, "WAT": 1, "TRT": 3, "PKT": 5, "NPT": 5.75, "WIB": 7, "WITA": 8, "WIT": 9, "ICT": 7,
        "SGT": 8, "MYT": 8, "HKT": 8, "PHT": 8, "BRT": -3, "COT": -5, "PET": -5,
        "JST": 9, "KST": 9, "AWST": 8, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    ]
}
