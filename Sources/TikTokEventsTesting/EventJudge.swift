#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

/// Judges one entry of `data` by its raw JSON, according to TikTok's reference.
struct EventJudge {
    /// `event_source` of the request.
    let source: String
    let now: Date

    /// The first problem found in an event.
    func fault(in event: JSONValue) -> FieldFault? {
        guard event.members != nil else { return FieldFault("not a valid object") }
        return nameFault(in: event) ?? timeFault(in: event) ?? FieldKind.object(Self.fields).fault(in: event)
            ?? sourceFault(in: event)
    }

    private func nameFault(in event: JSONValue) -> FieldFault? {
        guard let name = event["event"] else { return FieldFault("Missing data for required field", at: "event") }
        guard let text = name.text else { return FieldFault("not a valid string", at: "event") }
        guard Self.isName(text) else { return FieldFault("not a valid event name", at: "event") }
        if source == "offline", !Self.standardEvents.contains(text) {
            return FieldFault("only standard events are supported", at: "event")
        }
        return nil
    }

    /// Whether a name has at most 50 letters, digits, underscores, and hyphens, starting with a letter.
    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 50 else { return false }
        return name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    private func timeFault(in event: JSONValue) -> FieldFault? {
        guard let time = event["event_time"] else {
            return FieldFault("Missing data for required field", at: "event_time")
        }
        guard let seconds = time.integer, (0..<100_000_000_000).contains(seconds) else {
            return FieldFault("not a valid integer of seconds", at: "event_time")
        }
        if source == "offline", now.timeIntervalSince1970 - Double(seconds) > 28 * 24 * 3600 {
            return FieldFault("the event is over 28 days old", at: "event_time")
        }
        return nil
    }

    private func sourceFault(in event: JSONValue) -> FieldFault? {
        let required: (object: String, key: String)
        switch source {
        case "web": required = ("page", "url")
        case "app": required = ("app", "app_id")
        case "crm": required = ("lead", "lead_id")
        default: return nil
        }
        guard let value = event[required.object]?[required.key]?.text, !value.isEmpty else {
            return FieldFault("Missing data for required field", at: "\(required.object).\(required.key)")
        }
        return nil
    }
}

/// What is wrong with a field: its path within the event, the reason, and TikTok's code.
struct FieldFault {
    var path: String
    let reason: String
    let code: DeliveryOutcome.Code

    init(_ reason: String, code: DeliveryOutcome.Code = .parameterError, at path: String = "") {
        self.path = path
        self.reason = reason
        self.code = code
    }

    /// The same fault, as seen from one level up.
    func at(_ key: String) -> FieldFault {
        FieldFault(reason, code: code, at: path.isEmpty ? key : "\(key).\(path)")
    }
}
