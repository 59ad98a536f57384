import Foundation
import Testing

@testable import TikTokEvents

@Suite("Properties")
struct PropertiesTests {
    @Test(
        "Decimal money becomes the nearest number, digit for digit",
        arguments: [
            "42.37", "0.1", "0.29", "1.1", "19.99", "1234567.89", "0", "-5.55", "100", "33.333333333333336", "9.95",
        ]
    )
    func decimals(amount: String) throws {
        let value = try #require(Decimal(string: amount))
        let properties = Event.Properties(decimalValue: value, currency: .usd)
        #expect(try jsonText(properties) == #"{"value":\#(amount),"currency":"USD"}"#)
    }

    @Test("Every amount up to 100.00 is written exactly")
    func everyCent() throws {
        for cents in 0...10_000 {
            let value = Decimal(cents) / 100
            let json = try jsonText(Event.Properties(decimalValue: value, currency: .usd))
            #expect(json == #"{"value":\#(value.description),"currency":"USD"}"#)
        }
    }

    @Test(
        "Money is a number, never text",
        arguments: [
            Vector("cents", 42.5, #"{"value":42.5,"currency":"EUR"}"#),
            Vector("whole", 42.0, #"{"value":42,"currency":"EUR"}"#),
            Vector("nothing", 0.0, #"{"value":0,"currency":"EUR"}"#),
        ]
    )
    func doubles(vector: Vector<Double, String>) throws {
        #expect(try jsonText(Event.Properties(value: vector.input, currency: .eur)) == vector.expected)
    }

    @Test("A decimal that isn't a number is rejected when it is written")
    func notANumber() {
        #expect(throws: EncodingError.self) { try jsonText(Event.Properties(decimalValue: .nan, currency: .usd)) }
        #expect(throws: EncodingError.self) { try encodedText(Event.Properties(value: Double.nan, currency: .usd)) }
    }

    @Test("One id is a list of one")
    func oneID() throws {
        var properties = Event.Properties()
        properties.contentIDs = ["sku-1"]
        #expect(try jsonText(properties) == #"{"content_ids":["sku-1"]}"#)
    }

    @Test("Empty lists are left out")
    func emptyLists() throws {
        var properties = Event.Properties()
        properties.travel = Event.Travel()
        properties.vehicle = Event.Vehicle()
        #expect(try jsonText(properties) == "{}")
        #expect(try encodedText(properties) == "{}")
    }

    @Test("A trip or a vehicle without any field counts as absent and equals what is decoded")
    func emptyGroups() throws {
        var properties = Event.Properties()
        properties.travel = Event.Travel()
        properties.vehicle = Event.Vehicle()
        let again = try decoded(Event.Properties.self, jsonText(properties))
        #expect(again == properties)
        #expect(again.hashValue == properties.hashValue)
        #expect(again.travel == Event.Travel())
        properties.travel.city = "Lisbon"
        #expect(again != properties)
        #expect(try decoded(Event.Properties.self, jsonText(properties)) == properties)
    }

    @Test("The properties of trips and vehicles are flat among the others and are decoded again")
    func flattened() throws {
        var properties = Event.Properties(value: 1, currency: .usd)
        properties.travel.city = "Lisbon"
        properties.vehicle.make = "Acme"
        let json = #"{"value":1,"currency":"USD","city":"Lisbon","make":"Acme"}"#
        #expect(try jsonText(properties) == json)
        let again = try decoded(Event.Properties.self, json)
        #expect(again == properties)
        #expect(again.additional.isEmpty)
    }

    @Test("Without properties of a trip, there is no trip")
    func notFlattened() throws {
        let properties = try decoded(Event.Properties.self, #"{"value":1}"#)
        #expect(properties.travel == Event.Travel())
        #expect(properties.vehicle == Event.Vehicle())
    }
}
