import Testing

@testable import TikTokEvents

@Suite("PayloadField")
struct PayloadFieldTests {
    @Test("The paths are those of TikTok's tables", arguments: ContractKeysTests.levels)
    func contract(vector: Vector<[String], String>) {
        let prefix = (["data", "0"] + vector.input).joined(separator: ".") + "."
        let known = Set(
            PayloadField.all.compactMap { field in
                field.path.hasPrefix(prefix) ? field.path.dropFirst(prefix.count).split(separator: ".").first : nil
            }
            .map(String.init)
        )
        // The event in the table has a custom property.
        #expect(known == Set(vector.expected.split(separator: " ").map(String.init)).subtracting(["lead_score"]))
    }

    @Test("The paths are those of the payload types' fields")
    func types() {
        let objects: [(String, any FieldGroup.Type)] = [
            ("", EventRequest.self), ("data.0.", Event.self), ("data.0.user.", Event.User.self),
            ("data.0.properties.", Event.Properties.self), ("data.0.properties.contents.0.", Event.Content.self),
            ("data.0.properties.mileage.", Event.Vehicle.Mileage.self), ("data.0.page.", Event.Page.self),
            ("data.0.app.", Event.App.self),
            ("data.0.ad.", Event.Ad.self), ("data.0.lead.", Event.InstantFormLead.self),
            ("data.0.device.", Event.Device.self),
        ]
        for (prefix, type) in objects {
            let steps = PayloadField.all.compactMap { field -> String? in
                guard field.path.hasPrefix(prefix) else { return nil }
                return field.path.dropFirst(prefix.count).split(separator: ".").first.map(String.init)
            }
            #expect(Set(steps).subtracting(["0"]) == type.fieldNames, "\(prefix)")
        }
        #expect(Set(PayloadField.all.map(\.path)).count == PayloadField.all.count)
    }

    @Test(
        "Paths and their kinds",
        arguments: [
            Vector("source", "event_source", .text), Vector("time", "data.0.event_time", .date),
            Vector("hash", "data.0.user.email", .hashedIdentifier),
            Vector("hash", "data.0.user.zip_code", .hashedIdentifier),
            Vector("ad id", "data.0.user.gaid", .advertisingID), Vector("click", "data.0.user.ttclid", .clickID),
            Vector("address", "data.0.user.ip", .ipAddress),
            Vector("place", "data.0.user.state", .place), Vector("a trip's city", "data.0.properties.city", .text),
            Vector("money", "data.0.properties.value", .number),
            Vector("count", "data.0.properties.num_items", .integer),
            Vector("flag", "data.0.limited_data_use", .boolean),
            Vector("ids", "data.0.properties.content_ids", .textList),
            Vector("an id", "data.0.properties.content_ids.3", .text),
            Vector("prices", "data.0.properties.preferred_price_range", .numberList),
            Vector("products", "data.0.properties.contents", .objectList),
            Vector("a product's price", "data.0.properties.contents.17.price", .number),
            Vector("undocumented", "data.0.ad.attribution_value", .json),
            Vector("custom", "data.0.properties.x", .json),
            Vector("nested custom", "data.0.properties.x.y", .json),
            Vector("unknown", "data.0.user.emial", nil), Vector("an object", "data.0.user", nil),
            Vector("another event", "data.1.user.email", nil), Vector("custom elsewhere", "data.0.page.x", nil),
            Vector("behind a list", "data.0.properties.contents.0.x", nil), Vector("empty", "", nil),
            Vector("an empty step", "data.0.properties.", nil),
            Vector("a long position", "data.0.properties.content_ids.12345", nil),
        ] as [Vector<String, PayloadField.Kind?>]
    )
    func kinds(vector: Vector<String, PayloadField.Kind?>) {
        #expect(PayloadField(path: vector.input)?.kind == vector.expected)
    }

    @Test(
        "The nearest path",
        arguments: [
            Vector("letters swapped", "data.0.user.emial", "data.0.user.email"),
            Vector("start missing", "user.user_agent", "data.0.user.user_agent"),
            Vector("wrong position", "data.7.page.url", "data.0.page.url"),
            Vector("step alone", "ttclid", "data.0.user.ttclid"),
            Vector("case", "data.0.User.External_ID", "data.0.user.external_id"),
            Vector("old name", "context.user.phone_number", "data.0.user.phone"),
            Vector("old time", "timestamp", "data.0.event_time"),
            Vector("a part of the name", "data.0.user.zip", "data.0.user.zip_code"),
            Vector("another part", "data.0.user.name", "data.0.user.last_name"),
        ] as [Vector<String, String>]
    )
    func nearest(vector: Vector<String, String>) {
        #expect(PayloadField.advice(onUnknown: vector.input) == "; the nearest is \(vector.expected)")
    }

    @Test("Nothing is near", arguments: ["data.0.user.date_of_birth", "data.0.user.gender", "data.0.user.x", "offers"])
    func noNearest(path: String) {
        #expect(PayloadField.advice(onUnknown: path) == "")
    }
}
