extension OmittedIdentifiers {
    /// Why an identifier was left out of an event: the rule that its text broke, never the text.
    public struct Reason: Error, OpenSet {
        /// The rule's name, such as `"not_an_email_address"`.
        public let rawValue: String

        /// Creates a reason from its name.
        ///
        /// - Parameter rawValue: The reason's name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Nothing is left after trimming. This is an absent value, not a wrong one.
        public static let empty = Self(rawValue: "empty")
        /// The text is over 1 KiB long.
        public static let tooLong = Self(rawValue: "too_long")
        /// The text holds control characters, or was decoded wrongly: its hash would match nobody.
        public static let unreadable = Self(rawValue: "unreadable")
        /// No value but what a program left in its place, such as `null`, `{{email}}` or zeros.
        public static let placeholder = Self(rawValue: "placeholder")
        /// Not a text or a number but a list, an object or a Boolean.
        public static let notText = Self(rawValue: "not_text")
        /// An email address, for a field that is sent as it is.
        public static let personalData = Self(rawValue: "personal_data")
        /// A text without letters, an email address or a URL: no person and no place is called so.
        public static let notAName = Self(rawValue: "not_a_name")
        /// Not one address of the form `local@domain`.
        public static let notAnEmailAddress = Self(rawValue: "not_an_email_address")
        /// Not a phone number: letters, too few or too many digits.
        public static let notAPhoneNumber = Self(rawValue: "not_a_phone_number")
        /// A national phone number without a region that tells its calling code.
        public static let regionNeeded = Self(rawValue: "region_needed")
        /// A national phone number with a region that isn't a country.
        public static let unknownRegion = Self(rawValue: "unknown_region")
        /// Not a number of the region's numbering plan.
        public static let notInNumberingPlan = Self(rawValue: "not_in_numbering_plan")
        /// A phone number that can be read both with and without a calling code.
        public static let ambiguousPhoneNumber = Self(rawValue: "ambiguous_phone_number")
        /// Another phone number in the same field; only the first is taken.
        public static let secondPhoneNumber = Self(rawValue: "second_phone_number")
        /// The advertising id is all zeros: the user denied tracking.
        public static let trackingDenied = Self(rawValue: "tracking_denied")
        /// Not a country of ISO 3166-1, by its code or its English name.
        public static let notACountry = Self(rawValue: "not_a_country")
        /// Not a public IP address, nor a list with one.
        public static let notAPublicAddress = Self(rawValue: "not_a_public_address")
        /// Not an id of five groups of hexadecimal digits, as devices have.
        public static let notAnAdvertisingID = Self(rawValue: "not_an_advertising_id")
        /// None of the forms that postal codes of the country have.
        public static let notAZipCode = Self(rawValue: "not_a_zip_code")
        /// A digest of another algorithm than SHA-256.
        public static let uselessDigest = Self(rawValue: "useless_digest")
        /// A digest, for a field that TikTok wants plain.
        public static let hashedButWantedPlain = Self(rawValue: "hashed_but_wanted_plain")
        /// A click id over 1,000 characters, or with characters that no click id has.
        public static let notAClickID = Self(rawValue: "not_a_click_id")
        /// An element of a list that is null or blank.
        public static let emptyElement = Self(rawValue: "empty_element")
        /// The landing URL is over 16 KiB long, so it was not searched.
        public static let urlTooLong = Self(rawValue: "url_too_long")
    }
}
extension OmittedIdentifiers.Reason {
    /// What is wrong and what to do about it, in a sentence.
    public var advice: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong: "it is over 1 KiB long; check which field of the lead is mapped here"
        case .unreadable: "it holds control or replacement characters; read the lead as UTF-8"
        case .placeholder:
            "it is a placeholder such as null or {{email}}, not a value; check what fills this field of the lead"
        case .notText: "it isn't a text; check which field of the lead is mapped here, and its transforms"
        case .personalData:
            "it is an email address, and this field isn't hashed; check which field of the lead is mapped here"
        case .notAName: "no person and no place is called so; check which field of the lead is mapped here"
        case .notAnEmailAddress: "it isn't one address of the form local@domain"
        case .notAPhoneNumber: "it isn't a phone number; give it in E.164 form, such as +12133734253"
        case .regionNeeded: "it is a national number; give its region, or the number in E.164 form with a +"
        case .unknownRegion:
            "it is a national number and its region isn't a country; give a country such as US or United States"
        case .notInNumberingPlan: "no number of its region has this form; check the region and the digits"
        case .ambiguousPhoneNumber:
            "it can be read both with and without a calling code; give it in E.164 form with a +"
        case .secondPhoneNumber: "it is the second number of its field; give each number by itself"
        case .trackingDenied: "it is all zeros, which means that the user denied tracking"
        case .notACountry: "it isn't a country; give its code or its English name, such as US or United States"
        case .notAPublicAddress: "it isn't the public IP address of a visitor"
        case .notAnAdvertisingID: "it isn't an id of a device, such as ea7583cd-a667-48bc-b806-42ecb2b48606"
        case .notAZipCode: "it isn't a postal code of its country; check the country and the code"
        case .uselessDigest: "it is a digest, but not of SHA-256; start from the raw value"
        case .hashedButWantedPlain: "TikTok wants it plain and it is hashed; start from the raw value"
        case .notAClickID: "it isn't a click id of at most 1,000 printable characters"
        case .emptyElement: "an element of the list is null or blank"
        case .urlTooLong: "the landing URL is over 16 KiB long"
        default: rawValue
        }
    }
}
