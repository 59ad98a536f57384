import Foundation

@testable import TikTokEvents

extension EventValidatorTests {
    /// What TikTok takes and makes nothing of, or the wrong thing.
    static let contractRows =
        ["", " ", "null", "undefined", ":lead_sold:1", " :lead_sold:1", "null:lead_sold:1", "{{id}}:lead_sold:1"].map {
            id in
            Row(
                "an id of nothing: '\(id)'",
                .web(pixelCode: "P"),
                id.allSatisfy(\.isWhitespace)
                    ? "warning event_id event_id_missing" : "error event_id event_id_of_nothing"
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
            Row("an id with a colon") { $0.id = "a:lead_sold:1" },
            Row("a referrer that is no URL", .web(pixelCode: "P"), "warning page.referrer full_url_needed") {
                $0.page?.referrer = "google"
            },
            Row("a time before 1970", .web(pixelCode: "P"), "error event_time out_of_range") {
                $0.time = .init(timeIntervalSince1970: -1)
            },
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
            Row("a blank among the ids", .web(pixelCode: "P"), "warning properties.content_ids.1 content_id_missing") {
                $0.properties.contentType = .product
                $0.properties.contentIDs = ["1", " ", "2"]
            },
            Row("a range upside down", .web(pixelCode: "P"), "warning properties.preferred_price_range out_of_range") {
                $0.properties.vehicle = .init()
                $0.properties.vehicle?.preferredPriceRange = [2, 1]
            },
            Row("a range of one price") {
                $0.properties.vehicle = .init()
                $0.properties.vehicle?.preferredPriceRange = [1, 1]
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
        + ["properties.description", "properties.contents.0.brand", "user.ttp", "user.user_agent", "app.app_name"]
        .map { path in
            Row(
                "an address within \(path)",
                path.hasPrefix("app") ? app : .web(pixelCode: "P"),
                "error \(path) personal_data_not_hashed"
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
