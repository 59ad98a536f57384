import Foundation
import TikTokEvents

/// Normalizes the texts that `reference.py` wrote, one JSON object per line, and compares the results.
@main
struct IdentifierJudge {
    struct Row: Decodable {
        let rule: String
        let country: String?
        let text: String
        /// `nil` if the text must be rejected.
        let expected: String?
    }

    static func main() throws {
        let decoder = JSONDecoder()
        var (total, refused, placeholders, differences) = (0, 0, 0, 0)
        while let line = readLine() {
            let row = try decoder.decode(Row.self, from: Data(line.utf8))
            total += 1
            var normalized: String?
            do throws(OmittedIdentifiers.Reason) {
                normalized = try Self.normalized(row)
            } catch {
                refused += 1
                // The reference has no list of placeholders.
                placeholders += error == .placeholder ? 1 : 0
                guard error != .placeholder else { continue }
            }
            // Compare bytes: strings that differ only in their composition are equal.
            if normalized.map({ Array($0.utf8) }) != row.expected.map({ Array($0.utf8) }) {
                differences += 1
                if differences <= 20 {
                    print(
                        row.rule,
                        row.country ?? "",
                        row.text.debugDescription,
                        "->",
                        normalized ?? "refused",
                        "expected",
                        row.expected ?? "refused"
                    )
                }
            }
        }
        print("\(total) texts, \(refused) refused, \(placeholders) of them as placeholders; \(differences) differ")
        exit(differences > 0 || total == 0 || placeholders * 20 > total ? 1 : 0)
    }

    static func normalized(_ row: Row) throws(OmittedIdentifiers.Reason) -> String {
        switch row.rule {
        case "email": try IdentifierNormalizer.email.normalized(row.text)
        case "name": try IdentifierNormalizer.name.normalized(row.text)
        case "city": try IdentifierNormalizer.Place.city.normalized(row.text)
        case "zip_code": try IdentifierNormalizer.zipCode(country: row.country).normalized(row.text)
        default: try IdentifierNormalizer.externalID.normalized(row.text)
        }
    }
}
