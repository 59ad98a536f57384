import Foundation

@testable import TikTokEvents

extension EventValidatorTests {
    static let sourceRows = [
        Row("web needs a page", .web(pixelCode: "P"), "error page.url required_by_source") { $0.page = nil },
        Row("web needs a page's URL", .web(pixelCode: "P"), "error page.url required_by_source") {
            $0.page = .init(url: "")
        },
        Row("a page's URL is a full one", .web(pixelCode: "P"), "warning page.url full_url_needed") {
            $0.page = .init(url: "shop.example/x")
        },
        Row("app needs its id", app, "error app.app_id required_by_source") { $0.app = nil },
        Row("app needs an id that isn't empty", app, "error app.app_id required_by_source") { $0.app = .init(id: "") },
        Row("CRM needs a lead id that isn't empty", crm, "error lead.lead_id required_by_source") {
            $0.lead = .init(id: "")
        },
        Row("offline takes a phone alone", offline) { $0.user = .init(phone: "+12133734253") },
        Row("CRM needs a lead id", crm, "error lead.lead_id required_by_source") { $0.lead = nil },
        Row("offline takes standard events only", offline, "error event standard_event_only") { $0.name = "MyEvent" },
        Row(
            "offline needs an email or phone",
            offline,
            "warning user no_identifier",
            "error user email_or_phone_needed"
        ) {
            $0.user = .init()
        },
        Row("offline takes nothing older than 28 days", offline, "error event_time too_old") {
            $0.time = now.addingTimeInterval(-28 * 24 * 3600 - 1)
        },
        Row("offline takes what is 28 days old", offline) { $0.time = now.addingTimeInterval(-28 * 24 * 3600) },
        Row("web ignores a lead", .web(pixelCode: "P"), "warning lead ignored_by_source") {
            $0.lead = .init(id: "1")
        },
        Row(
            "web ignores what only app events know of an ad",
            .web(pixelCode: "P"),
            "warning ad.callback ignored_by_source",
            "warning ad.is_retargeting ignored_by_source",
            "warning ad.attributed ignored_by_source",
            "warning ad.attribution_type ignored_by_source"
        ) {
            $0.ad.callback = "c"
            $0.ad.isRetargeting = true
            $0.ad.isAttributed = true
            $0.ad.attributionType = "click"
            $0.ad.attributionProvider = "AppsFlyer"
        },
        Row("CRM ignores an ad", crm, "warning ad ignored_by_source") { $0.ad.campaignID = "1" },
        Row("CRM ignores an ad as a whole", crm, "warning ad ignored_by_source") { $0.ad.callback = "c" },
        Row("a lead id that went through a number", crm, "warning lead.lead_id not_a_lead_id") {
            $0.lead = .init(id: "7.12345678901235E+18")
        },
        Row("all of the credit", app) { $0.ad.attributionShare = 1 },
        Row("none of the credit", app) { $0.ad.attributionShare = 0 },
        Row("a share below zero", app, "error ad.attribution_share out_of_range") { $0.ad.attributionShare = -0.1 },
        Row("a phone number in an attribution", app, "error ad.attribution_value personal_data_not_hashed") {
            $0.ad.attributionValue = ["phone": "+12133734253"]
        },
        Row("a share over one", .web(pixelCode: "P"), "error ad.attribution_share out_of_range") {
            $0.ad.attributionShare = 1.1
        },
        Row("web ignores advertising ids", .web(pixelCode: "P"), "warning user.idfa ignored_by_source") {
            $0.user.idfa = .init(idfa: "EA7583CD-A667-48BC-B806-42ECB2B48606")
        },
        Row("app ignores a page", app, "warning page ignored_by_source") { $0.page = .init(url: "https://a.example/") },
        Row("CRM ignores a click", crm, "warning user.ttclid ignored_by_source") { $0.user.ttclid = "E.C.P.x" },
        Row(
            "offline ignores external ids and addresses",
            offline,
            "warning user.external_id ignored_by_source",
            "warning user.ip ignored_by_source",
            "warning user.user_agent ignored_by_source"
        ) {
            $0.user.add(externalID: "1")
            $0.user.ip = "8.8.8.8"
            $0.user.userAgent = "UA"
        },
        Row(
            "offline ignores clicks and locales",
            offline,
            "warning user.ttclid ignored_by_source",
            "warning user.ttp ignored_by_source",
            "warning user.locale ignored_by_source"
        ) {
            $0.user.click = TikTokClick(ttclid: "x", ttp: "y")
            $0.user.locale = "en-US"
        },
        Row(
            "app ignores a click and external ids",
            app,
            "warning user.external_id ignored_by_source",
            "warning user.ttclid ignored_by_source"
        ) {
            $0.user.add(externalID: "1")
            $0.user.ttclid = "x"
        },
        Row(
            "CRM sources ignore what only websites and apps know",
            crm,
            "warning user.idfv ignored_by_source",
            "warning user.gaid ignored_by_source",
            "warning user.att_status ignored_by_source",
            "warning properties.customer_type ignored_by_source",
            "warning app ignored_by_source",
            "warning device ignored_by_source",
            "warning limited_data_use ignored_by_source"
        ) {
            $0.user.idfv = "v"
            $0.user.gaid = .plain("aaaaaa-2222-1111-8787-809e92233ba0")
            $0.user.attStatus = .denied
            $0.app = .init(id: "1")
            $0.device.isMobile = true
            $0.limitedDataUse = false
            $0.properties.customerType = .new
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
        Row("CRM takes a standard event", crm) { $0.name = .addToCart },
        Row("CRM takes a custom event", crm) { $0.name = "QualifiedLead" },
        Row("PageView is known too") { $0.name = "PageView" },
        Row("a loaded page in wrong case", .web(pixelCode: "P"), "warning event wrong_case") { $0.name = "pageview" },
        Row("a loaded page isn't for offline", offline, "error event standard_event_only") { $0.name = .pageview },
        Row("a standard name in wrong case, offline", offline, "error event standard_event_only") {
            $0.name = "purchase"
        },
        Row("a reserved name, offline", offline, "error event standard_event_only") { $0.name = "StartCheckout" },
        Row("an old name, offline", offline, "warning event deprecated_name") { $0.name = "SubmitForm" },
        Row("an app's name on the web", .web(pixelCode: "P"), "warning event standard_of_other_source") {
            $0.name = .generateLead
        },
        Row("a web's name in an app", app, "warning event standard_of_other_source") { $0.name = .lead },
        Row("a name that tells of health", .web(pixelCode: "P"), "warning event sensitive_name") {
            $0.name = "DiabetesQuiz"
        },
        Row("a name that tells of health in an acronym", .web(pixelCode: "P"), "warning event sensitive_name") {
            $0.name = "HIVTest"
        },
        Row("a name that tells of children", .web(pixelCode: "P"), "warning event sensitive_name") {
            $0.name = "lead_with_kids"
        },
        Row("a name with a phone number", .web(pixelCode: "P"), "warning event sensitive_name") {
            $0.name = "Lead_2133734253"
        },
        Row("a name with a number of seven digits", .web(pixelCode: "P"), "warning event sensitive_name") {
            $0.name = "Lead_3734253"
        },
        Row("a name with a number of six digits") { $0.name = "Lead_373425" },
        Row("a name of children behind a hyphen", .web(pixelCode: "P"), "warning event sensitive_name") {
            $0.name = "lead-kids-2"
        },
        Row("a name with a harmless word") { $0.name = "Kidston2026Quote" },
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
        Row("older than the default window", .web(pixelCode: "P"), "warning event_time beyond_default_window") {
            $0.time = now - 7 * 24 * 3600 - 1
        },
        Row("older than the default window, in an app", app, "warning event_time beyond_default_window") {
            $0.time = now - 7 * 24 * 3600 - 1
        },
        Row("as old as the default window") { $0.time = now - 7 * 24 * 3600 },
        Row("as old as every window", .web(pixelCode: "P"), "warning event_time beyond_default_window") {
            $0.time = now - 28 * 24 * 3600
        },
        Row("CRM has no window of seven days", crm) { $0.time = now - 28 * 24 * 3600 },
        Row("CRM has the longest window too", crm, "warning event_time too_old") {
            $0.time = now - 28 * 24 * 3600 - 1
        },
        Row("older than every window", .web(pixelCode: "P"), "warning event_time too_old") {
            $0.time = now - 28 * 24 * 3600 - 1
        },
    ]

    static let moneyRows = [
        Row("money") { $0.properties = .init(value: 42.5, currency: .usd) },
        Row("nothing is worth nothing") { $0.properties = .init(value: 0, currency: .usd) },
        Row("nothing without a currency", .web(pixelCode: "P"), "warning properties.currency currency_missing") {
            $0.properties.value = 0
        },
        Row("value without currency", .web(pixelCode: "P"), "warning properties.currency currency_missing") {
            $0.properties.value = 1
        },
        Row("currency without value", .web(pixelCode: "P"), "warning properties.value value_missing") {
            $0.properties.currency = .usd
        },
        Row("negative value", .web(pixelCode: "P"), "error properties.value negative_amount") {
            $0.properties = .init(value: -1, currency: .usd)
        },
        Row("not a number", .web(pixelCode: "P"), "error properties.value not_a_number") {
            $0.properties = .init(value: Double.nan, currency: .usd)
        },
        Row("infinite", .web(pixelCode: "P"), "error properties.value not_a_number") {
            $0.properties = .init(value: Double.infinity, currency: .usd)
        },
        Row("a decimal that isn't a number", .web(pixelCode: "P"), "error properties.value not_a_number") {
            $0.properties = .init(decimalValue: .nan, currency: .usd)
        },
        Row("a currency off the list", .web(pixelCode: "P"), "warning properties.currency unlisted_currency") {
            $0.properties = .init(value: 1, currency: "XAU")
        },
        Row("a price without currency", .web(pixelCode: "P"), "warning properties.currency currency_missing") {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1", price: 1)]
        },
        Row("a price with currency") {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1", price: 1)]
            $0.properties.currency = .usd
        },
        Row(
            "negative lifetime value",
            .web(pixelCode: "P"),
            "error properties.predicted_ltv negative_amount",
            "warning properties.currency currency_missing"
        ) {
            $0.properties.predictedLTV = -1
        },
        Row("negative price", .web(pixelCode: "P"), "error properties.contents.0.price negative_amount") {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1", price: -1)]
            $0.properties.currency = .usd
        },
    ]

    static let productRows = [
        Row("products without their kind", .web(pixelCode: "P"), "warning properties.content_type content_type_missing")
        {
            $0.properties.contents = [Event.Content(id: "1")]
        },
        Row(
            "a product without an id",
            .web(pixelCode: "P"),
            "warning properties.contents.1.content_id content_id_missing"
        ) {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1"), Event.Content(quantity: 1)]
        },
        Row("an item count that is right") {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1", quantity: 2), Event.Content(id: "2")]
            $0.properties.numItems = 3
        },
        Row("an item count that is wrong", .web(pixelCode: "P"), "warning properties.num_items item_count_mismatch") {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1", quantity: 2)]
            $0.properties.numItems = 3
        },
        Row("a number of items without products") { $0.properties.numItems = 3 },
        Row(
            "a product with an empty id",
            .web(pixelCode: "P"),
            "warning properties.contents.0.content_id content_id_missing"
        ) {
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "")]
        },
        Row("a vehicle number of 17 characters, and no range of prices") {
            $0.properties.vehicle.vin = "12345678901234567"
            $0.properties.vehicle.preferredPriceRange = []
        },
        Row("fewer than no items", .web(pixelCode: "P"), "error properties.num_items out_of_range") {
            $0.properties.numItems = -1
        },
        Row("ids without their kind", .web(pixelCode: "P"), "warning properties.content_type content_type_missing") {
            $0.properties.contentIDs = ["1"]
        },
        Row(
            "a range of one price that is none",
            .web(pixelCode: "P"),
            "error properties.preferred_price_range.0 not_a_number",
            "warning properties.preferred_price_range out_of_range"
        ) {
            $0.properties.vehicle.preferredPriceRange = [.infinity]
        },
        Row(
            "numbers that are none",
            .web(pixelCode: "P"),
            "error properties.user_score not_a_number",
            "error properties.mileage.value not_a_number"
        ) {
            $0.properties.travel.userScore = .nan
            $0.properties.vehicle.mileage = Event.Vehicle.Mileage(value: .nan, unit: .miles)
        },
        Row("a long vehicle number", .web(pixelCode: "P"), "warning properties.vin out_of_range") {
            $0.properties.vehicle.vin = "123456789012345678"
        },
    ]

    static let appRows = [
        Row(
            "an app's purchase without anything",
            app,
            "warning properties.contents property_expected",
            "warning properties.content_type property_expected",
            "warning properties.currency property_expected",
            "warning properties.value property_expected"
        ) {
            $0.name = .purchase
        },
        Row("an app's view without its products", app, "warning properties.content_type property_expected") {
            $0.name = .viewContent
            $0.properties = .init(value: 1, currency: .usd)
        },
        Row("what is missing is said once", app, "warning properties.currency currency_missing") {
            $0.name = .addToWishlist
            $0.properties.value = 1
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1")]
        },
        Row("an app's checkout with everything", app) {
            $0.name = .checkout
            $0.properties = .init(value: 1, currency: .usd)
            $0.properties.contentType = .product
            $0.properties.contents = [Event.Content(id: "1")]
        },
        Row("the web needs none of it") { $0.name = .addToCart },
    ]
}
