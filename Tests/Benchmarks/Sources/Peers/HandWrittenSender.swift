package import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TikTokEvents

/// The sender of a backend without TikTokEvents: AsyncHTTPClient and `JSONDecoder`.
package struct HandWrittenSender: Sendable {
    private let client: HTTPClient
    private let url: String
    private let mapper: HandWrittenMapper

    package init(client: HTTPClient, baseURL: String, hashing: CryptoHashing) {
        self.client = client
        url = baseURL + "/open_api/v1.3/event/track/"
        mapper = HandWrittenMapper(hashing, pixelCode: EventsClient.measuredPixelCode)
    }

    /// Sends leads in one request, and returns whether TikTok accepted it.
    package func send(_ leads: [Lead]) async throws -> Bool {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = ["Access-Token": "token", "Content-Type": "application/json"]
        request.body = .bytes(ByteBuffer(bytes: try mapper.body(for: leads)))
        let response = try await client.execute(request, timeout: .seconds(60))
        let body = try await response.body.collect(upTo: 1 << 20)
        return try JSONDecoder().decode(Answer.self, from: Data(body.readableBytesView)).code == 0
    }

    private struct Answer: Decodable {
        var code: Int
    }
}
