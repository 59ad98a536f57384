/// A value whose content never shows when it is printed, dumped or reflected.
protocol Redacted: RedactedInDebugging, CustomStringConvertible {}

/// The same for a type with a property `description` of its own: printing it takes the debug description.
protocol RedactedInDebugging: CustomDebugStringConvertible, CustomReflectable {
    /// What may be logged.
    var summary: String { get }
}

extension Redacted {
    /// What may be logged: no token, no personal data.
    public var description: String {
        summary
    }
}

extension RedactedInDebugging {
    /// What may be logged: no token, no personal data.
    public var debugDescription: String {
        summary
    }

    /// A mirror without children, so that `dump` shows no more than `description`.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
