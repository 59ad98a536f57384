import Testing

@testable import TikTokEvents

/// The keys of TikTok's parameter tables, copied from there and not from the sources: TikTok silently accepts a
/// misspelled key, which then never counts.
@Suite("Every key is spelled as in TikTok's tables")
struct ContractKeysTests {
    static let levels: [Vector<[String], String>] = [
        Vector(
            "event",
            [],
            "event event_time event_id user properties page app ad limited_data_use lead device"
        ),
        Vector(
            "user",
            ["user"],
            """
            email phone external_id ttclid ttp ip user_agent locale first_name last_name city state country zip_code \
            idfa idfv gaid att_status
            """
        ),
        Vector("page", ["page"], "url referrer"),
        Vector("app", ["app"], "app_id app_name app_version"),
        Vector(
            "ad",
            ["ad"],
            """
            callback campaign_id ad_id creative_id is_retargeting attributed attribution_type attribution_provider \
            attribution_share attribution_value attribution_method
            """
        ),
        Vector("lead", ["lead"], "lead_id lead_event_source"),
        Vector(
            "device",
            ["device"],
            "architecture bitness browser_version_list mobile model platform platform_version"
        ),
        Vector(
            "properties, with those of trips and vehicles",
            ["properties"],
            """
            value currency content_type content_ids contents num_items search_string description order_id shop_id \
            customer_type query status delivery_category predicted_ltv \
            city region country checkin_date checkout_date num_adults num_children num_infants suggested_hotels \
            departing_departure_date returning_departure_date origin_airport destination_airport destination_ids \
            departing_arrival_date returning_arrival_date travel_class user_score preferred_num_stops travel_start \
            travel_end suggested_destinations \
            postal_code make model year state_of_vehicle mileage exterior_color transmission body_style fuel_type \
            drivetrain preferred_price_range trim vin interior_color condition_of_vehicle viewcontent_type \
            search_type registration_type \
            lead_score
            """
        ),
        Vector("mileage", ["properties", "mileage"], "value unit"),
        Vector(
            "contents",
            ["properties", "contents", "0"],
            "content_id price quantity content_name content_category brand"
        ),
    ]

    @Test("The keys that the full events write are those of the table, all of them", arguments: levels)
    func keys(vector: Vector<[String], String>) throws {
        var written: Set<String> = []
        let events = [
            SampleEvents.fullWeb(), SampleEvents.fullApp(), SampleEvents.fullOffline(), SampleEvents.fullCRM(),
        ]
        for event in events {
            let json = try decoded(JSONValue.self, jsonText(event))
            written.formUnion(Self.keys(of: json, at: vector.input[...]))
        }
        #expect(written == Set(vector.expected.split(separator: " ").map(String.init)))
    }

    @Test("The keys of a request")
    func request() throws {
        var request = EventRequest(source: .web(pixelCode: "C4EXAMPLE"), events: [], testEventCode: "TEST1")
        request.partnerName = "Acme"
        let keys = Self.keys(of: try decoded(JSONValue.self, jsonText(request)), at: [])
        #expect(keys == ["event_source", "event_source_id", "data", "test_event_code", "partner_name"])
    }

    private static func keys(of json: JSONValue, at path: ArraySlice<String>) -> Set<String> {
        switch json {
        case .object(let members):
            guard let step = path.first else { return Set(members.keys) }
            return members[step].map { keys(of: $0, at: path.dropFirst()) } ?? []
        case .array(let elements):
            return elements.first.map { keys(of: $0, at: path.dropFirst()) } ?? []
        default:
            return []
        }
    }
}
