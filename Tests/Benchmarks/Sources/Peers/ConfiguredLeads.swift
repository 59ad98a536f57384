import Foundation
import TikTokEvents

/// Leads as JSON, and the configuration that maps them without code.
enum ConfiguredLeads {
    static func mapper() throws -> PostbackMapper<[String: JSONValue]> {
        var postback = Postback.default
        postback.fields.append(.init("locale", to: "data.0.user.locale"))
        postback.fields.append(.init("order_id", to: "data.0.properties.order_id"))
        postback.fields.append(.init("description", to: "data.0.properties.description"))
        return try PostbackMapper(postback)
    }

    static func leads(_ leads: [Lead]) -> [[String: JSONValue]] {
        leads.map { lead in
            var json: [String: JSONValue] = [
                "transaction_id": .string(lead.id), "utc_timestamp": .number(Decimal(lead.time)),
                "email": .string(lead.email), "mobile": .string(lead.phone), "ttclid": .string(lead.ttclid),
                "ip": .string(lead.ip), "user_agent": .string(lead.userAgent), "landing_url": .string(lead.pageURL),
                "revenue": JSONValue(floatLiteral: lead.revenue),
            ]
            guard let details = lead.details else { return json }
            json["first_name"] = .string(details.firstName)
            json["last_name"] = .string(details.lastName)
            json["city"] = .string(details.city)
            json["state"] = .string(details.state)
            json["country"] = .string(details.country)
            json["zip_code"] = .string(details.zipCode)
            json["ttp"] = .string(details.ttp)
            json["locale"] = .string(details.locale)
            json["referrer"] = .string(details.referrer)
            json["order_id"] = .string(details.orderID)
            json["description"] = .string(details.description)
            return json
        }
    }
}
