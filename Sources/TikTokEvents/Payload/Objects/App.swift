extension Event {
    /// The mobile app in which the event happened. TikTok requires it for app sources.
    public struct App: Hashable, Sendable, Codable, Redacted {
        /// On iOS, the number in the App Store URL; on Android, the Google Play id or the package name.
        public var id: String
        /// The name of the app.
        public var name: String?
        /// The version of the app.
        public var version: String?
        /// Keys of `app` that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates an app from its store id.
        ///
        /// - Parameters:
        ///   - id: The App Store's number or the Android package name.
        ///   - name: The name of the app.
        ///   - version: The version of the app.
        public init(id: String, name: String? = nil, version: String? = nil) {
            self.id = id
            self.name = name
            self.version = version
        }
    }
}
extension Event.App: PayloadObject {
    init() {
        self.init(id: "")
    }

    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.required("app_id", &id)
        try visitor.optional("app_name", &name, .prose)
        try visitor.optional("app_version", &version, .prose)
        try visitor.additional(&additional, of: Self.self)
    }
}
