extension Postback {
    /// Something wrong with a postback, or probably wrong.
    public struct Issue: Hashable, Sendable {
        /// Where it is in the JSON, such as `triggers.lead_sold.0.event`; empty for the whole.
        public let place: String
        /// The rule that was broken.
        public let rule: Rule
        /// What is wrong and what to do, in a sentence.
        public let advice: String

        /// Whether the postback can't be used, or is probably not what was meant.
        public var severity: Severity {
            Self.warnings.contains(rule) ? .warning : .error
        }

        private static let warnings: Set<Rule> = [
            .nearMiss, .saleWithoutValue, .valueWithoutCurrency, .moneyNotSent, .unlistedValue,
        ]

        /// How bad an issue is.
        public enum Severity: String, Hashable, Sendable {
            /// The postback can't be used.
            case error
            /// The postback works, though probably not as it was meant.
            case warning
        }

        /// A rule that a postback can break.
        public struct Rule: OpenSet {
            /// The rule's name, such as `"unknown_path"`.
            public let rawValue: String

            /// Creates a rule from its name.
            ///
            /// - Parameter rawValue: The rule's name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// The text isn't JSON.
            public static let notJSON = Self(rawValue: "not_json")
            /// A key that the format doesn't have.
            public static let unknownKey = Self(rawValue: "unknown_key")
            /// Something that must be there isn't.
            public static let missing = Self(rawValue: "missing")
            /// A value of the wrong type, or one that its path can't take.
            public static let impossibleType = Self(rawValue: "impossible_type")
            /// A word that isn't one of those that can stand here.
            public static let unknownValue = Self(rawValue: "unknown_value")
            /// A path that TikTok's request doesn't have.
            public static let unknownPath = Self(rawValue: "unknown_path")
            /// A custom name that differs from a known one by a letter or two: a warning.
            public static let nearMiss = Self(rawValue: "near_miss")
            /// A form of dates, a time zone or a template that isn't understood.
            public static let unknownForm = Self(rawValue: "unknown_form")
            /// An id that no source of TikTok's can have, such as a pixel's number in place of its code.
            public static let sourceIDForm = Self(rawValue: "source_id_form")
            /// A text that names no state of the US.
            public static let notAState = Self(rawValue: "not_a_state")
            /// A value that TikTok doesn't list for its field: a warning.
            public static let unlistedValue = Self(rawValue: "unlisted_value")
            /// A text that names no country.
            public static let notACountry = Self(rawValue: "not_a_country")
            /// A sale without an amount: a warning.
            public static let saleWithoutValue = Self(rawValue: "sale_without_value")
            /// An amount without its currency: a warning.
            public static let valueWithoutCurrency = Self(rawValue: "value_without_currency")
            /// A field or a path named like money that reaches no amount of TikTok's: a warning.
            public static let moneyNotSent = Self(rawValue: "money_not_sent")
            /// A path that is set in another way.
            public static let setElsewhere = Self(rawValue: "set_elsewhere")
            /// A static value for what differs from lead to lead.
            public static let differsByLead = Self(rawValue: "differs_by_lead")
            /// Personal data on a path that is sent as it is.
            public static let personalDataNotHashed = Self(rawValue: "personal_data_not_hashed")
            /// A trigger that makes no event, or no trigger at all.
            public static let triggerWithoutEvent = Self(rawValue: "trigger_without_event")
            /// A name that breaks the grammar of names, or a reserved one.
            public static let invalidName = Self(rawValue: "invalid_name")
            /// A custom event for a source that takes standard ones only.
            public static let standardEventOnly = Self(rawValue: "standard_event_only")
            /// Something that the event source requires isn't mapped.
            public static let requiredBySource = Self(rawValue: "required_by_source")
            /// The same thing twice, or a path within another one.
            public static let repeated = Self(rawValue: "repeated")
        }
    }
}

extension Postback.Issue: CustomStringConvertible {
    /// Place and advice.
    public var description: String {
        place.isEmpty ? advice : "\(place): \(advice)"
    }
}
