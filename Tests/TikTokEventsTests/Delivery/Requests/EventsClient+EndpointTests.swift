import Foundation
import Testing

@testable import TikTokEvents

@Suite struct EndpointTests {
    @Test(arguments: [
        ("https://business-api.tiktok.com", "v1.3", "https://business-api.tiktok.com/open_api/v1.3/event/track/"),
        ("https://proxy.example:8443/tiktok/", "v1.4", "https://proxy.example:8443/tiktok/open_api/v1.4/event/track/"),
    ])
    func isMadeOfABaseAndAVersion(base: String, version: String, url: String) throws {
        #expect(try EventsClient.Endpoint(baseURL: base, version: version).url.absoluteString == url)
    }

    @Test func theDefaultIsProduction() throws {
        #expect(try EventsClient.Endpoint.tiktok == EventsClient.Endpoint(baseURL: "https://business-api.tiktok.com"))
    }

    @Test(arguments: [
        "http://business-api.tiktok.com", "business-api.tiktok.com", "", "https://", "ftp://host",
        "https://user@host", "https://user:pw@host", "https://host?x=1", "https://host#x", "file:///etc/passwd",
    ])
    func takesNothingButHttps(base: String) {
        #expect(throws: EventsError.self) { try EventsClient.Endpoint(baseURL: base) }
    }

    @Test(arguments: ["", "1.3", "v1", "v1.3/../..", "v1.3.0", "vx.y", "v1.", "v1.3 "])
    func aVersionIsAVersion(version: String) {
        #expect(throws: EventsError.self) { try EventsClient.Endpoint(baseURL: "https://host", version: version) }
    }

    @Test(arguments: ["http://127.0.0.1:8080", "http://localhost:80", "http://[::1]:80", "http://127.8.9.1:1"])
    func plainHttpIsForLoopback(base: String) throws {
        #expect(
            try EventsClient.Endpoint(insecureLoopbackURL: base).url.absoluteString == base
                + "/open_api/v1.3/event/track/"
        )
    }

    @Test(arguments: [
        "http://128.0.0.1", "http://127.0.0.1.evil.example", "http://localhost.evil.example", "http://10.0.0.1",
        "https://127.0.0.1", "http://127.1", "http://0x7f.0.0.1", "http://user@127.0.0.1",
    ])
    func plainHttpIsForNothingElse(base: String) {
        #expect(throws: EventsError.self) { try EventsClient.Endpoint(insecureLoopbackURL: base) }
    }
}
