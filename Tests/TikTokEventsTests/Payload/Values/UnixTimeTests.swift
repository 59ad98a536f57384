import Foundation
import Testing

@testable import TikTokEvents

@Suite("UnixTime")
struct UnixTimeTests {
    @Test(
        "A fraction of a second is dropped",
        arguments: [
            Vector("whole", 1_790_000_000.0, 1_790_000_000),
            Vector("almost the next second", 1_790_000_000.999, 1_790_000_000),
            Vector("a half", 1_790_000_000.5, 1_790_000_000),
            Vector("1970", 0, 0),
            Vector("before 1970, towards the past", -0.5, -1),
            Vector("out of range", 1e300, Int64.max),
            Vector("out of range, before", -1e300, Int64.min),
            Vector("the distant future", Date.distantFuture.timeIntervalSince1970, 64_092_211_200),
        ] as [Vector<Double, Int64>]
    )
    func seconds(vector: Vector<Double, Int64>) throws {
        let time = UnixTime(Date(timeIntervalSince1970: vector.input))
        #expect(time.seconds == vector.expected)
        #expect(try jsonText(time) == "\(vector.expected)")
        #expect(UnixTime(time.date) == time)
    }

    @Test("A date that isn't a number still becomes an integer")
    func notANumber() throws {
        #expect(try jsonText(UnixTime(Date(timeIntervalSince1970: .nan))) == "\(Int64.min)")
    }

    @Test(
        "Only a whole number is read",
        arguments: ["1790000000.5", "\"1790000000\"", "\"2026-09-21T12:53:20Z\"", "true", "null", "{}", "[1]", "1e30"]
    )
    func refused(json: String) {
        #expect(throws: DecodingError.self) { try read(UnixTime.self, json) }
    }
}
