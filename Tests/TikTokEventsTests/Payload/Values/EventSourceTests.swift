import Testing

@testable import TikTokEvents

@Suite("EventSource")
struct EventSourceTests {
    @Test(
        "Kinds are spelled as TikTok spells them",
        arguments: [
            Vector("web", .web(pixelCode: "1"), .web, "web"),
            Vector("app", .app(appID: "1"), .app, "app"),
            Vector("offline", .offline(eventSetID: "1"), .offline, "offline"),
            Vector("crm", .crm(eventSetID: "1"), .crm, "crm"),
        ]
    )
    func kinds(vector: Vector) {
        #expect(vector.source.kind == vector.kind)
        #expect(vector.source.kind.rawValue == vector.rawValue)
        #expect("\(vector.kind)" == vector.rawValue)
        #expect(vector.source.id == "1")
    }

    @Test("The same id of two kinds is two sources")
    func distinct() {
        #expect(EventSource.offline(eventSetID: "1") != .crm(eventSetID: "1"))
        #expect(EventSource.web(pixelCode: "1") != .web(pixelCode: "2"))
    }

    struct Vector: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let source: EventSource
        let kind: EventSource.Kind
        let rawValue: String

        init(_ name: String, _ source: EventSource, _ kind: EventSource.Kind, _ rawValue: String) {
            testDescription = name
            self.source = source
            self.kind = kind
            self.rawValue = rawValue
        }
    }
}
