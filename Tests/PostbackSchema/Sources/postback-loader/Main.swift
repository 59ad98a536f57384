import Foundation
import TikTokEvents

/// Loads a postback from each line of standard input, and prints the rules that it breaks, errors only.
@main
struct PostbackLoader {
    static func main() {
        while let line = readLine() {
            do throws(Postback.ValidationError) {
                _ = try Postback(json: Data(line.utf8))
                print("ok")
            } catch {
                print(error.issues.filter { $0.severity == .error }.map(\.rule.rawValue).joined(separator: " "))
            }
        }
    }
}
