extension MetaEvent {
    /// A Meta field that didn't carry over unchanged, and why. Never includes the value.
    public struct Note: Hashable, Sendable, CustomStringConvertible {
        /// The location of the field in Meta's event or request, such as `"user_data.ct"`, or `?` if it isn't a field
        /// name.
        public let path: String
        /// Why it didn't carry over unchanged.
        public let reason: Reason

        /// The path and what to do.
        public var description: String { "\(path): \(reason.advice)" }
    }

    /// Why a field didn't carry over unchanged. Reasons from ``OmittedIdentifiers/Reason`` keep their names.
    public struct Reason: OpenSet {
        /// The reason's name, such as `"no_counterpart"`.
        public let rawValue: String

        /// Creates a reason from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Creates the reason for a raw value that couldn't be normalized.
        init(_ omission: OmittedIdentifiers.Reason) {
            rawValue = omission.rawValue
        }
    }
}

extension MetaEvent.Reason {
    /// TikTok has no such field.
    public static let noCounterpart = Self(rawValue: "no_counterpart")
    /// An id that only Meta can interpret.
    public static let idOfMeta = Self(rawValue: "id_of_meta")
    /// A digest computed by Meta's rule, which differs from TikTok's: it would match no one.
    public static let hashedByAnotherRule = Self(rawValue: "hashed_by_another_rule")
    /// A digest of a value that TikTok wants in plain form.
    public static let hashedButWantedPlain = Self(rawValue: "hashed_but_wanted_plain")
    /// A digest other than SHA-256, or the digest of an empty string.
    public static let uselessDigest = Self(rawValue: "useless_digest")
    /// The value was raw, so it was normalized, and hashed if TikTok wants that. It is in the event.
    public static let normalizedHere = Self(rawValue: "normalized_here")
    /// TikTok takes only one value for this field, so only the first is in the event.
    public static let onlyFirstTaken = Self(rawValue: "only_first_taken")
    /// The value isn't of the type, or isn't one of the values, that Meta documents.
    public static let unexpectedType = Self(rawValue: "unexpected_type")
    /// The person's data may be used for attribution only, which TikTok has no flag for.
    public static let optOut = Self(rawValue: "opt_out")
    /// A referrer without the page that it led to.
    public static let pageNeeded = Self(rawValue: "page_needed")
    /// The advertising id of a device whose platform is unknown.
    public static let platformNeeded = Self(rawValue: "platform_needed")
    /// A property of your own, which might hold personal data.
    public static let customProperty = Self(rawValue: "custom_property")
    /// No event can be made without this field, so the whole event was left out.
    public static let eventLeftOut = Self(rawValue: "event_left_out")
    /// A value can't be preserved, so the whole event was left out.
    public static let unreadableValue = Self(rawValue: "unreadable_value")
    /// The name isn't a known Meta field and may be misspelled.
    public static let unknownField = Self(rawValue: "unknown_field")

    /// Why the field didn't carry over, and what to do about it.
    public var advice: String {
        switch self {
        case .noCounterpart: "TikTok has no such field"
        case .idOfMeta: "only Meta can use it"
        case .hashedByAnotherRule: "it is hashed by Meta's rule, which gives another digest; pass the raw value"
        case .uselessDigest: "it is the digest of an empty value, or not a SHA-256 digest; pass the raw value"
        case .normalizedHere: "it was raw, so it was normalized, and hashed if TikTok wants a hash"
        case .onlyFirstTaken: "TikTok accepts one value, so only the first is sent"
        case .unexpectedType: "it isn't what Meta documents for this field"
        case .optOut: "TikTok has no such flag; decide whether the event may be sent at all"
        case .pageNeeded: "TikTok accepts a referrer only with a page; set event_source_url"
        case .platformNeeded: "set app_data.extinfo, which says whether this is an IDFA or a GAID"
        case .customProperty: "if it holds no personal data, set it in the event's properties.additional"
        case .eventLeftOut:
            "an event needs a name, and a time in seconds since 1970 or ISO 8601; this event is left out"
        case .unreadableValue:
            """
            it has a number with more than 37 digits, an invalid escape, or more than 64 levels of nesting; this event \
            is left out
            """
        case .unknownField: "it isn't a known Meta field; check its spelling"
        default: OmittedIdentifiers.Reason(rawValue: rawValue).advice
        }
    }
}
