import Foundation
import Testing

/// A stored property that no visitor sees would be neither sent nor decoded, and nothing else would notice.
@Suite struct StoredPropertyTests {
    private static let folder = "Sources/TikTokEvents/Payload/Objects/"

    /// What the host learns about a user but TikTok doesn't, and the spelling of a value that TikTok lists.
    private static let unsent: Set<String> = ["notes", "rawValue"]

    /// The names of the stored properties that a source file's structs declare.
    private static func storedProperties(in source: String) -> [String] {
        var indentation: Int?
        var names: [String] = []
        for line in source.split(separator: "\n") {
            let width = line.prefix { $0 == " " }.count
            if line.contains(/\bstruct \w+.*\{$/) { indentation = width + 4 }
            guard width == indentation, !line.contains(" {"), !line.contains(" static ") else { continue }
            if let match = line.firstMatch(of: /^ *(?:[a-z()]+ )*(?:var|let) (\w+)/) { names.append(String(match.1)) }
        }
        return names
    }

    @Test(
        "Every stored property of a payload object is visited",
        arguments: [
            "Ad", "App", "Content", "Device", "Event+Fields", "EventRequest", "InstantFormLead", "Page", "Properties",
            "TravelProperties", "User", "VehicleProperties",
        ]
    )
    func visited(object: String) throws {
        let source = try String(decoding: RepositoryFile.data(Self.folder + object + ".swift"), as: UTF8.self)
        let stored = Set(Self.storedProperties(in: source)).subtracting(Self.unsent)
        let visited = source.matches(of: /visitor\.\w+\((?:"\w+", )?&(\w+)/).map { String($0.1) }
        #expect(stored.count > 2, "the file declares the object")
        #expect(stored.subtracting(visited) == [])
    }
}
