extension EventValidator.Issue {
    /// A rule that an event can break: TikTok's, or one of this SDK.
    public struct Rule: OpenSet {
        /// The rule's name, such as `"required_by_source"`.
        public let rawValue: String

        /// Creates a rule from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A field that this event source requires is missing.
        public static let requiredBySource = Self(rawValue: "required_by_source")
        /// TikTok ignores this field for this event source.
        public static let ignoredBySource = Self(rawValue: "ignored_by_source")
        /// Offline sources accept standard events only.
        public static let standardEventOnly = Self(rawValue: "standard_event_only")
        /// Offline sources need a hashed email or phone.
        public static let emailOrPhoneNeeded = Self(rawValue: "email_or_phone_needed")
        /// The page's URL isn't a full URL.
        public static let fullURLNeeded = Self(rawValue: "full_url_needed")

        /// A custom name breaks the grammar of custom names.
        public static let customNameGrammar = Self(rawValue: "custom_name_grammar")
        /// The name is reserved, so TikTok replaces it with another.
        public static let reservedName = Self(rawValue: "reserved_name")
        /// TikTok is retiring this event.
        public static let deprecatedName = Self(rawValue: "deprecated_name")
        /// A standard name in the wrong case, which makes it a custom event.
        public static let wrongCase = Self(rawValue: "wrong_case")

        /// A standard event of another kind of source, which makes it a custom event here.
        public static let standardOfOtherSource = Self(rawValue: "standard_of_other_source")
        /// The name of an event or property suggests sensitive data or contains personal data.
        public static let sensitiveName = Self(rawValue: "sensitive_name")

        /// The time is in milliseconds.
        public static let timeInMilliseconds = Self(rawValue: "time_in_milliseconds")
        /// The time is in the future.
        public static let timeInFuture = Self(rawValue: "time_in_future")
        /// The time is before 2015, when no conversion can have happened.
        public static let timeTooEarly = Self(rawValue: "time_too_early")
        /// The event is older than an ad group's default attribution window.
        public static let beyondDefaultWindow = Self(rawValue: "beyond_default_window")
        /// The event is too old.
        public static let tooOld = Self(rawValue: "too_old")

        /// An amount without a currency.
        public static let currencyMissing = Self(rawValue: "currency_missing")
        /// A currency without an amount.
        public static let valueMissing = Self(rawValue: "value_missing")
        /// An amount below zero.
        public static let negativeAmount = Self(rawValue: "negative_amount")
        /// A number that JSON can't represent: infinity or NaN.
        public static let notANumber = Self(rawValue: "not_a_number")
        /// A currency that isn't on TikTok's list.
        public static let unlistedCurrency = Self(rawValue: "unlisted_currency")

        /// Products without a content type.
        public static let contentTypeMissing = Self(rawValue: "content_type_missing")
        /// A product without an id.
        public static let contentIDMissing = Self(rawValue: "content_id_missing")
        /// The number of items disagrees with the products.
        public static let itemCountMismatch = Self(rawValue: "item_count_mismatch")
        /// A property that this standard event should have is missing.
        public static let propertyExpected = Self(rawValue: "property_expected")
        /// A value that isn't on TikTok's list.
        public static let unlistedValue = Self(rawValue: "unlisted_value")
        /// A value is outside its documented form or range.
        public static let outOfRange = Self(rawValue: "out_of_range")

        /// The event has nothing to match it by.
        public static let noIdentifier = Self(rawValue: "no_identifier")
        /// An identifier couldn't be normalized and was left out.
        public static let identifierOmitted = Self(rawValue: "identifier_omitted")
        /// The digest of an empty string, which matches no one.
        public static let emptyHash = Self(rawValue: "empty_hash")
        /// The IP address isn't public.
        public static let notAPublicAddress = Self(rawValue: "not_a_public_address")
        /// An IP address without a user agent.
        public static let userAgentMissing = Self(rawValue: "user_agent_missing")
        /// The click id isn't valid.
        public static let notAClickID = Self(rawValue: "not_a_click_id")
        /// The id can't belong to an Instant Form lead.
        public static let notALeadID = Self(rawValue: "not_a_lead_id")
        /// The language isn't a single BCP 47 tag.
        public static let notALanguageTag = Self(rawValue: "not_a_language_tag")
        /// A hash in a field that TikTok wants plain.
        public static let mustNotBeHashed = Self(rawValue: "must_not_be_hashed")
        /// A plain part of a postal address that isn't in TikTok's form.
        public static let notNormalized = Self(rawValue: "not_normalized")
        /// Limited data use requires a public IP address.
        public static let addressNeeded = Self(rawValue: "address_needed")

        /// The event has no id, so a resend can count twice.
        public static let eventIDMissing = Self(rawValue: "event_id_missing")
        /// The event id is blank or a placeholder, so all such events count as one.
        public static let placeholderEventID = Self(rawValue: "placeholder_event_id")
        /// A printed null, an unfilled template, or zeros instead of a value.
        public static let placeholder = Self(rawValue: "placeholder")
        /// Identifiers of a user who denied tracking.
        public static let trackingDenied = Self(rawValue: "tracking_denied")
        /// The advertising id isn't valid.
        public static let notAnAdvertisingID = Self(rawValue: "not_an_advertising_id")
        /// The same event appears twice in the call.
        public static let duplicate = Self(rawValue: "duplicate")
        /// Personal data that isn't hashed.
        public static let personalDataNotHashed = Self(rawValue: "personal_data_not_hashed")
        /// An additional key has the name of a declared field.
        public static let nameOfField = Self(rawValue: "name_of_field")
        /// A key that TikTok doesn't know in this location.
        public static let unknownKey = Self(rawValue: "unknown_key")
        /// A key of Events API 1.0.
        public static let oldAPI = Self(rawValue: "old_api")
        /// The event exceeds the maximum size of a request.
        public static let tooLarge = Self(rawValue: "too_large")
        /// The kind of the source isn't one that TikTok knows.
        public static let unknownSource = Self(rawValue: "unknown_source")
        /// The id isn't valid for its kind of source.
        public static let sourceIDForm = Self(rawValue: "source_id_form")
        /// A request must have 1 to 1,000 events.
        public static let eventCount = Self(rawValue: "event_count")
        /// TikTok may reject a partner name that isn't registered.
        public static let partnerName = Self(rawValue: "partner_name")
        /// The events in this request are test events and don't count.
        public static let testRequest = Self(rawValue: "test_request")
        /// An event that appears to be live is in a test request.
        public static let liveEventAmongTests = Self(rawValue: "live_event_among_tests")
        /// A test event code is inside an event, where TikTok ignores it.
        public static let misplacedTestEventCode = Self(rawValue: "misplaced_test_event_code")
        /// The test event code has expired.
        public static let testEventCodeExpired = Self(rawValue: "test_event_code_expired")
    }
}
