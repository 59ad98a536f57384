/// The place where events happen: its kind, and the id by which TikTok knows it.
///
/// ```swift
/// let source = EventSource.web(pixelCode: "C4EXAMPLE0123456789")
/// ```
///
/// It is Codable, such as `{"kind":"web","id":"C4EXAMPLE0123456789"}`, to be stored with an event or a lead.
public struct EventSource: Hashable, Sendable, Codable {
    /// The kind of source, `event_source` in the JSON.
    public internal(set) var kind: Kind
    /// The id of the source, `event_source_id` in the JSON.
    public internal(set) var id: String

    /// A website.
    ///
    /// - Parameter pixelCode: The pixel's code from Events Manager: about 20 letters and digits, not the numeric id.
    /// - Returns: The source.
    public static func web(pixelCode: String) -> Self {
        Self(kind: .web, id: pixelCode)
    }

    /// A mobile app. TikTok offers this source to allowlisted advertisers only.
    ///
    /// - Parameter appID: TikTok's own id for the app.
    /// - Returns: The source.
    public static func app(appID: String) -> Self {
        Self(kind: .app, id: appID)
    }

    /// A store, a call center, or any other place without a web session.
    ///
    /// - Parameter eventSetID: The id of the Offline Event Set.
    /// - Returns: The source.
    public static func offline(eventSetID: String) -> Self {
        Self(kind: .offline, id: eventSetID)
    }

    /// A CRM that follows up on leads from TikTok Instant Forms.
    ///
    /// - Parameter eventSetID: The id of the CRM Event Set.
    /// - Returns: The source.
    public static func crm(eventSetID: String) -> Self {
        Self(kind: .crm, id: eventSetID)
    }

    /// Creates a source whose kind is known only at run time, such as a postback's.
    ///
    /// - Parameters:
    ///   - kind: The kind of source.
    ///   - id: The id for that kind of source: a pixel code, TikTok's app id, or the id of an event set.
    public init(kind: Kind, id: String) {
        self.kind = kind
        self.id = id
    }
}

extension EventSource {
    /// What is wrong with the id and what to do about it, or `nil` if it looks valid.
    var mistakeInID: String? {
        if id.isEmpty || id.unicodeScalars.contains(where: \.isSpace) {
            return "it is empty or contains white space; copy it from Events Manager"
        }
        if Placeholder.isPlaceholder(id) || id.holdsEmailAddress {
            return "it isn't the id of a source; copy it from Events Manager"
        }
        guard kind == .web else { return nil }
        if !id.utf8.allSatisfy(\.isLetterOrDigit) {
            return "a pixel code has only letters and digits; copy it from Events Manager"
        }
        return id.utf8.allSatisfy(\.isDigit)
            ? "this is the pixel's numeric id; use its code of letters and digits" : nil
    }
}

extension EventSource {
    /// A kind of event source.
    public struct Kind: OpenSet, ExpressibleByStringLiteral {
        /// The kind as TikTok receives it, such as `"web"`.
        public let rawValue: String

        /// Creates a kind from its exact spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A website, identified by a pixel code.
        public static let web = Self("web")
        /// A mobile app, identified by TikTok's app id.
        public static let app = Self("app")
        /// A place without a web session, identified by an Offline Event Set.
        public static let offline = Self("offline")
        /// A CRM, identified by a CRM Event Set.
        public static let crm = Self("crm")

        static let known = [web, app, offline, crm]
    }
}

extension EventSource.Kind: FieldValue {}
