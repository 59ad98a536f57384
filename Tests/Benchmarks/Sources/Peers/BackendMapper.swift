package import TikTokEvents
import Foundation

/// The mapper that a backend with TikTokEvents writes.
package struct BackendMapper: LeadMapper {
    package init() {}

    package func events(for lead: Lead, at trigger: LeadTrigger) -> [Event] {
        [event(for: lead)]
    }

    package func event(for lead: Lead) -> Event {
        let time = Date(timeIntervalSince1970: Double(lead.time))
        var event = Event(.purchase, id: Self.id(of: lead), time: time)
        event.user = user(for: lead)
        event.user.ttclid = lead.ttclid
        event.user.ip = lead.ip
        event.user.userAgent = lead.userAgent
        event.page = .init(url: lead.pageURL)
        event.properties = .init(value: lead.revenue, currency: .usd)
        if let details = lead.details {
            event.user.ttp = details.ttp
            event.user.locale = details.locale
            event.page?.referrer = details.referrer
            event.properties.orderID = details.orderID
            event.properties.description = details.description
            event.properties.contentType = .product
            event.properties.contents = details.products.map { product in
                var content = Event.Content(
                    id: product.id,
                    price: product.price,
                    quantity: product.quantity,
                    name: product.name
                )
                content.category = product.category
                return content
            }
        }
        return event
    }

    /// Every sample has an id.
    private static func id(of lead: Lead) -> EventID {
        (try? EventID(lead: lead.id, trigger: .leadSold)) ?? ""
    }

    package func user(for lead: Lead) -> Event.User {
        guard let details = lead.details else {
            return Event.User(email: lead.email, phone: lead.phone, phoneRegion: .unitedStates, externalID: lead.id)
        }
        return Event.User(
            email: lead.email,
            phone: lead.phone,
            phoneRegion: .unitedStates,
            externalID: lead.id,
            firstName: details.firstName,
            lastName: details.lastName,
            city: details.city,
            state: details.state,
            country: details.country,
            zipCode: details.zipCode
        )
    }
}
