/// A type whose content never shows when a value is printed, dumped, or reflected.
protocol Redacted: RedactedInDebugging, CustomStringConvertible {}

/// The same, for a type that has a `description` property of its own and prints its debug description.
protocol RedactedInDebugging: CustomDebugStringConvertible, CustomReflectable {
    /// Text that is safe to log.
    var summary: String { get }
}

extension Redacted {
    /// Text that is safe to log: no token, no personal data.
    public var description: String {
        summary
    }
}

extension RedactedInDebugging {
    /// The type's name.
    var summary: String { String(describing: Self.self) }

    /// Text that is safe to log: no token, no personal data.
    public var debugDescription: String {
        summary
    }

    /// A mirror without children, so that `dump` shows no more than `description`.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
