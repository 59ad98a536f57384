import Foundation
import Testing

@testable import TikTokEvents

/// The article's tables must stay true: what they name exists, and what exists is named. `docc` checks the symbols.
@Suite struct TikTokContractTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(decoding: Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
    }

    private static func article() throws -> String {
        try text("Sources/TikTokEvents/TikTokEvents.docc/TikTokContract.md")
    }

    /// Everything between single backticks.
    private static func code(in text: String) -> Set<String> {
        Set(text.replacing(/``[^`]+``/, with: "").matches(of: /`([^`\n]+)`/).map { String($0.1) })
    }

    private static func testSources() throws -> [String: String] {
        let folder = root.appendingPathComponent("Tests")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var sources: [String: String] = [:]
        while let file = files?.nextObject() as? URL {
            if file.lastPathComponent == ".build" { files?.skipDescendants() }
            guard file.pathExtension == "swift" else { continue }
            sources[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
        }
        return sources
    }

    /// The declared rules, by member name and rule name.
    private static func rules() throws -> [(member: String, name: String)] {
        try text("Sources/TikTokEvents/Validation/EventValidator+Issue+Rule.swift")
            .matches(of: /static let (\w+) = Self\(rawValue: "(\w+)"\)/)
            .map { (String($0.1), String($0.2)) }
    }

    @Test func everyTestThatIsNamedExists() throws {
        let files = Set(try Self.testSources().keys)
        let named = Self.code(in: try Self.article()).filter { $0.hasSuffix("Tests") }
        #expect(named.count > 15)
        #expect(named.subtracting(files).isEmpty)
    }

    @Test func everyRuleIsNamedInTheArticle() throws {
        let rules = Set(try Self.rules().map(\.name))
        #expect(rules.count > 40)
        #expect(rules.subtracting(Self.code(in: try Self.article())).isEmpty)
    }

    /// Each rule needs a row of an event that breaks it. For the rules of requests and of the client, a test compares
    /// the rule instead.
    @Test func everyRuleHasATest() throws {
        let inRows = Set(EventValidatorTests.allRows.flatMap(\.expected).compactMap { $0.split(separator: " ").last })
        let sources = try Self.testSources().filter { $0.key != "TikTokContractTests" }.values.joined()
        let untested = try Self.rules().filter { rule in
            guard !inRows.contains(Substring(rule.name)) else { return false }
            let member = NSRegularExpression.escapedPattern(for: rule.member)
            let comparison = try Regex("(==|!=) (\\[)?\\.\(member)\\b|\\[\\.\(member)\\]| \(rule.name)\"")
            return sources.firstMatch(of: comparison) == nil
        }
        #expect(untested.map(\.name) == [])
    }

    @Test(arguments: ContractKeysTests.levels)
    func everyFieldIsInTheArticle(level: Vector<[String], String>) throws {
        let named = Self.code(in: try Self.article())
        let paths = named.union(named.compactMap { $0.split(separator: ".").last.map(String.init) })
        let keys = Set(level.expected.split(separator: " ").map(String.init)).subtracting(["lead_score"])
        #expect(keys.subtracting(paths).isEmpty)
    }
}
