/// Notes on identifiers that were left out of an event because they couldn't be normalized.
///
/// `EventValidator` reports them. They aren't part of the payload, so an event is stored without them.
public struct OmittedIdentifiers: Hashable, Sendable, Codable {
    /// One identifier that was left out.
    public struct Note: Hashable, Sendable, Codable {
        /// TikTok's name for the field, such as `"phone"`, or its path in the event, such as
        /// `"properties.content_ids"`.
        public let field: String
        /// The rule that the text broke.
        public let reason: OmittedIdentifiers.Reason
    }

    /// The identifiers that were left out, in the order in which they were set.
    public private(set) var notes: [Note] = []

    mutating func add(_ field: String, _ reason: OmittedIdentifiers.Reason) {
        // An empty value is absent, so there is nothing to report.
        guard reason != .empty else { return }
        notes.append(Note(field: field, reason: reason))
    }

    /// Applies a rule to the text of a field that is sent plain, and notes why it is left out.
    @inline(__always)
    mutating func plain(
        _ raw: String?,
        of field: String,
        by rule: (String) throws(Reason) -> String
    ) -> String? {
        guard let raw else { return nil }
        do {
            return try rule(raw)
        } catch {
            add(field, error)
            return nil
        }
    }

    mutating func add(_ other: OmittedIdentifiers) {
        notes += other.notes
    }
}

extension OmittedIdentifiers: CustomStringConvertible {
    /// The fields and the rules, safe to log: `email: not_an_email_address, phone: region_needed`.
    public var description: String {
        notes.map(\.description).joined(separator: ", ")
    }
}

extension OmittedIdentifiers.Note: CustomStringConvertible {
    /// The field and the rule, safe to log.
    public var description: String {
        "\(field): \(reason)"
    }
}
