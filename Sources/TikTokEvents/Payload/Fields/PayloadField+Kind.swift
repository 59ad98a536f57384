extension PayloadField {
    /// The kind of value that a field holds.
    public struct Kind: OpenSet {
        /// The kind's name, such as `"hashed_identifier"`.
        public let rawValue: String

        /// Creates a kind from its name.
        ///
        /// - Parameter rawValue: The kind's name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Personal data. Raw text is normalized and hashed for you; a digest is used as is.
        public static let hashedIdentifier = Self(rawValue: "hashed_identifier")
        /// An advertising id: plain in the platform's letter case, or a digest.
        public static let advertisingID = Self(rawValue: "advertising_id")
        /// A click id, plain and whole.
        public static let clickID = Self(rawValue: "click_id")
        /// A public IP address, plain.
        public static let ipAddress = Self(rawValue: "ip_address")
        /// A city, state, or country, plain and normalized.
        public static let place = Self(rawValue: "place")
        /// Plain text.
        public static let text = Self(rawValue: "text")
        /// A number with a decimal point.
        public static let number = Self(rawValue: "number")
        /// A whole number.
        public static let integer = Self(rawValue: "integer")
        /// True or false.
        public static let boolean = Self(rawValue: "boolean")
        /// A date and time, sent as whole seconds since 1970 UTC.
        public static let date = Self(rawValue: "date")
        /// A list of strings.
        public static let textList = Self(rawValue: "text_list")
        /// A list of numbers.
        public static let numberList = Self(rawValue: "number_list")
        /// A list of objects with TikTok's keys.
        public static let objectList = Self(rawValue: "object_list")
        /// Any JSON: custom properties, and fields whose form isn't documented.
        public static let json = Self(rawValue: "json")

        /// Whether several fields of a lead may fill it together.
        var isList: Bool {
            [.textList, .numberList, .objectList].contains(self)
        }
    }
}
