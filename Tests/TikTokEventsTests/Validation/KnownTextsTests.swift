import Testing

@testable import TikTokEvents

@Suite("A table of known texts has what the set has")
struct KnownTextsTests {
    @Test("Each text, and none that differs by a character")
    func membership() {
        let texts = EventName.webStandard.map(\.rawValue) + Event.Currency.supported.map(\.rawValue)
        let known = KnownTexts(texts)
        for text in texts {
            #expect(known.contains(text))
            for other in [
                text + "s", String(text.dropLast()), text.lowercased(), " " + text, text + "\u{301}", "\0" + text,
            ] {
                #expect(known.contains(other) == texts.contains(other), "\(other)")
            }
        }
        #expect(!known.contains(""))
    }

    @Test("Other characters can be equal to those of a known text")
    func canonicalEquivalence() {
        #expect("\u{212A}ES" == "KES")
        #expect(Event.Currency(rawValue: "\u{212A}ES").isSupported)
        #expect(!Event.Currency(rawValue: "\u{212B}ES").isSupported)
    }
}
