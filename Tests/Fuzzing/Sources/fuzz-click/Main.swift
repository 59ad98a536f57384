import Foundation
import Fuzzing
@testable import TikTokEvents

/// Any URL and any cookies give a click that TikTok could have made, or none, and a page without addresses.
@_cdecl("LLVMFuzzerTestOneInput")
public func click(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let (url, cookies) = parts(bytes)
        let click = TikTokClick(landingURL: url, cookieHeader: cookies)
        for value in [click.ttclid, click.ttp] {
            require(value.map(ClickIDText.isValid) ?? true, "a click id has the form of one")
        }
        for note in click.omitted.notes {
            require(note.reason == .notAClickID || note.reason == .urlTooLong, "the reason is a documented one")
        }
        require(TikTokClick(ttclid: click.ttclid, ttp: click.ttp) == click, "a captured click can be given")
        guard let stored = try? JSONEncoder().encode(click) else { return require(false, "a click can be stored") }
        require((try? JSONDecoder().decode(TikTokClick.self, from: stored)) == click, "a stored click comes back")
        let given = TikTokClick(ttclid: cookies, ttp: url)
        require(given.ttclid.map(ClickIDText.isValid) ?? true, "a given click id has the form of one")

        let page = Event.Page(url: url, referrer: cookies)
        require(Array(Event.Page(url: page.url).url.utf8) == Array(page.url.utf8), "a clean URL stays as it is")
        require(page.url.utf8.count <= url.utf8.count, "a URL is only ever cut")
    }
}
