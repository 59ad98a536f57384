import Foundation

/// Times in the user's own time zone.
enum LocalTime {
    /// Returns text such as `2026-11-23 11:00:00 CET`.
    static func text(_ date: Date) -> String {
        var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return date.formatted(.iso8601) }
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, "%Y-%m-%d %H:%M:%S %Z", &local)
        guard count > 0 else { return date.formatted(.iso8601) }
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
