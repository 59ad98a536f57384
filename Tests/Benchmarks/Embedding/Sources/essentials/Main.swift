#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A program without the SDK that uses `JSONEncoder` and dates, as every backend does.
@main
enum Main {
    static func main() throws {
        let json = try JSONEncoder().encode(["event": "Purchase", "time": "\(Date().timeIntervalSince1970)"])
        print(json.count)
    }
}
