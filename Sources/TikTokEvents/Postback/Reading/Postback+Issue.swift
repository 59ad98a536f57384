extension Postback {
    /// Something that is wrong with a postback, or probably is.
    public struct Issue: Hashable, Sendable {
        /// The location in the JSON, such as `triggers.lead_sold.0.event`, or empty for the whole postback.
        public let place: String
        /// The rule that was broken.
        public let rule: Rule
        /// What is wrong and what to do about it.
        public let advice: String

        /// Whether the postback is unusable or probably not what was meant.
        public var severity: Severity {
            Self.warnings.contains(rule) ? .warning : .error
        }

        private static let warnings: Set<Rule> = [
            .nearMiss, .saleWithoutValue, .valueWithoutCurrency, .moneyNotSent, .unlistedValue, .countedTwice,
            .wrongIdentifier,
        ]

        /// How serious an issue is.
        public struct Severity: OpenSet {
            /// The severity's name.
            public let rawValue: String

            /// Creates a severity from its name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// The postback can't be used.
            public static let error = Self(rawValue: "error")
            /// The postback works, but probably not as intended.
            public static let warning = Self(rawValue: "warning")
        }

        /// A rule that a postback can break.
        public struct Rule: OpenSet {
            /// The rule's name, such as `"unknown_path"`.
            public let rawValue: String

            /// Creates a rule from its name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// The text isn't JSON.
            public static let notJSON = Self(rawValue: "not_json")
            /// A key that isn't part of the format.
            public static let unknownKey = Self(rawValue: "unknown_key")
            /// A required value is missing.
            public static let missing = Self(rawValue: "missing")
            /// A value has the wrong type, or one that its path can't hold.
            public static let impossibleType = Self(rawValue: "impossible_type")
            /// A word isn't one of the allowed values.
            public static let unknownValue = Self(rawValue: "unknown_value")
            /// A path that TikTok's request doesn't have.
            public static let unknownPath = Self(rawValue: "unknown_path")
            /// A custom name differs from a known one by a letter or two. A warning.
            public static let nearMiss = Self(rawValue: "near_miss")
            /// A date format, a time zone, or a template is invalid.
            public static let invalidFormat = Self(rawValue: "invalid_format")
            /// An id that can't belong to a TikTok source, such as a pixel's numeric id instead of its code.
            public static let sourceIDForm = Self(rawValue: "source_id_form")
            /// The text doesn't name a US state.
            public static let notAState = Self(rawValue: "not_a_state")
            /// TikTok doesn't list the value for its field. A warning.
            public static let unlistedValue = Self(rawValue: "unlisted_value")
            /// A value that every event would lose, or that every lead would be rejected for.
            public static let unusableValue = Self(rawValue: "unusable_value")
            /// A page's URL isn't a full URL.
            public static let fullURLNeeded = Self(rawValue: "full_url_needed")
            /// The text doesn't name a country.
            public static let notACountry = Self(rawValue: "not_a_country")
            /// A sale has no amount. A warning.
            public static let saleWithoutValue = Self(rawValue: "sale_without_value")
            /// An amount has no currency. A warning.
            public static let valueWithoutCurrency = Self(rawValue: "value_without_currency")
            /// The name of a field or path suggests money, but no TikTok amount receives it. A warning.
            public static let moneyNotSent = Self(rawValue: "money_not_sent")
            /// A trigger has two events that TikTok counts as one and the same. A warning.
            public static let countedTwice = Self(rawValue: "counted_twice")
            /// The path must be set in another way.
            public static let setElsewhere = Self(rawValue: "set_elsewhere")
            /// A static value is given for something that differs from lead to lead.
            public static let differsByLead = Self(rawValue: "differs_by_lead")
            /// Personal data is mapped to a path that is sent as is, or must not be sent at all.
            public static let personalDataNotHashed = Self(rawValue: "personal_data_not_hashed")
            /// The name of a lead's field suggests another identifier than its path is for. A warning.
            public static let wrongIdentifier = Self(rawValue: "wrong_identifier")
            /// A trigger produces no event, or there are no triggers at all.
            public static let triggerWithoutEvent = Self(rawValue: "trigger_without_event")
            /// A name is malformed or reserved.
            public static let invalidName = Self(rawValue: "invalid_name")
            /// A custom event is used with a source that accepts standard events only.
            public static let standardEventOnly = Self(rawValue: "standard_event_only")
            /// Something that the event source requires isn't mapped.
            public static let requiredBySource = Self(rawValue: "required_by_source")
            /// Something appears twice, or a path lies within another one.
            public static let repeated = Self(rawValue: "repeated")
        }
    }
}

extension Postback.Issue: Codable {
    private enum CodingKeys: String, CodingKey {
        case severity, place, rule, advice
    }

    /// Decodes an issue. Its severity follows from its rule.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` if the data isn't an issue.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        place = try container.decode(String.self, forKey: .place)
        rule = try container.decode(Rule.self, forKey: .rule)
        advice = try container.decode(String.self, forKey: .advice)
    }

    /// Encodes the issue and its severity.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(severity, forKey: .severity)
        try container.encode(place, forKey: .place)
        try container.encode(rule, forKey: .rule)
        try container.encode(advice, forKey: .advice)
    }
}

extension Postback.Issue: CustomStringConvertible {
    /// The location and the advice.
    public var description: String {
        place.isEmpty ? advice : "\(place): \(advice)"
    }
}

extension Postback {
    /// An error for a postback that can't be used, with all of its errors and warnings.
    public struct ValidationError: Error, Hashable, Sendable {
        /// The issues, at least one of them an error.
        public let issues: [Issue]

        /// Throws if one of the issues is an error. Warnings alone are fine.
        static func `throw`(if issues: [Issue]) throws(Self) {
            guard !issues.contains(where: { $0.severity == .error }) else { throw Self(issues: issues) }
        }
    }
}

extension Postback.ValidationError: CustomStringConvertible {
    /// One issue per line. Warnings are marked.
    public var description: String {
        issues.map { $0.severity == .warning ? "warning: \($0)" : "\($0)" }.joined(separator: "\n")
    }
}
