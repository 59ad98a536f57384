import Foundation
import TikTokEvents

/// Normalizes the numbers that `judge.py` wrote and compares the results with what it expects.
///
/// Reads lines of `region, type, form, raw, expected` (tab-separated) from standard input. An empty `expected` marks
/// text that isn't a number, and one that ends in `|` marks a number that may be rejected. The first argument is the
/// file for the disagreements.
@main
struct PhoneJudge {
    /// The share of numbers that must agree.
    static let goal = 0.99
    /// The share of each form's numbers that must agree.
    static let goalOfForm = 0.99

    struct Score {
        var agreed = 0
        var total = 0
        /// A rejected number matches no one, but a wrong one may match someone else.
        var refused = 0

        var share: Double { total == 0 ? 1 : Double(agreed) / Double(total) }
    }

    static func main() throws {
        var scores: [String: Score] = [:]
        var forms: [String: Score] = [:]
        var total = Score()
        var invalid = Score()
        var normalizers: [String: IdentifierNormalizer] = [:]
        var disagreements: [String] = []

        while let line = readLine() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 5 else { continue }
            let normalizer = normalizers[fields[0]] ?? .phone(region: PhoneRegion(fields[0]))
            normalizers[fields[0]] = normalizer
            let normalized = try? normalizer.normalized(fields[3])
            let mayBeRefused = fields[4].hasSuffix("|")
            let expected = mayBeRefused ? String(fields[4].dropLast()) : fields[4]
            let agrees = (normalized ?? "") == expected || (mayBeRefused && normalized == nil)
            if !agrees {
                disagreements.append("\(line)\t\(normalized ?? "refused")")
            }
            if expected.isEmpty {
                invalid.add(agrees: agrees, refused: false)
            } else {
                let isRefused = normalized == nil
                scores["\(fields[0]) \(fields[1])", default: Score()].add(agrees: agrees, refused: isRefused)
                forms[fields[2], default: Score()].add(agrees: agrees, refused: isRefused)
                total.add(agrees: agrees, refused: isRefused)
            }
        }

        if let path = CommandLine.arguments.dropFirst().first {
            let text = "region\ttype\tform\traw\texpected\tnormalized\n" + disagreements.map { "\($0)\n" }.joined()
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        report(scores, forms, total: total, invalid: invalid)
        let lagging = forms.filter { $0.value.share < goalOfForm }.map(\.key).sorted()
        if !lagging.isEmpty {
            print("Too little agreement: \(lagging.joined(separator: ", "))")
        }
        if total.total == 0 || total.share < goal || !lagging.isEmpty {
            exit(1)
        }
    }

    static func report(_ scores: [String: Score], _ forms: [String: Score], total: Score, invalid: Score) {
        print("Region and type          agreed   of        share")
        for (name, score) in scores.sorted(by: { $0.key < $1.key }) where score.agreed < score.total {
            print(padded(name, 24), padded("\(score.agreed)", 8), padded("\(score.total)", 9), percent(score.share))
        }
        let complete = scores.values.filter { $0.agreed == $0.total }.count
        print("The other \(complete) of \(scores.count) pairs of region and type agree completely.")
        print("")
        print("Form                     agreed   of        share")
        for (name, score) in forms.sorted(by: { $0.key < $1.key }) {
            print(padded(name, 24), padded("\(score.agreed)", 8), padded("\(score.total)", 9), percent(score.share))
        }
        print("")
        print("Agreement: \(percent(total.share)) (\(total.agreed) of \(total.total) numbers)")
        print("Disagreement: \(total.refused) refused, \(total.total - total.agreed - total.refused) different")
        let accepted = invalid.total - invalid.agreed
        let share = invalid.total == 0 ? 0 : Double(accepted) / Double(invalid.total)
        print("Invalid numbers accepted: \(percent(share)) (\(accepted) of \(invalid.total))")
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static func percent(_ share: Double) -> String {
        // Round down, so that 100.00 % means all.
        let hundredths = Int((share * 10_000).rounded(.down))
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) %"
    }
}

extension PhoneJudge.Score {
    mutating func add(agrees: Bool, refused: Bool) {
        total += 1
        agreed += agrees ? 1 : 0
        // A rejection that is allowed counts as agreement.
        self.refused += refused && !agrees ? 1 : 0
    }
}
