import Foundation

@testable import TikTokEvents

extension EventValidatorTests {
    /// What TikTok accepts but ignores or misreads.
    static let contractRows =
        ["", " ", "null", "undefined", ":lead_sold:1", " :lead_sold:1", "null:lead_sold:1", "{{id}}:lead_sold:1"].map {
            id in
            Row(
                "an id of nothing: '\(id)'",
                .web(pixelCode: "P"),
                "error event_id placeholder_event_id"
            ) { $0.id = EventID(rawValue: id) }
        }
        + ["https://", "http:///a", "https://?a", "https:", "https:/x.com", "ftp://x.com", "x.com", "//x.com"].map {
            url in
            Row("no full URL: \(url)", .web(pixelCode: "P"), "warning page.url full_url_needed") {
                $0.page = .init(url: url)
            }
        }
        + ["HTTPS://x.com", "Http://x", "https://x", "http://[::1]/"].map { url in
            Row("a full URL: \(url)") { $0.page = .init(url: url, referrer: url) }
        } + [
            Row("an id with blanks around it") { $0.id = " a " },
            Row("an id of zeros", .web(pixelCode: "P"), "error event_id placeholder_event_id") {
                $0.id = "00000000-0000-0000-0000-000000000000"
            },
            Row("an id that is a macro", .web(pixelCode: "P"), "error event_id placeholder_event_id") {
                $0.id = "{{transaction_id}}"
            },
            Row("an id that is a short word") { $0.id = "none" },
            Row("an id with a colon") { $0.id = "a:lead_sold:1" },
            Row("a referrer that is no URL", .web(pixelCode: "P"), "warning page.referrer full_url_needed") {
                $0.page?.referrer = "google"
            },
            Row("a time before 1970", .web(pixelCode: "P"), "error event_time out_of_range") {
                $0.time = .init(timeIntervalSince1970: -1)
            },
            Row("a time of 1970", .web(pixelCode: "P"), "error event_time time_too_early") {
                $0.time = .init(timeIntervalSince1970: 20_261_123)
            },
            Row("the last second of 2014", .web(pixelCode: "P"), "error event_time time_too_early") {
                $0.time = .init(timeIntervalSince1970: 1_420_070_399)
            },
            Row("the first second of 2015", .web(pixelCode: "P"), "warning event_time too_old") {
                $0.time = .init(timeIntervalSince1970: 1_420_070_400)
            },
            Row("the page before in an app of Android") { $0.page?.referrer = "android-app://com.x/" },
            Row("a lifetime value with its currency") {
                $0.properties.predictedLTV = 10
                $0.properties.currency = .usd
            },
            Row(
                "a lifetime value without currency",
                .web(pixelCode: "P"),
                "warning properties.currency currency_missing"
            ) {
                $0.properties.predictedLTV = 10
            },
            Row("a negative quantity", .web(pixelCode: "P"), "error properties.contents.1.quantity out_of_range") {
                $0.properties.contentType = .product
                $0.properties.contents = [.init(id: "1", quantity: 0), .init(id: "2", quantity: -1)]
            },
            Row("fewer than no adults", .web(pixelCode: "P"), "error properties.num_adults out_of_range") {
                $0.properties.travel.numAdults = -1
            },
            Row("fewer than no stops", .web(pixelCode: "P"), "error properties.preferred_num_stops out_of_range") {
                $0.properties.travel.preferredNumStops = -1
            },
            Row("no children") {
                $0.properties.travel.numChildren = 0
            },
            Row("a mileage below zero", .web(pixelCode: "P"), "error properties.mileage.value negative_amount") {
                $0.properties.vehicle.mileage = .init(value: -1, unit: .miles)
            },
            Row(
                "a price below zero",
                .web(pixelCode: "P"),
                "error properties.preferred_price_range.0 negative_amount"
            ) {
                $0.properties.vehicle.preferredPriceRange = [-2, 1]
            },
            Row(
                "a test event code among the properties",
                .web(pixelCode: "P"),
                "error properties.test_event_code misplaced_test_event_code"
            ) {
                $0.properties.additional["test_event_code"] = "TEST1"
            },
            Row(
                "a property whose name suggests health",
                .web(pixelCode: "P"),
                "warning properties.hiv_status sensitive_name"
            ) {
                $0.properties.additional["hiv_status"] = "unknown"
            },
            Row("a placeholder as click id", .web(pixelCode: "P"), "warning user.ttclid placeholder") {
                $0.user = decodedUser(#"{"ttclid":"__CLICKID__"}"#)
            },
            Row("a placeholder as order", .web(pixelCode: "P"), "warning properties.order_id placeholder") {
                $0.properties.orderID = "undefined"
            },
            Row("a placeholder as id in a list", .web(pixelCode: "P"), "warning properties.content_ids.0 placeholder") {
                $0.properties.contentType = .product
                $0.properties.contentIDs = ["null"]
            },
            Row("a language in words", .web(pixelCode: "P"), "warning user.locale not_a_language_tag") {
                $0.user.locale = "english"
            },
            Row("a language of three letters and a region") { $0.user.locale = "fil-PH" },
            Row("a blank among the ids", .web(pixelCode: "P"), "warning properties.content_ids.1 content_id_missing") {
                $0.properties.contentType = .product
                $0.properties.contentIDs = ["1", " ", "2"]
            },
            Row("a range upside down", .web(pixelCode: "P"), "warning properties.preferred_price_range out_of_range") {
                $0.properties.vehicle.preferredPriceRange = [2, 1]
            },
            Row("a range of one price") {
                $0.properties.vehicle.preferredPriceRange = [1, 1]
            },
            Row("an old name in wrong case", .web(pixelCode: "P"), "warning event wrong_case") {
                $0.name = "completepayment"
            },
            Row("a reserved name in wrong case", .web(pixelCode: "P"), "warning event wrong_case") {
                $0.name = "addBilling"
            },
            Row("an old name in wrong case, offline", offline, "error event standard_event_only") {
                $0.name = "submitform"
            },
            Row("an old name in an app", app, "warning event deprecated_name") { $0.name = "CompletePayment" },
            Row("a reserved name in an app", app, "warning event reserved_name") { $0.name = "StartCheckout" },
            Row("identifiers of one who denied", app, "warning user.att_status tracking_denied") {
                $0.user.attStatus = .denied
            },
            Row("an id that is a printed null", .web(pixelCode: "P"), "error event_id placeholder_event_id") {
                $0.id = "NULL"
            },
            Row("an id that may be a name", .web(pixelCode: "P"), "error event_id placeholder_event_id") {
                $0.id = "Null"
            },
            Row("a word that means nothing as order", .web(pixelCode: "P"), "warning properties.order_id placeholder") {
                $0.properties.orderID = "none"
            },
            Row("an id that is undefined", .web(pixelCode: "P"), "error event_id placeholder_event_id") {
                $0.id = "Undefined"
            },
            Row("nothing of one who denied", app) {
                $0.user = .init()
                $0.user.ip = "8.8.8.8"
                $0.user.userAgent = "Mozilla/5.0"
                $0.user.attStatus = .denied
            },
            Row("an advertising id of zeros", app, "warning user.idfa not_an_advertising_id") {
                $0.user.idfa = .plain("00000000-0000-0000-0000-000000000000")
            },
            Row(
                "Meta's keys",
                .web(pixelCode: "P"),
                "warning user.em unknown_key",
                "warning properties.contents.0.id unknown_key",
                "warning properties.contents.0.item_price unknown_key"
            ) {
                $0.user.additional["em"] = .string(String(repeating: "a1", count: 32))
                $0.properties.contentType = .product
                $0.properties.contents = [.init(id: "1")]
                $0.properties.contents[0].additional = ["id": "1", "item_price": 2]
            },
        ]
        + identifiersOfOneWhoDenied.map { name, set in
            Row("\(name) of one who denied", app, "warning user.att_status tracking_denied") {
                $0.user = .init()
                $0.user.ip = "8.8.8.8"
                $0.user.userAgent = "Mozilla/5.0"
                $0.user.attStatus = .denied
                set(&$0.user)
            }
        }
        + [
            Row(
                "an address as currency",
                .web(pixelCode: "P"),
                "error properties.currency personal_data_not_hashed",
                "warning properties.currency unlisted_currency"
            ) {
                $0.properties.value = 1
                $0.properties.currency = .init(rawValue: "jane@example.com")
            }
        ]
        + ["properties.description", "properties.contents.0.brand", "user.ttp", "user.user_agent", "app.app_name"]
        .map { path in
            Row(
                "an address within \(path)",
                path.hasPrefix("app") ? app : .web(pixelCode: "P"),
                path.hasPrefix("user.")
                    ? "warning \(path) identifier_omitted" : "error \(path) personal_data_not_hashed"
            ) {
                let text = "ask Jane <jane@example.com> now"
                switch path {
                case "properties.description": $0.properties.description = text
                case "properties.contents.0.brand":
                    $0.properties.contentType = .product
                    $0.properties.contents = [.init(id: "1")]
                    $0.properties.contents[0].brand = text
                case "user.ttp": $0.user.ttp = text
                case "user.user_agent": $0.user.userAgent = text
                case "app.app_name": $0.app?.name = text
                default: break
                }
            }
        }
}

private let identifiersOfOneWhoDenied: [(String, @Sendable (inout Event.User) -> Void)] = [
    ("a phone", { $0.add(phone: "+12133734253") }),
    ("an id of Apple's", { $0.idfa = .init(idfa: "EA7583CD-A667-48BC-B806-42ECB2B48606") }),
    ("an id of the vendor", { $0.idfv = "EA7583CD-A667-48BC-B806-42ECB2B48606" }),
    ("an id of Google's", { $0.gaid = .init(gaid: "EA7583CD-A667-48BC-B806-42ECB2B48606") }),
]

/// A user as another program wrote it. ``Event/User`` itself would leave out a placeholder.
private func decodedUser(_ json: String) -> Event.User {
    (try? decoded(Event.User.self, json)) ?? .init()
}
