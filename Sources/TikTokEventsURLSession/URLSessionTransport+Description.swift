// Without these, `dump` would read the session's requests, whose headers hold the access token, while they change.
extension URLSessionTransport: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The type's name. The transport's content never shows.
    public var description: String { "URLSessionTransport" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
