import Foundation
import Fuzzing
@testable import TikTokEvents

/// Any text is a time that a conversion may have, or is rejected with advice that doesn't show it.
@_cdecl("LLVMFuzzerTestOneInput")
public func times(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let (text, format) = parts(bytes)
        requireOneReading(of: text)
        requireAgreement(on: text)
        if let pattern = TimePattern(format) {
            _ = pattern.seconds(in: text, zone: .utc)
        }
        for format in [LeadTime.Format.seconds, .milliseconds, .iso8601(.utc), .excel(.utc)] {
            _ = try? LeadTime.date(from: text, as: format)
        }
    }
}

private func requireOneReading(of text: String) {
    do {
        let time = try LeadTime.conversion(from: text)
        require(LeadTime.conversions.contains(time.seconds), "the time of a conversion")
        require((try? LeadTime.conversion(from: " \(text)\n")) == time, "white space around a time doesn't count")
        let written = Date(timeIntervalSince1970: Double(time.seconds)).formatted(.iso8601)
        require((try? LeadTime.conversion(from: written)) == time, "a time that Foundation writes is the same")
        require((try? LeadTime.conversion(from: String(time.seconds))) == time, "and so is that of its seconds")
    } catch {
        let isTold = text.utf8.count > 16 && error.advice.contains(text) && !LeadTime.example.contains(text)
        require(!error.advice.isEmpty && !isTold, "advice without the text")
    }
}

/// Requires that strict ISO 8601 text is read as the same time as by Foundation.
private func requireAgreement(on text: String) {
    let isStrict = text.utf8.count == 20 && text.utf8.allSatisfy { $0 < 0x80 } && text.hasSuffix("Z")
    guard isStrict, let date = try? Date(text, strategy: .iso8601), date.formatted(.iso8601) == text else { return }
    let seconds = Int64(date.timeIntervalSince1970)
    guard LeadTime.conversions.contains(seconds) else { return }
    require((try? LeadTime.conversion(from: text))?.seconds == seconds, "the time that Foundation reads")
}
