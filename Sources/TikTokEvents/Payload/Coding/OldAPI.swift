/// The keys of Events API 1.0, to tell a body of that version from a wrong one of version 2.0.
enum OldAPI {
    /// Each old key with its place in version 2.0.
    static let replacements = [
        "pixel_code": "event_source_id",
        "timestamp": "event_time, in seconds",
        "context": "user, page and ad",
        "batch": "data",
        "event_set_id": "event_source_id",
        "test_event_code": "test_event_code of the request",
    ]

    /// Refuses a body that has keys of version 1.0 alone.
    ///
    /// - Throws: `DecodingError.dataCorrupted`, which names each old key and its place now.
    static func refuse(in decoder: any Decoder, unlessPresent required: FieldKey) throws {
        let container = try decoder.container(keyedBy: FieldKey.self)
        guard !container.contains(required) else { return }
        let found = container.allKeys.map(\.stringValue).filter { replacements[$0] != nil && $0 != "test_event_code" }
        guard !found.isEmpty else { return }
        let moves = found.sorted().map { "\($0) is now \(replacements[$0] ?? "")" }.joined(separator: "; ")
        throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "this is a body of Events API 1.0: \(moves)")
        )
    }
}
