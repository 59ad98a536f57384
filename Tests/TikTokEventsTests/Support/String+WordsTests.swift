import Testing

@testable import TikTokEvents

@Suite("Words of a name")
struct StringWordsTests {
    @Test(
        "Names in camel case, snake case, and others",
        arguments: [
            ("leadHIVStatus", "lead hiv status"), ("lead_hiv_status", "lead hiv status"), ("HIV", "hiv"),
            ("HIVTest2", "hiv test"), ("test-HIV", "test hiv"), ("AChild", "a child"), ("CPAs", "cpas"),
            ("KIDS", "kids"), ("Kids", "kids"), ("buyer.salePrice", "buyer sale price"),
            ("covid19Patient", "covid patient"), ("preço", "preço"), ("", ""), ("_-7", ""),
        ]
    )
    func words(name: String, words: String) {
        #expect(name.wordsOfName.joined(separator: " ") == words)
    }
}
