import Foundation
import Testing
import TikTokEventsTesting

@testable import TikTokEvents

@Suite("Fields for which TikTok lists values, by postback")
struct ListedValueMappingTests {
    private static func event(_ path: String, _ value: JSONValue, _ values: JSONValue? = nil) throws -> Event {
        var row: [String: JSONValue] = ["field": "a", "path": .string("data.0." + path)]
        row["values"] = values
        let mapper = try mapper(with: ["fields+": [.object(row)]])
        return try mapper.events(for: lead(["a": value]), at: .leadSold)[0]
    }

    private static func sent(_ path: String, _ event: Event) throws -> JSONValue? {
        let json = try decoded(JSONValue.self, jsonText(event))
        return path.split(separator: ".").reduce(json) { (value: JSONValue?, step) in
            guard case .object(let members)? = value else { return nil }
            return members[String(step)]
        }
    }

    @Test(
        "Letter case and separators are corrected",
        arguments: [
            Vector("exact", ["properties.content_type", "product"], "product"),
            Vector("a capital", ["properties.content_type", "Product"], "product"),
            Vector("two words", ["properties.content_type", "Product Group"], "product_group"),
            Vector("a hyphen", ["properties.content_type", "product-group"], "product_group"),
            Vector("a customer", ["properties.customer_type", "Returning"], "returning"),
            Vector("a delivery", ["properties.delivery_category", "In-Store"], "in_store"),
            Vector("camel case", ["properties.delivery_category", "homeDelivery"], "home_delivery"),
            Vector("a class", ["properties.travel_class", "ECO"], "eco"),
            Vector("a vehicle", ["properties.state_of_vehicle", "new"], "New"),
            Vector("capitals", ["properties.state_of_vehicle", "cpo"], "CPO"),
            Vector("a unit", ["properties.mileage.unit", "km"], "KM"),
            Vector("tracking", ["user.att_status", "authorized"], "AUTHORIZED"),
            Vector("tracking in words", ["user.att_status", "Not determined"], "NOT_DETERMINED"),
            Vector("a VIN", ["properties.vin", "1HGCM82633A004352"], "1HGCM82633A004352"),
        ] as [Vector<[String], JSONValue>]
    )
    func corrected(vector: Vector<[String], JSONValue>) throws {
        let event = try Self.event(vector.input[0], .string(vector.input[1]))
        #expect(try Self.sent(vector.input[0], event) == vector.expected)
        #expect(event.user.omitted.notes.isEmpty)
        let mapped = try Self.event(vector.input[0], "y", ["y": .string(vector.input[1])])
        #expect(mapped == event)
    }

    @Test(
        "Any other value is left out and noted, and the sale is sent",
        arguments: [
            Vector("products", ["properties.content_type", "products"], .unlistedValue),
            Vector("a hotel", ["properties.content_type", "hotel"], .unlistedValue),
            Vector("a number", ["properties.content_type", 7], .unlistedValue),
            Vector("true", ["properties.customer_type", true], .unlistedValue),
            Vector("a list", ["properties.customer_type", ["new"]], .unlistedValue),
            Vector("signs", ["properties.delivery_category", "--"], .placeholder),
            Vector("a class", ["properties.travel_class", "economy"], .unlistedValue),
            Vector("a vehicle", ["properties.state_of_vehicle", "wrecked"], .unlistedValue),
            Vector("a unit", ["properties.mileage.unit", "leagues"], .unlistedValue),
            Vector("tracking", ["user.att_status", "AUTHORISED"], .unlistedValue),
            Vector("tracking's number", ["user.att_status", 3], .unlistedValue),
            Vector("a placeholder", ["user.att_status", "null"], .placeholder),
            Vector("a long VIN", ["properties.vin", "1HGCM82633A0043521"], .outOfRange),
            Vector("one price", ["properties.preferred_price_range", [10]], .outOfRange),
            Vector("three prices", ["properties.preferred_price_range", [10, 20, 30]], .outOfRange),
            Vector("prices in reverse", ["properties.preferred_price_range", [20, 10]], .outOfRange),
        ] as [Vector<[JSONValue], OmittedIdentifiers.Reason>]
    )
    func leftOut(vector: Vector<[JSONValue], OmittedIdentifiers.Reason>) async throws {
        let path = vector.input[0].text ?? ""
        let event = try Self.event(path, vector.input[1])
        #expect(try Self.sent(path, event) == nil)
        let field = path.replacingOccurrences(of: "user.", with: "")
        #expect(event.user.omitted.notes == [.init(field: field, reason: vector.expected)])
        let issues = EventValidator(source: .web(pixelCode: "P")).issues(in: event)
        #expect(issues.contains { $0.path == "data.0." + path && $0.rule == .identifierOmitted })
    }

    @Test("A later field fills what an unlisted value left empty, and a static one does too")
    func nextValue() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "a", "path": "data.0.properties.customer_type"],
                ["field": "b", "path": "data.0.properties.customer_type"],
                ["field": "c", "path": "data.0.properties.content_type"],
            ],
            "static": ["data.0.properties.content_type": "Product"],
        ])
        let event = try mapper.events(for: lead(["a": "VIP", "b": "New", "c": "solar"]), at: .leadSold)[0]
        #expect(event.properties.customerType == .new && event.properties.contentType == .product)
        #expect(event.user.omitted.notes.map(\.field) == ["properties.customer_type", "properties.content_type"])
    }

    @Test("A note on a property stays when the lead didn't consent")
    func withoutConsent() throws {
        let mapper = try mapper(with: [
            "fields+": [
                ["field": "a", "path": "data.0.properties.customer_type"], ["field": "b", "path": "data.0.user.email"],
            ],
            "consent": ["field": "consent", "equals": true],
        ])
        let event = try mapper.events(for: lead(["a": "VIP", "b": "no address"]), at: .leadSold)[0]
        let notes = event.user.omitted.notes.map(\.description)
        #expect(notes == ["user: no_consent", "properties.customer_type: unlisted_value"])
    }

    @Test("Every list that the sandbox judges by is declared")
    func declared() {
        let fields = PayloadField.all.filter { !$0.choices.isEmpty }.map(\.path)
        #expect(
            fields == [
                "data.0.user.att_status", "data.0.properties.content_type", "data.0.properties.customer_type",
                "data.0.properties.delivery_category", "data.0.properties.travel_class",
                "data.0.properties.state_of_vehicle", "data.0.properties.mileage.unit",
            ]
        )
    }
}
