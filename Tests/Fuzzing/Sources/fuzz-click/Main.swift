import Foundation
import Fuzzing
@testable import TikTokEvents

/// Any URL and any cookies yield a click that TikTok could have created, or none, and a page without email addresses.
@_cdecl("LLVMFuzzerTestOneInput")
public func click(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let (url, cookies) = parts(bytes)
        let click = TikTokClick(landingURL: url, cookieHeader: cookies)
        for value in [click.ttclid, click.ttp] {
            require(value.map(ClickIDText.isValid) ?? true, "a click id has the form of one")
        }
        for note in click.omitted.notes {
            let reasons: [OmittedIdentifiers.Reason] = [.notAClickID, .urlTooLong, .placeholder, .personalData]
            require(reasons.contains(note.reason), "the reason is a documented one")
        }
        // The notes on what was left out aren't stored.
        let captured = TikTokClick(ttclid: click.ttclid, ttp: click.ttp)
        require(captured.ttclid == click.ttclid && captured.ttp == click.ttp, "a captured click can be given")
        guard let stored = try? JSONEncoder().encode(click) else { return require(false, "a click can be stored") }
        require((try? JSONDecoder().decode(TikTokClick.self, from: stored)) == captured, "a stored click comes back")
        let given = TikTokClick(ttclid: cookies, ttp: url)
        require(given.ttclid.map(ClickIDText.isValid) ?? true, "a given click id has the form of one")
    }
}
