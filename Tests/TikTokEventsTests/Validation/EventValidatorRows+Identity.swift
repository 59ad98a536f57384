import Foundation

@testable import TikTokEvents

extension EventValidatorTests {
    static let identityRows = [
        Row("nobody", .web(pixelCode: "P"), "warning user no_identifier") { $0.user = .init() },
        Row("the hash of nothing", .web(pixelCode: "P"), "warning user.email empty_hash") {
            $0.user.email = HashedIdentifiers(
                HashedIdentifier(alreadyHashed: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            )
        },
        Row("an identifier that was left out", .web(pixelCode: "P"), "warning user.phone identifier_omitted") {
            $0.user.add(phone: "call me")
        },
        Row("a private address", .web(pixelCode: "P"), "warning user.ip not_a_public_address") {
            $0.user.plainIP = "192.168.1.1"
            $0.user.userAgent = "UA"
        },
        Row("an address without a user agent", .web(pixelCode: "P"), "warning user.user_agent user_agent_missing") {
            $0.user.ip = "8.8.8.8"
        },
        Row("a long click id", .web(pixelCode: "P"), "warning user.ttclid not_a_click_id") {
            $0.user.ttclid = String(repeating: "x", count: 1001)
        },
        Row("no limited data use, without an address") { $0.limitedDataUse = false },
        Row(
            "an item's field that was left out",
            .web(pixelCode: "P"),
            "warning properties.contents.0.content_id identifier_omitted"
        ) {
            $0.user.omitted.add("properties.contents.0.content_id", .placeholder)
        },
        Row("what is no email address as event id", .web(pixelCode: "P"), "error event_id personal_data_not_hashed") {
            $0.id = "jane@example"
        },
        Row("limited data use without an address", .web(pixelCode: "P"), "warning user.ip address_needed") {
            $0.limitedDataUse = true
        },
        Row("a click id in the URL is a key") {
            $0.user = .init()
            $0.page = .init(url: "https://shop.example/?a=1&ttclid=E.C.P.x#top")
        },
        Row("an empty click id in the URL is none", .web(pixelCode: "P"), "warning user no_identifier") {
            $0.user = .init()
            $0.page = .init(url: "https://shop.example/?ttclid=#ttclid=x")
        },
        Row("a cookie with a space", .web(pixelCode: "P"), "warning user.ttp not_a_click_id") { $0.user.ttp = "a b" },
        Row("a documentation address", .web(pixelCode: "P"), "warning user.ip not_a_public_address") {
            $0.user.plainIP = "2001:db8::1"
            $0.user.userAgent = "UA"
        },
        Row("an address with a port", .web(pixelCode: "P"), "warning user.ip not_a_public_address") {
            $0.user.plainIP = "8.8.8.8:443"
            $0.user.userAgent = "UA"
        },
        Row(
            "what may be an email address",
            .web(pixelCode: "P"),
            "warning properties.description personal_data_not_hashed"
        ) {
            $0.properties.description = "jane @ example.com"
        },
        Row(
            "what may be one in a custom property",
            .web(pixelCode: "P"),
            "warning properties.x personal_data_not_hashed"
        ) {
            $0.properties.additional["x"] = ["today @ shop.example"]
        },
        Row("an escaped sign in an event id", .web(pixelCode: "P"), "error event_id personal_data_not_hashed") {
            $0.id = "jane\u{FE6B}example"
        },
        Row("an empty event id", .web(pixelCode: "P"), "error event_id placeholder_event_id") { $0.id = "" },
        Row("an encoded email as event id", .web(pixelCode: "P"), "error event_id personal_data_not_hashed") {
            $0.id = "jane%40example.com"
        },
        Row("no event id", .web(pixelCode: "P"), "warning event_id event_id_missing") { $0.id = nil },
        Row("an email as event id", .web(pixelCode: "P"), "error event_id personal_data_not_hashed") {
            $0.id = "jane%40example.com:lead_sold:1"
        },
    ]

    static let plainTextRows = [
        Row("a locale with a region") { $0.user.locale = "zh-Hant-TW" },
        Row("a locale of a language alone") { $0.user.locale = "de" },
        Row("a locale with an underscore", .web(pixelCode: "P"), "warning user.locale not_a_language_tag") {
            $0.user.locale = "en_US"
        },
        Row("a header of languages", .web(pixelCode: "P"), "warning user.locale not_a_language_tag") {
            $0.user.locale = "en-US,en;q=0.9"
        },
        Row("a locale with a long part", .web(pixelCode: "P"), "warning user.locale not_a_language_tag") {
            $0.user.locale = "en-abcdefghi"
        },
        Row("a locale with a hyphen behind", .web(pixelCode: "P"), "warning user.locale not_a_language_tag") {
            $0.user.locale = "en-"
        },
        Row("a locale of one letter", .web(pixelCode: "P"), "warning user.locale not_a_language_tag") {
            $0.user.locale = "e"
        },
        Row("an empty locale is none") { $0.user.locale = " " },
        Row("an email as user agent", .web(pixelCode: "P"), "warning user.user_agent identifier_omitted") {
            $0.user.userAgent = "jane@example.com"
        },
        Row("an email as cookie", .web(pixelCode: "P"), "warning user.ttp identifier_omitted") {
            $0.user.ttp = "jane@example.com"
        },
        Row("an email as city", .web(pixelCode: "P"), "error user.city personal_data_not_hashed") {
            $0.user.plainCity = "jane@example.com"
        },
        Row(
            "an email in every text of a product",
            .web(pixelCode: "P"),
            "error properties.content_ids.1 personal_data_not_hashed",
            "error properties.contents.0.content_id personal_data_not_hashed",
            "error properties.contents.0.content_name personal_data_not_hashed",
            "error properties.contents.0.content_category personal_data_not_hashed",
            "error properties.contents.0.brand personal_data_not_hashed"
        ) {
            $0.properties.contentType = .product
            $0.properties.contentIDs = ["1", "jane@example.com"]
            $0.properties.contents = [Event.Content(id: "jane@example.com", name: "jane@example.com")]
            $0.properties.contents[0].category = "jane@example.com"
            $0.properties.contents[0].brand = "jane@example.com"
        },
        Row(
            "an email in an object that TikTok ignores",
            crm,
            "warning device ignored_by_source",
            "error device.browser_version_list personal_data_not_hashed",
            "error device.model personal_data_not_hashed"
        ) {
            $0.device.model = "jane@example.com"
            $0.device.browserVersionList = ["jane@example.com"]
        },
        Row("a hashed click id", .web(pixelCode: "P"), "warning user.ttclid must_not_be_hashed") {
            $0.user.ttclid = digest
        },
        Row("a hashed cookie", .web(pixelCode: "P"), "warning user.ttp must_not_be_hashed") { $0.user.ttp = digest },
        Row("a hashed city", .web(pixelCode: "P"), "warning user.city must_not_be_hashed") {
            $0.user.plainCity = digest
        },
        Row("a city in its form") { $0.user.plainCity = "losangeles" },
        Row("a city as it is written", .web(pixelCode: "P"), "warning user.city not_normalized") {
            $0.user.plainCity = "Los Angeles"
        },
        Row("a state in upper case", .web(pixelCode: "P"), "warning user.state not_normalized") {
            $0.user.plainState = "CA"
        },
        Row("a country by its name", .web(pixelCode: "P"), "warning user.country not_normalized") {
            $0.user.plainCountry = "germany"
        },
        Row("an email as order", .web(pixelCode: "P"), "error properties.order_id personal_data_not_hashed") {
            $0.properties.orderID = "jane@example.com"
        },
        Row(
            "an email that was searched",
            .web(pixelCode: "P"),
            "error properties.search_string personal_data_not_hashed"
        ) {
            $0.properties.searchString = "jane@example.com"
        },
        Row("an at sign in a text") { $0.properties.description = "2 x solar @ home" },
    ]

    static let keyRows = [
        Row("an additional key with the name of a field", .web(pixelCode: "P"), "error user.email name_of_field") {
            $0.user.additional["email"] = .string(digest)
        },
        Row(
            "a key of the old API, and one that starts it",
            .web(pixelCode: "P"),
            "warning timestamp old_api",
            "warning time unknown_key"
        ) {
            $0.additional["timestamp"] = "2026-11-23"
            $0.additional["time"] = "2026-11-23"
        },
        Row("a key of the old API", .web(pixelCode: "P"), "warning timestamp old_api") {
            $0.additional["timestamp"] = "2026-11-23"
        },
        Row(
            "a context of the old API",
            .web(pixelCode: "P"),
            "warning context.user.phone_number old_api",
            "warning context.ad.callback old_api"
        ) {
            $0.additional["context"] = ["user": ["phone_number": .string(digest)], "ad": ["callback": "E.C.P"]]
        },
        Row(
            "a plain email in a context of the old API",
            .web(pixelCode: "P"),
            "warning context.user.email old_api",
            "error context personal_data_not_hashed"
        ) {
            $0.additional["context"] = ["user": ["email": "jane@example.com"]]
        },
        Row(
            "a plain phone under its old key",
            .web(pixelCode: "P"),
            "error user.phone_number old_api",
            "error user.phone_number personal_data_not_hashed"
        ) {
            $0.user.additional["phone_number"] = "+12133734253"
        },
        Row(
            "plain emails under their old key",
            .web(pixelCode: "P"),
            "error user.emails old_api",
            "error user.emails personal_data_not_hashed"
        ) {
            $0.user.additional["emails"] = ["jane@example.com"]
        },
        Row(
            "the kind of the ids in its old place",
            .web(pixelCode: "P"),
            "warning properties.contents.1.content_type old_api",
            "warning properties.contents.1.quantityy unknown_key"
        ) {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1"), Event.Content(id: "2")]
            $0.properties.contents[1].additional["content_type"] = "product"
            $0.properties.contents[1].additional["quantityy"] = 1
        },
        Row("a custom key of a product and of a device") {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1")]
            $0.properties.contents[0].additional["color"] = "red"
            $0.device.additional["os"] = "Linux"
        },
        Row("a test event code in an event", .web(pixelCode: "P"), "error test_event_code misplaced_test_event_code") {
            $0.additional["test_event_code"] = "TEST1"
        },
        Row("a misspelled key of a user", .web(pixelCode: "P"), "warning user.ttclidX unknown_key") {
            $0.user.additional["ttclidX"] = "1"
        },
        Row("a misspelled property", .web(pixelCode: "P"), "warning properties.contents_ids unknown_key") {
            $0.properties.additional["contents_ids"] = ["1"]
        },
        Row("a property in camel case", .web(pixelCode: "P"), "warning properties.orderId unknown_key") {
            $0.properties.additional["orderId"] = "1"
        },
        Row("a custom property") { $0.properties.additional["lead_score"] = 87 },
        Row("a window of an ad, whose name isn't known") { $0.ad.additional["click_window"] = 7 },
        Row("a key in another place", .web(pixelCode: "P"), "warning user.lead_id unknown_key") {
            $0.user.additional["lead_id"] = "1"
        },
        Row(
            "a key that is none, in every other place",
            crm,
            "warning color unknown_key",
            "warning lead.color unknown_key"
        ) {
            $0.additional["color"] = "red"
            $0.lead?.additional["color"] = "red"
        },
        Row("an email in a custom property", .web(pixelCode: "P"), "error properties.agent personal_data_not_hashed") {
            $0.properties.additional["agent"] = [["mail": "jane@example.com"]]
        },
        Row("an address within a text", .web(pixelCode: "P"), "error properties.agent personal_data_not_hashed") {
            $0.properties.additional["agent"] = "ask Jane <jane@example.com>"
        },
        Row(
            "raw values under personal names",
            .web(pixelCode: "P"),
            "error properties.lastName personal_data_not_hashed",
            "error properties.lead personal_data_not_hashed",
            "error properties.whatsapp personal_data_not_hashed"
        ) {
            $0.properties.additional["whatsapp"] = "+12133734253"
            $0.properties.additional["lastName"] = "Doe"
            $0.properties.additional["lead"] = ["phone": 2_133_734_253]
        },
        Row("digests and flags under personal names", .web(pixelCode: "P")) {
            $0.properties.additional["whatsapp"] = .string(digest)
            $0.properties.additional["last_name"] = [.string(digest)]
            $0.properties.additional["mobile"] = true
            $0.properties.additional["hotel_name"] = "Ritz"
        },
        Row("an email as a key", .web(pixelCode: "P"), "error properties.? personal_data_not_hashed") {
            $0.properties.additional["jane@example.com"] = true
        },
    ]

    static let listedValueRows = [
        Row("an answer to tracking off the list", app, "warning user.att_status unlisted_value") {
            $0.user.attStatus = "yes"
        },
        Row("a kind of ids off the list", .web(pixelCode: "P"), "warning properties.content_type unlisted_value") {
            $0.properties.contentType = "products"
        },
        Row("a kind of customer off the list", .web(pixelCode: "P"), "warning properties.customer_type unlisted_value")
        {
            $0.properties.customerType = "NEW"
        },
        Row("a delivery off the list", .web(pixelCode: "P"), "warning properties.delivery_category unlisted_value") {
            $0.properties.deliveryCategory = "post"
        },
        Row("a class of travel off the list", .web(pixelCode: "P"), "warning properties.travel_class unlisted_value") {
            $0.properties.travel.travelClass = "economy"
        },
        Row(
            "a vehicle's state and unit off the list",
            .web(pixelCode: "P"),
            "warning properties.state_of_vehicle unlisted_value",
            "warning properties.mileage.unit unlisted_value"
        ) {
            $0.properties.vehicle.stateOfVehicle = "old"
            $0.properties.vehicle.mileage = Event.Vehicle.Mileage(value: 1, unit: "km")
        },
    ]

    private static let digest = String(repeating: "a1", count: 32)
}
