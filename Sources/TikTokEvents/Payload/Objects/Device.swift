extension Event {
    /// The browser's client hints.
    ///
    /// TikTok doesn't document this object, but its own server-side tag template sends it for web sources.
    public struct Device: Hashable, Sendable, Codable, Redacted {
        /// The processor architecture, `Sec-CH-UA-Arch`.
        public var architecture: String?
        /// The architecture's bitness, `Sec-CH-UA-Bitness`.
        public var bitness: String?
        /// The browsers and their versions, `Sec-CH-UA-Full-Version-List`: objects with `brand` and `version`.
        public var browserVersionList: JSONValue?
        /// Whether the device is mobile, `Sec-CH-UA-Mobile`.
        public var isMobile: Bool?
        /// The model of the device, `Sec-CH-UA-Model`.
        public var model: String?
        /// The operating system, `Sec-CH-UA-Platform`.
        public var platform: String?
        /// The version of the operating system, `Sec-CH-UA-Platform-Version`.
        public var platformVersion: String?
        /// Keys of `device` that this type doesn't list.
        public var additional = [String: JSONValue]()

        /// Creates an empty device. Set what the browser sent.
        public init() {}
    }
}
extension Event.Device: PayloadObject {
    mutating func fields(_ visitor: inout some FieldVisitor) throws {
        try visitor.optional("architecture", &architecture, .prose)
        try visitor.optional("bitness", &bitness, .prose)
        try visitor.optional("browser_version_list", &browserVersionList, .prose)
        try visitor.optional("mobile", &isMobile)
        try visitor.optional("model", &model, .prose)
        try visitor.optional("platform", &platform, .prose)
        try visitor.optional("platform_version", &platformVersion, .prose)
        try visitor.additional(&additional, of: Self.self)
    }
}
