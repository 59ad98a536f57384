import Foundation
import Testing

@testable import TikTokEvents

@Suite("A key that a type lists is never written from its additional keys")
struct UnlistedKeysTests {
    @Test("At every level, for every key of TikTok's tables", arguments: ContractKeysTests.levels)
    func listedKeys(level: Vector<[String], String>) throws {
        for key in level.expected.split(separator: " ").map(String.init) where key != "lead_score" {
            for json in try Self.forged(key, level: level.input) {
                #expect(!json.contains("jane@example.com"), "\(key)")
            }
        }
    }

    @Test("In a request", arguments: ["event_source", "event_source_id", "data", "test_event_code", "partner_name"])
    func request(key: String) throws {
        var request = EventRequest(source: .web(pixelCode: "C4"), events: [])
        request.additional[key] = "jane@example.com"
        #expect(try jsonText(request) == #"{"event_source":"web","event_source_id":"C4","data":[]}"#)
        #expect(try encodedText(request) == #"{"data":[],"event_source":"web","event_source_id":"C4"}"#)
    }

    @Test("Any other key is written")
    func otherKeys() throws {
        var user = Event.User()
        user.additional["Email"] = 1
        user.additional["email_hash"] = 2
        #expect(try jsonText(user) == #"{"Email":1,"email_hash":2}"#)
    }

    @Test("URLs are as clean after decoding as after encoding")
    func cleanURLs() throws {
        let page: JSONValue = "https://x.com/?phone=2133734253&a=1"
        let json = Data(#"{"a": {"pages": ["https://x.com/?phone=2133734253&a=1"]}}"#.utf8)
        let decoded = try JSONDecoder().decode(Event.Properties.self, from: json)
        #expect(decoded.additional == ["a": ["pages": ["https://x.com/?phone=&a=1"]]])
        var properties = Event.Properties()
        properties.additional = ["a": ["pages": [page]]]
        #expect(try encodedText(properties) == encodedText(decoded))
    }

    /// The JSON from both encoders for an otherwise empty object of the level, with raw data smuggled in under a key.
    private static func forged(_ key: String, level: [String]) throws -> [String] {
        switch level {
        case []: try forged(key, in: Event(.lead, id: "1", time: SampleEvents.time), \.additional)
        case ["user"]: try forged(key, in: Event.User(), \.additional)
        case ["page"]: try forged(key, in: Event.Page(url: "u"), \.additional)
        case ["app"]: try forged(key, in: Event.App(id: "1"), \.additional)
        case ["ad"]: try forged(key, in: Event.Ad(), \.additional)
        case ["lead"]: try forged(key, in: Event.InstantFormLead(id: "1"), \.additional)
        case ["device"]: try forged(key, in: Event.Device(), \.additional)
        case ["properties"]: try forged(key, in: Event.Properties(), \.additional)
        case ["properties", "mileage"]: try forged(key, in: Event.Vehicle.Mileage(value: 1, unit: .miles), \.additional)
        case ["properties", "contents", "0"]: try forged(key, in: Event.Content(), \.additional)
        default: ["no such level: jane@example.com"]
        }
    }

    private static func forged<Object: PayloadObject & Encodable>(
        _ key: String,
        in object: Object,
        _ additional: WritableKeyPath<Object, [String: JSONValue]>
    ) throws -> [String] {
        var object = object
        object[keyPath: additional][key] = "jane@example.com"
        return [try jsonText(object), try encodedText(object)]
    }
}
