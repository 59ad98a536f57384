import Foundation

@testable import TikTokEvents

extension EventValidatorTests {
    static let sourceRows = [
        Row("web needs a page", .web(pixelCode: "P"), "error page.url required_by_source") { $0.page = nil },
        Row("web needs a page's URL", .web(pixelCode: "P"), "error page.url required_by_source") {
            $0.page = Page(url: "")
        },
        Row("a page's URL is a full one", .web(pixelCode: "P"), "warning page.url full_url_needed") {
            $0.page = Page(url: "shop.example/x")
        },
        Row("app needs its id", app, "error app.app_id required_by_source") { $0.app = nil },
        Row("CRM needs a lead id", crm, "error lead.lead_id required_by_source") { $0.lead = nil },
        Row("offline takes standard events only", offline, "error event standard_event_only") { $0.name = "MyEvent" },
        Row(
            "offline needs an email or phone",
            offline,
            "warning user no_identifier",
            "error user email_or_phone_needed"
        ) {
            $0.user = User()
        },
        Row("offline takes nothing older than 28 days", offline, "error event_time too_old") {
            $0.time = now.addingTimeInterval(-28 * 24 * 3600 - 1)
        },
        Row("offline takes what is 28 days old", offline) { $0.time = now.addingTimeInterval(-28 * 24 * 3600) },
        Row("web ignores a lead", .web(pixelCode: "P"), "warning lead ignored_by_source") {
            $0.lead = InstantFormLead(id: "1")
        },
        Row("web ignores advertising ids", .web(pixelCode: "P"), "warning user.idfa ignored_by_source") {
            $0.user.idfa = .idfa("EA7583CD-A667-48BC-B806-42ECB2B48606")
        },
        Row("app ignores a page", app, "warning page ignored_by_source") { $0.page = Page(url: "https://a.example/") },
        Row("CRM ignores a click", crm, "warning user.ttclid ignored_by_source") { $0.user.ttclid = "E.C.P.x" },
        Row(
            "offline ignores external ids and addresses",
            offline,
            "warning user.external_id ignored_by_source",
            "warning user.ip ignored_by_source",
            "warning user.user_agent ignored_by_source"
        ) {
            $0.user.addExternalID("1")
            $0.user.ip = "8.8.8.8"
            $0.user.userAgent = "UA"
        },
    ]

    static let nameRows = [
        Row("a custom name") { $0.name = "Qualified_Lead-2" },
        Row("a custom name of 50 characters") { $0.name = EventName(rawValue: String(repeating: "a", count: 50)) },
        Row("Pageview is known") { $0.name = .pageview },
        Row("too long a name", .web(pixelCode: "P"), "error event custom_name_grammar") {
            $0.name = EventName(rawValue: String(repeating: "a", count: 51))
        },
        Row("a name with a space", .web(pixelCode: "P"), "error event custom_name_grammar") { $0.name = "My Event" },
        Row("a name with a space behind", .web(pixelCode: "P"), "error event custom_name_grammar") {
            $0.name = "Event "
        },
        Row("a name that starts with a digit", .web(pixelCode: "P"), "error event custom_name_grammar") {
            $0.name = "1Event"
        },
        Row("a name with other letters", .web(pixelCode: "P"), "error event custom_name_grammar") { $0.name = "Größe" },
        Row("no name", .web(pixelCode: "P"), "error event custom_name_grammar") { $0.name = "" },
        Row("a standard name in wrong case", .web(pixelCode: "P"), "warning event wrong_case") { $0.name = "purchase" },
        Row("a reserved name", .web(pixelCode: "P"), "warning event reserved_name") { $0.name = "StartCheckout" },
        Row("an app's name is reserved for web", .web(pixelCode: "P"), "warning event reserved_name") {
            $0.name = .registration
        },
        Row("an app's name in an app", app) { $0.name = .registration },
        Row("an old name", .web(pixelCode: "P"), "warning event deprecated_name") { $0.name = "CompletePayment" },
        Row("a name that ends", .web(pixelCode: "P"), "warning event deprecated_name") { $0.name = "ClickButton" },
    ]

    static let timeRows = [
        Row("milliseconds", .web(pixelCode: "P"), "error event_time time_in_milliseconds") {
            $0.time = Date(timeIntervalSince1970: 1_795_428_000_000)
        },
        Row("the future", .web(pixelCode: "P"), "warning event_time time_in_future") { $0.time = now + 301 },
        Row("a clock that is five minutes fast") { $0.time = now + 300 },
        Row("older than every window", .web(pixelCode: "P"), "warning event_time too_old") {
            $0.time = now - 28 * 24 * 3600 - 1
        },
    ]

