extension Postback {
    /// A transformation of a lead's value before it goes to its path.
    ///
    /// There is none for hashing, because paths that need a hash compute it.
    public struct Transform: Hashable, Sendable {
        /// The transform's name in the JSON, such as `"lower"`.
        let name: String
        /// The format in which the value is written, for transforms that take one.
        var format: String?
        /// The time zone for a format that has none.
        var zone: String?

        init(_ name: String) {
            self.name = name
        }

        /// Trims white space around a string. All values are trimmed anyway, so this has no effect.
        public static let trim = Self("trim")
        /// Lowercases a string.
        public static let lower = Self("lower")
        /// Converts a string such as `"42.50"` to a number.
        public static let number = Self("number")
        /// Converts `true`, `1`, `yes`, and their opposites to a Boolean.
        public static let boolean = Self("boolean")
        /// Reads a date given as seconds since 1970.
        public static let dateSeconds = Self("date_seconds")
        /// Reads a date given as milliseconds since 1970.
        public static let dateMilliseconds = Self("date_milliseconds")
        /// Reads a date given as ISO 8601, in UTC unless it says otherwise.
        public static let dateISO8601 = Self("date_iso8601")
        /// Reads a date given as a spreadsheet's serial number, such as 46349.4, in UTC.
        public static let dateExcel = Self("date_excel")

        /// Reads an unambiguous amount of money, such as `$42.50` or `42,50 EUR`.
        public static let money = Self("money")
        /// Reads the currency of such an amount, or by itself: a code, a sign, or a name. A sign of several currencies,
        /// such as `$`, stands for the static one if that is among them.
        public static let currency = Self("currency")

        /// Reads an amount of money in a given format.
        ///
        /// - Parameter format: `1,234.56` or `1.234,56`.
        /// - Returns: The transform.
        public static func money(_ format: String) -> Self {
            var transform = Self("money")
            transform.format = format
            return transform
        }

        /// Reads a date in a custom format.
        ///
        /// - Parameters:
        ///   - format: The format, such as `MM/dd/yyyy HH:mm`, with the letters that PostbackFormat lists, or `excel` or
        ///     `iso8601`.
        ///   - zone: The zone for a format without `Z`, such as `UTC` or `-05:00`.
        /// - Returns: The transform.
        public static func date(_ format: String, zone: String? = nil) -> Self {
            var transform = Self("date")
            transform.format = format
            transform.zone = zone
            return transform
        }

        /// The transforms without a format. A date becomes seconds for `data.0.event_time` and ISO 8601 in UTC for any
        /// other path.
        static let plain = plainSteps.map(\.transform)

        private static let plainSteps: [(transform: Self, step: TransformStep)] = [
            (.trim, .trim), (.lower, .lower), (.number, .number), (.boolean, .boolean),
            (.dateSeconds, .date(.seconds)), (.dateMilliseconds, .date(.milliseconds)),
            (.dateISO8601, .date(.iso8601(.utc))), (.dateExcel, .date(.excel(.utc))), (.money, .money(nil)),
            (.currency, .currency),
        ]

        /// What the transform does, or `nil` if the name is unknown or the format or zone is invalid.
        var step: TransformStep? {
            Self.plainSteps.first { $0.transform == self }?.step ?? stepOfForm
        }

        enum Key: String, CaseIterable {
            case date
            case zone
            case money
        }
    }
}

extension Postback.Transform: CustomStringConvertible {
    /// The transform's name, and its format.
    public var description: String {
        [name, format, zone.map { "in \($0)" }].compactMap { $0 }.joined(separator: " ")
    }
}

extension Postback.Transform {
    var json: JSONValue {
        guard let format else { return .string(name) }
        var members = [name: JSONValue.string(format)]
        members[Key.zone.rawValue] = zone.map(JSONValue.string)
        return .object(members)
    }

    fileprivate var stepOfForm: TransformStep? {
        switch Key(rawValue: name) {
        case .date: dateFormat.map(TransformStep.date)
        case .money: format.flatMap(MoneyText.Format.init).map(TransformStep.money)
        default: nil
        }
    }

    private var dateFormat: LeadTime.Format? {
        let offset = zone.flatMap(ZoneOffset.init)
        switch format {
        case "excel": return offset.map(LeadTime.Format.excel)
        case "iso8601": return offset.map(LeadTime.Format.iso8601)
        default:
            guard let pattern = format.flatMap(TimePattern.init), pattern.hasZone ? zone == nil : offset != nil else {
                return nil
            }
            return .pattern(pattern, offset ?? .utc)
        }
    }
}
