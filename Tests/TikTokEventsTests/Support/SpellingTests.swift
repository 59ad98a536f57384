import Testing

@testable import TikTokEvents

@Suite("Misspelled names")
struct SpellingTests {
    @Test(
        "Near misses",
        arguments: [
            Vector("swapped", "vlaue", "value"), Vector("missing", "curency", "currency"),
            Vector("wrong", "currancy", "currency"),
            Vector("too many", "descrription", "description"), Vector("case", "VALUE", "value"),
            Vector("separators", "numItems", "num_items"), Vector("singular", "content_id", "content_ids"),
            Vector("plural", "values", "value"), Vector("short words are other names", "mode", nil),
            Vector("another word", "vertical", nil), Vector("itself", "value", "value"), Vector("empty", "", nil),
        ] as [Vector<String, String?>]
    )
    func nearMiss(vector: Vector<String, String?>) {
        let names = ["value", "currency", "description", "num_items", "content_ids", "model"]
        #expect(Spelling.nearMiss(of: vector.input, among: Spelling.Names(names)) == vector.expected)
    }

    @Test("Long texts cost little", .timeLimit(.minutes(10)))
    func long() {
        let text = String(repeating: "data.0.", count: 100_000)
        #expect(Spelling.nearest(to: text, among: PayloadField.all.map(\.path)) != nil)
    }
}
