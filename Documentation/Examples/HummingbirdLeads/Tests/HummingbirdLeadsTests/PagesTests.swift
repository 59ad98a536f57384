import Foundation
import Testing
import TikTokEvents

@testable import HummingbirdLeads

@Suite struct PagesTests {
    @Test func valuesAreEscaped() {
        let value = #"<a href="x">&"#
        #expect(("<p>\(value)</p>" as Markup).text == "<p>&lt;a href=&quot;x&quot;&gt;&amp;</p>")
        #expect(("\("it's")" as Markup).text == "it&#39;s")
        let lines: [Markup] = ["<b>1</b>", "<b>2</b>"]
        #expect(("\(lines)" as Markup).text == "<b>1</b>\n<b>2</b>")
    }

    @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}"])
    func charactersWithAnAccentAreEscaped(mark: String) {
        #expect(
            ("\("\"\(mark)<\(mark)&\(mark)'\(mark)")" as Markup).text
                == "&quot;\(mark)&lt;\(mark)&amp;\(mark)&#39;\(mark)"
        )
    }

    @Test func theReferrerOfALandingIsEscaped() {
        let page = Pages(isSandbox: false).landing(.solar, referrer: #""><script>"#)
        #expect(!page.body.text.contains("<script>"))
    }

    @Test func theSandboxIsNamedAndNothingElseIs() {
        #expect(Pages(isSandbox: true).home([.solar]).page.text.contains("Sandbox."))
        #expect(!Pages(isSandbox: false).home([.solar]).page.text.contains("Sandbox."))
    }

    @Test func aTimeIsReadableByTheBrowser() {
        let time = Markup.time(Date(timeIntervalSince1970: 1_800_000_000)).text
        #expect(time == #"<time datetime="2027-01-15T08:00:00Z">2027-01-15T08:00:00Z</time>"#)
    }

    @Test func theChartStacksWhatHappened() {
        let start = Date(timeIntervalSince1970: 1_800_000_000)
        let buckets: [DeliveryHistory.Bucket] = [
            .init(start: start, counts: [.accepted: 30, .buried: 10]),
            .init(start: start + 900),
            .init(start: start + 1800, counts: [.accepted: 79, .waiting: 1]),
        ]
        let chart = DeliveryChart(buckets: buckets).markup.text
        #expect(chart.contains(#"<rect class="accepted" x="3" y="75" width="14" height="45">"#))
        #expect(chart.contains(#"<rect class="buried" x="3" y="60" width="14" height="15">"#))
        #expect(chart.contains(#"<rect class="accepted" x="43" y="2" width="14" height="118">"#))
        #expect(chart.contains(#"<rect class="waiting" x="43" y="0" width="14" height="2">"#))
        #expect(chart.ranges(of: "<rect").count == 4)
    }
}
