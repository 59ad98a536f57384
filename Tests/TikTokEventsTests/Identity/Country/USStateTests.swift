import Testing

@testable import TikTokEvents

@Suite("States of the US")
struct USStateTests {
    @Test(
        "A state by code or name",
        arguments: [
            Vector("code", "CA", "ca"), Vector("name", "California", "ca"), Vector("spelling", " new-york ", "ny"),
            Vector("the District", "District of Columbia", "dc"), Vector("first", "Alabama", "al"),
            Vector("last", "Wyoming", "wy"), Vector("end of a line", "Delaware", "de"), Vector("none", "Ontario", nil),
            Vector("empty", "", nil), Vector("placeholder", "N/A", nil), Vector("ISO 3166-2", "US-CA", "ca"),
            Vector("another country's in ISO 3166-2", "IT-CA", nil), Vector("after a city", "Austin, TX", "tx"),
            Vector("with another separator", "us/ca", "ca"), Vector("two states", "NV,CA", nil),
            Vector("with a code before it", "CA - California", "ca"),
        ] as [Vector<String, String?>]
    )
    func state(vector: Vector<String, String?>) {
        #expect(USState(vector.input)?.code == vector.expected)
    }

    @Test("There are 51")
    func count() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        let codes = letters.flatMap { first in letters.map { "\(first)\($0)" } }
        #expect(codes.compactMap(USState.init).count == 51)
    }
}
