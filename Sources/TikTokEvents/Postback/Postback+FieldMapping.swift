extension Postback {
    /// A field of the lead and the path that it goes to.
    ///
    /// The path's requirements are met automatically: personal data is normalized and hashed, numbers are read from
    /// strings, and times are read from seconds or ISO 8601.
    public struct FieldMapping: Hashable, Sendable {
        /// The lead's field. Dots select members of objects, as in `buyer.id`.
        public var field: String
        /// The path in TikTok's request, such as `data.0.user.email`. See ``PayloadField``.
        public var path: String
        /// The transforms to apply first, in order.
        public var transforms: [Transform] = []
        /// The replacement for each value, after the transforms. `"*"` matches any other value.
        public var values: [String: JSONValue] = [:]

        /// Creates a mapping.
        ///
        /// - Parameters:
        ///   - field: The lead's field.
        ///   - path: The path in TikTok's request.
        ///   - transforms: The transforms to apply first.
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
