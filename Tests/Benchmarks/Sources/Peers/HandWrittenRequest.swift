/// The payload as plain, handwritten Codable structs.
package struct HandWrittenRequest: Codable, Sendable {
    var eventSource: String
    var eventSourceID: String
    var data: [Event]

    enum CodingKeys: String, CodingKey {
        case eventSource = "event_source"
        case eventSourceID = "event_source_id"
        case data
    }

    struct Event: Codable, Sendable {
        var event: String
        var eventTime: Int
        var eventID: String
        var user: User
        var properties: Properties
        var page: Page

        enum CodingKeys: String, CodingKey {
            case event, user, properties, page
            case eventTime = "event_time"
            case eventID = "event_id"
        }
    }

    struct User: Codable, Sendable {
        var email: String
        var phone: String
        var externalID: String
        var ttclid: String
        var ttp: String?
        var ip: String
        var userAgent: String
        var locale: String?
        var firstName: String?
        var lastName: String?
        var city: String?
        var state: String?
        var country: String?
        var zipCode: String?

        enum CodingKeys: String, CodingKey {
            case email, phone, ttclid, ttp, ip, locale, city, state, country
            case externalID = "external_id"
            case userAgent = "user_agent"
            case firstName = "first_name"
            case lastName = "last_name"
            case zipCode = "zip_code"
        }
    }

    struct Properties: Codable, Sendable {
        var value: Double
        var currency: String
        var contentType: String?
        var contents: [Content]?
        var description: String?
        var orderID: String?

        enum CodingKeys: String, CodingKey {
            case value, currency, contents, description
            case contentType = "content_type"
            case orderID = "order_id"
        }
    }

    struct Content: Codable, Sendable {
        var id: String
        var price: Double
        var quantity: Int
        var name: String
        var category: String

        enum CodingKeys: String, CodingKey {
            case price, quantity
            case id = "content_id"
            case name = "content_name"
            case category = "content_category"
        }
    }

    struct Page: Codable, Sendable {
        var url: String
        var referrer: String?
    }
}
