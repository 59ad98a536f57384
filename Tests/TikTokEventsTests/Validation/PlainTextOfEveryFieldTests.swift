import Testing

@testable import TikTokEvents

@Suite("No text that TikTok receives plain contains an email address, in any field")
struct PlainTextOfEveryFieldTests {
    private static let addresses = [
        "call jane.doe@example.com now", "Jane <jane@example.com>", "jane%2540example.com", "jane&#64;example.com",
    ]

    @Test("Listed and custom fields of every level", arguments: ContractKeysTests.levels, addresses)
    func everyField(level: Vector<[String], String>, address: String) throws {
        let keys = level.expected.split(separator: " ").map(String.init) + ["mine", "other_key"]
        var checked: Set<String> = []
        for key in Set(keys) {
            let path = (level.input + [key]).joined(separator: ".")
            let json = FieldDecoderTests.event(with: key, "\"\(address)\"", at: level.input)
            guard let event = try? decoded(Event.self, json) else { continue }
            let sent = try encodedText(event)
            // A field that isn't text, or that wants a digest, rejects it. A URL is cleaned by its own rule.
            guard sent.contains("example.com"), !["page.url", "page.referrer"].contains(path) else { continue }
            let issues = EventValidator(source: .web(pixelCode: "C4")).issues(in: event)
            let errors = issues.filter { $0.severity == .error && $0.path == "data.0.\(path)" }
            #expect(!errors.isEmpty, "\(path)")
            #expect(issues.allSatisfy { !$0.description.contains("jane") })
            checked.insert(key)
        }
        #expect(checked.isSuperset(of: ["mine", "other_key"]))
    }
}
