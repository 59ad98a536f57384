extension Postback {
    /// A mistake in a postback.
    public struct Issue: Hashable, Sendable {
        /// Where it is in the JSON, such as `triggers.lead_sold.0.event`; empty for the whole.
        public let place: String
        /// The rule that was broken.
        public let rule: Rule
        /// What is wrong and what to do, in a sentence.
        public let advice: String

        /// A rule that a postback can break.
        public struct Rule: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
            /// The rule's name, such as `"unknown_path"`.
            public let rawValue: String

            /// Makes a rule from its name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// The rule's name.
            public var description: String { rawValue }

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
            /// A custom name that differs from a known one by a letter or two.
            public static let nearMiss = Self(rawValue: "near_miss")
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
