extension OmittedIdentifiers {
    /// Why an identifier was left out of an event: the rule that its text broke, but never the text.
    public struct Reason: Error, OpenSet {
        /// The rule's name, such as `"not_an_email_address"`.
        public let rawValue: String

        /// Creates a reason from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Nothing is left after trimming. The value is absent rather than wrong.
        public static let empty = Self(rawValue: "empty")
        /// The text is over 1 KiB long.
        public static let tooLong = Self(rawValue: "too_long")
        /// The text contains control characters or was decoded incorrectly, so its hash would match no one.
        public static let unreadable = Self(rawValue: "unreadable")
        /// The text isn't a value but what a program left in its place, such as `null`, `{{email}}`, or zeros.
        public static let placeholder = Self(rawValue: "placeholder")
        /// The value isn't a string or a number but a list, an object, or a Boolean.
        public static let notText = Self(rawValue: "not_text")
        /// The text contains an email address, the lead's own phone number or full name, or, in a place, a street
        /// address, but the field is sent as is.
        public static let personalData = Self(rawValue: "personal_data")
        /// The text isn't a name: it has no letters, or is an email address or a URL.
        public static let notAName = Self(rawValue: "not_a_name")
        /// The text isn't a single address of the form `local@domain`.
        public static let notAnEmailAddress = Self(rawValue: "not_an_email_address")
        /// The text isn't a phone number: it has letters, or too few or too many digits.
        public static let notAPhoneNumber = Self(rawValue: "not_a_phone_number")
        /// A national phone number has no region, so its calling code is unknown.
        public static let regionNeeded = Self(rawValue: "region_needed")
        /// The region of a national phone number isn't a country.
        public static let unknownRegion = Self(rawValue: "unknown_region")
        /// The number doesn't fit the region's numbering plan.
        public static let notInNumberingPlan = Self(rawValue: "not_in_numbering_plan")
        /// The phone number can be read both with and without a calling code.
        public static let ambiguousPhoneNumber = Self(rawValue: "ambiguous_phone_number")
        /// The field holds another phone number. Only the first is used.
        public static let secondPhoneNumber = Self(rawValue: "second_phone_number")
        /// The advertising id is all zeros, which means that the user denied tracking.
        public static let trackingDenied = Self(rawValue: "tracking_denied")
        /// The text isn't the code or a name of a country in ISO 3166-1.
        public static let notACountry = Self(rawValue: "not_a_country")
        /// The text isn't the code or name of a US state, so whether to limit the use of the data isn't known.
        public static let unknownState = Self(rawValue: "unknown_state")
        /// The lead doesn't meet the postback's consent condition, so nothing that identifies the visitor is sent.
        public static let noConsent = Self(rawValue: "no_consent")
        /// The lead of a sale has no amount, so the sale is sent without a value.
        public static let noAmount = Self(rawValue: "no_amount")
        /// The text isn't a public IP address or a list that contains one.
        public static let notAPublicAddress = Self(rawValue: "not_a_public_address")
        /// The text isn't five groups of hexadecimal digits, like an advertising id.
        public static let notAnAdvertisingID = Self(rawValue: "not_an_advertising_id")
        /// The text has none of the forms of the country's postal codes.
        public static let notAZipCode = Self(rawValue: "not_a_zip_code")
        /// The text isn't one of the values that TikTok lists for its field.
        public static let unlistedValue = Self(rawValue: "unlisted_value")
        /// A vehicle identification number is too long, or a price range doesn't have two prices in order.
        public static let outOfRange = Self(rawValue: "out_of_range")
        /// The text isn't the code, the sign, or the name of one currency.
        public static let notACurrency = Self(rawValue: "not_a_currency")
        /// The text is a digest, but not a SHA-256 digest.
        public static let uselessDigest = Self(rawValue: "useless_digest")
        /// The text is a digest, but TikTok wants the field plain.
        public static let hashedButWantedPlain = Self(rawValue: "hashed_but_wanted_plain")
        /// The text isn't one click id: it is over 1,000 characters long, has characters that no click id has, or holds
        /// several.
        public static let notAClickID = Self(rawValue: "not_a_click_id")
        /// The id is a number that a spreadsheet or a program rounded, such as `1.23457E+12`, so different ids look the
        /// same.
        public static let roundedNumber = Self(rawValue: "rounded_number")
        /// An element of a list is null or blank.
        public static let emptyElement = Self(rawValue: "empty_element")
        /// The landing URL is over 16 KiB long, so it wasn't searched.
        public static let urlTooLong = Self(rawValue: "url_too_long")
    }
}
extension OmittedIdentifiers.Reason {
    /// What is wrong and what to do about it.
    public var advice: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong: "it is over 1 KiB long; check which field of the lead is mapped here"
        case .unreadable: "it contains control or replacement characters; decode the lead as UTF-8"
        case .placeholder:
            "it is a placeholder such as null or {{email}}, not a value; check what fills this field of the lead"
        case .notText: "it isn't text; check which field of the lead is mapped here, and its transforms"
        case .personalData:
            """
            it contains an email address, a phone number, a name, or a street address, and this field isn't hashed; check \
            what is mapped here
            """
        case .notAName: "it isn't the name of a person or a place; check which field of the lead is mapped here"
        case .notAnEmailAddress: "it isn't one address of the form local@domain"
        case .notAPhoneNumber: "it isn't a phone number; use E.164 form, such as +12133734253"
        case .regionNeeded: "it is a national number without a region; set the region, or use E.164 form with a +"
        case .unknownRegion:
            "it is a national number, and its region isn't a country; use a country such as US or United States"
        case .notInNumberingPlan: "it doesn't match the numbering plan of its region; check the region and the digits"
        case .ambiguousPhoneNumber:
            "it can be read both with and without a calling code; use E.164 form with a +"
        case .secondPhoneNumber: "it is the second number in its field; put each number in a field of its own"
        case .trackingDenied: "it is all zeros, which means that the user denied tracking"
        case .notACountry: "it isn't a country; use a code or a name, such as US or United States"
        case .noConsent: "the lead doesn't meet the postback's consent condition; if it should, check the field"
        case .noAmount: "the lead has no amount, and a sale without one doesn't count toward value; check its field"
        case .unknownState: "the lead's state isn't a US state; use its code or its name, such as CA or California"
        case .notAPublicAddress: "it isn't a public IP address; use the visitor's, not a proxy's"
        case .notAnAdvertisingID: "it isn't an advertising id, such as ea7583cd-a667-48bc-b806-42ecb2b48606"
        case .notAZipCode: "it isn't a postal code of its country; check the country and the code"
        case .unlistedValue: "TikTok doesn't list this value and may reject it; map it to one that it lists"
        case .outOfRange: "a VIN has at most 17 characters; a price range has two prices, lowest first"
        case .notACurrency: "it doesn't name one currency; use a code such as USD"
        case .uselessDigest: "it is a digest, but not a SHA-256 digest; pass the raw value"
        case .hashedButWantedPlain: "it is hashed, but TikTok wants it plain; pass the raw value"
        case .notAClickID: "it isn't one click id, which has at most 1,000 printable characters"
        case .roundedNumber:
            "it was rounded, so different ids look the same; format the column as text, or write the id as a string"
        case .emptyElement: "an element of the list is null or blank"
        case .urlTooLong: "the landing URL is over 16 KiB long"
        default: rawValue
        }
    }
}
