extension Postback {
    /// A field of the lead and where it goes.
    ///
    /// What the path wants happens by itself: personal data is normalized and hashed, numbers are read from strings,
    /// times are read from seconds or ISO 8601.
    public struct FieldMapping: Hashable, Sendable {
        /// The lead's field; dots lead into objects, as in `buyer.id`.
        public var field: String
        /// The path in TikTok's request, such as `data.0.user.email`: see ``PayloadField``.
        public var path: String
        /// What is done to the value first, in this order.
        public var transforms: [Transform] = []
        /// What each value becomes, after the transforms. `"*"` stands for any other value.
        public var values: [String: JSONValue] = [:]

        /// Makes a mapping.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - path: The path in TikTok's request.
        ///   - transforms: What is done to the value first.
        public init(_ field: String, to path: String, _ transforms: Transform...) {
            self.field = field
            self.path = path
            self.transforms = transforms
        }

        enum Key: String, CaseIterable {
            case field
            case path
            case transforms
            case values
        }

        static let anyOtherValue = "*"
    }
}