    static let moneyRows = [
        Row("money") { $0.properties = Properties(value: 42.5, currency: .usd) },
        Row("nothing is worth nothing") { $0.properties = Properties(value: 0, currency: .usd) },
        Row("value without currency", .web(pixelCode: "P"), "warning properties.currency currency_missing") {
            $0.properties.value = 1
        },
        Row("currency without value", .web(pixelCode: "P"), "warning properties.value value_missing") {
            $0.properties.currency = .usd
        },
        Row("negative value", .web(pixelCode: "P"), "error properties.value negative_amount") {
            $0.properties = Properties(value: -1, currency: .usd)
        },
        Row("not a number", .web(pixelCode: "P"), "error properties.value not_a_number") {
            $0.properties = Properties(value: Double.nan, currency: .usd)
        },
        Row("infinite", .web(pixelCode: "P"), "error properties.value not_a_number") {
            $0.properties = Properties(value: Double.infinity, currency: .usd)
        },
        Row("a decimal that isn't a number", .web(pixelCode: "P"), "error properties.value not_a_number") {
            $0.properties = Properties(decimalValue: .nan, currency: .usd)
        },
        Row("a currency off the list", .web(pixelCode: "P"), "warning properties.currency unlisted_currency") {
            $0.properties = Properties(value: 1, currency: "XAU")
        },
        Row("negative price", .web(pixelCode: "P"), "error properties.contents.0.price negative_amount") {
            $0.properties.contentType = .product
            $0.properties.contents = [Content(id: "1", price: -1)]
        },
    ]

    static let productRows = [
        Row("products without their kind", .web(pixelCode: "P"), "warning properties.content_type content_type_missing")
        {
            $0.properties.contents = [Content(id: "1")]
        },
        Row(
            "a product without an id",
            .web(pixelCode: "P"),
            "warning properties.contents.1.content_id content_id_missing"
        ) {
            $0.properties.contentType = .product
            $0.properties.contents = [Content(id: "1"), Content(price: 1)]
        },
        Row("an item count that is right") {
            $0.properties.contentType = .product
            $0.properties.contents = [Content(id: "1", quantity: 2), Content(id: "2")]
            $0.properties.numItems = 3
        },
        Row("an item count that is wrong", .web(pixelCode: "P"), "warning properties.num_items item_count_mismatch") {
            $0.properties.contentType = .product
            $0.properties.contents = [Content(id: "1", quantity: 2)]
            $0.properties.numItems = 3
        },
        Row("fewer than no items", .web(pixelCode: "P"), "error properties.num_items out_of_range") {
            $0.properties.numItems = -1
        },
        Row("a long vehicle number", .web(pixelCode: "P"), "warning properties.vin out_of_range") {
            $0.properties.vehicle = VehicleProperties()
            $0.properties.vehicle?.vin = "123456789012345678"
        },
    ]

    static let identityRows = [
        Row("nobody", .web(pixelCode: "P"), "warning user no_identifier") { $0.user = User() },
        Row("the hash of nothing", .web(pixelCode: "P"), "warning user.email hash_of_nothing") {
            $0.user.email = HashedIdentifiers(
                HashedIdentifier(alreadyHashed: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            )
        },
        Row("an identifier that was left out", .web(pixelCode: "P"), "warning user.phone identifier_omitted") {
            $0.user.addPhone("call me")
        },
        Row("a private address", .web(pixelCode: "P"), "warning user.ip not_a_public_address") {
            $0.user.ip = "192.168.1.1"
            $0.user.userAgent = "UA"
        },
        Row("an address without a user agent", .web(pixelCode: "P"), "warning user.user_agent user_agent_missing") {
            $0.user.ip = "8.8.8.8"
        },
        Row("a long click id", .web(pixelCode: "P"), "warning user.ttclid not_a_click_id") {
            $0.user.ttclid = String(repeating: "x", count: 1001)
        },
        Row("limited data use without an address", .web(pixelCode: "P"), "warning user.ip address_needed") {
            $0.limitedDataUse = true
        },
        Row("no event id", .web(pixelCode: "P"), "warning event_id event_id_missing") { $0.id = nil },
        Row("an email as event id", .web(pixelCode: "P"), "error event_id personal_data_not_hashed") {
            $0.id = EventID(lead: "jane@example.com", trigger: .leadSold)
        },
    ]

    static let otherRows = [
        Row("an additional key with the name of a field", .web(pixelCode: "P"), "error user.email name_of_field") {
            $0.user.additional["email"] = "jane@example.com"
        },
        Row("a key of the old API", .web(pixelCode: "P"), "warning timestamp old_api") {
            $0.additional["timestamp"] = "2026-11-23"
        },
        Row("a share over one", .web(pixelCode: "P"), "error ad.attribution_share out_of_range") {
            $0.ad.attributionShare = 1.1
        },
    ]
}
