/// A field of TikTok's request, identified by the dotted path that lead platforms use: `data.0.user.email`.
///
/// The list is derived from the payload types, so every field they have is included.
///
/// ```swift
/// PayloadField(path: "data.0.user.email")?.kind                       // .hashedIdentifier
/// PayloadField(path: "data.0.properties.contents.2.price")?.kind      // .number
/// PayloadField(path: "data.0.properties.lead_score")?.isCustom        // true
/// ```
public struct PayloadField: Hashable, Sendable {
    /// The path as given.
    public let path: String
    /// The kind of value that the field holds.
    public let kind: Kind
    /// Whether this is a custom property, which TikTok accepts but uses by agreement only.
    public let isCustom: Bool
    /// The values that TikTok lists for the field, or none if it takes others too.
    let choices: [String]
    private let form: Uncompared<FieldForm>

    /// The known fields, in the order in which they are written. List positions are 0.
    public static let all: [PayloadField] = EventRequest.members(at: "").compactMap { field in
        field.kind.map { kind in
            PayloadField(path: field.path, kind: kind, choices: field.choices, form: field.form)
        }
    }

    /// Finds the field at a path: a known field, at any position in a list, or a custom property.
    ///
    /// Returns `nil` for any other path, such as the path of a whole object.
    ///
    /// - Parameter path: A path such as `data.0.properties.value`.
    public init?(path: String) {
        if let known = Self.byPath[path] ?? Self.byPath[Self.withFirstPositions(path)] {
            self.init(path: path, kind: known.kind, choices: known.choices, form: known.form.value)
        } else if Self.isCustomProperty(path) {
            self.init(path: path, kind: .json, isCustom: true)
        } else {
            return nil
        }
    }

    init(path: String, kind: Kind, isCustom: Bool = false, choices: [String] = [], form: FieldForm = .free) {
        self.path = path
        self.choices = choices
        self.form = Uncompared(form)
        self.kind = kind
        self.isCustom = isCustom
    }

    /// Whether people write its text, so that personal data in URLs and after labels is removed.
    var isProse: Bool {
        if case .prose = form.value { true } else { false }
    }

    /// Whether it holds an amount of money, or products with their prices.
    var isAmount: Bool {
        if case .amount = form.value { true } else { path == Self.contentsPath }
    }

    /// The steps of the path within an event. Empty for a field of the request.
    var stepsInEvent: [String] {
        Self.stepsInEvent(of: path)
    }

    /// The steps of a path within an event, which may hold `*`. Empty for a field of the request.
    static func stepsInEvent(of path: String) -> [String] {
        guard path.hasPrefix(eventPrefix) else { return [] }
        return path.dropFirst(eventPrefix.count).split(separator: ".").map(String.init)
    }

    /// Whether the field is matched against people, so that a wrong value is left out and the event is still sent.
    var isOfUser: Bool {
        path.hasPrefix("data.0.user.")
    }

    static let eventPrefix = "data.0."
    static let propertiesPrefix = "data.0.properties."
    static let currencyPath = "data.0.properties.currency"
    static let valuePath = "data.0.properties.value"
    static let contentsPath = "data.0.properties.contents"
    static let eventIDPath = "data.0.event_id"
    static let countryPath = "data.0.user.country"

    private static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })

    /// Replaces list positions with 0, so that `contents.1` is looked up as `contents.0`.
    private static func withFirstPositions(_ path: String) -> String {
        guard path.hasPrefix(eventPrefix) else { return path }
        let steps = path.dropFirst(eventPrefix.count).split(separator: ".", omittingEmptySubsequences: false)
        return eventPrefix + steps.map { $0.isPosition ? "0" : $0 }.joined(separator: ".")
    }

    private static let propertyNames = Event.Properties.fieldNames

    private static func isCustomProperty(_ path: String) -> Bool {
        guard path.hasPrefix(propertiesPrefix) else { return false }
        let steps = path.dropFirst(propertiesPrefix.count).split(separator: ".", omittingEmptySubsequences: false)
        return steps.allSatisfy { !$0.isEmpty } && !propertyNames.contains(String(steps[0]))
    }
}

extension PayloadField {
    /// The kind of value that a field holds.
    public struct Kind: OpenSet {
        /// The kind's name, such as `"hashed_identifier"`.
        public let rawValue: String

        /// Creates a kind from its name.
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
