import Foundation

/// Times in the user's own time zone.
enum LocalTime {
    /// Returns text such as `2026-11-23 11:00:00 CET`, or the seconds since 1970 of a time that no calendar names.
    static func text(_ date: Date) -> String {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        var text = [CChar](repeating: 0, count: 64)
        var local = tm()
        guard var time = time_t(exactly: seconds), localtime_r(&time, &local) != nil,
            case let count = strftime(&text, text.count, "%Y-%m-%d %H:%M:%S %Z", &local), count > 0
        else { return "\(seconds) s after 1970" }
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
