import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A program without the SDK that links all of Foundation and uses a `URLSession`.
@main
enum Main {
    static func main() throws {
        let json = try JSONEncoder().encode(["event": "Purchase", "time": "\(Date().timeIntervalSince1970)"])
        print(json.count, URLSession.shared.configuration.httpMaximumConnectionsPerHost)
    }
}
