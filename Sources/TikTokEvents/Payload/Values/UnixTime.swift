#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Whole seconds since 1970 UTC, the only time format that the API accepts.
struct UnixTime: FieldValue, Hashable, Sendable {
    var seconds: Int64

    init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Drops the fraction of a second. A date out of range becomes the nearest one in range.
    init(_ date: Date) {
        let interval = date.timeIntervalSince1970.rounded(.down)
        seconds = Int64(exactly: interval) ?? (interval > 0 ? .max : .min)
    }

    var date: Date {
        Date(timeIntervalSince1970: Double(seconds))
    }

    init(reading json: PlacedJSON) throws {
        seconds = try json.integer()
    }

    static var kind: PayloadField.Kind? { .date }

    func write(to json: inout JSONWriter) {
        json.write(seconds)
    }

    func accept(_ visitor: inout some ValueVisitor, as form: FieldForm) {}

    init(mapping json: JSONValue, onto base: UnixTime?) throws {
        guard let number = json.decimal, let seconds = Int64(number.description) else { throw FieldMismatch(.date) }
        self.init(seconds: seconds)
    }
}
