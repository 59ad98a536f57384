package import Foundation

/// The mapper that a backend without TikTokEvents writes: the peer of `BackendMapper` and the client's encoding.
package struct HandWrittenMapper: Sendable {
    package let identifiers: HandWrittenIdentifiers
    private let pixelCode: String

    package init(_ hashing: CryptoHashing, pixelCode: String) {
        identifiers = HandWrittenIdentifiers(hashing)
        self.pixelCode = pixelCode
    }

    /// Converts leads to the bytes of a request.
    package func body(for leads: [Lead]) throws -> Data {
        try JSONEncoder().encode(request(for: leads))
    }

    package func request(for leads: [Lead]) -> HandWrittenRequest {
        HandWrittenRequest(eventSource: "web", eventSourceID: pixelCode, data: leads.map(event))
    }

    private func event(for lead: Lead) -> HandWrittenRequest.Event {
        HandWrittenRequest.Event(
            event: "Purchase",
            eventTime: lead.time,
            eventID: "\(lead.id):lead_sold:1",
            user: user(for: lead),
            properties: HandWrittenRequest.Properties(
                value: lead.revenue,
                currency: "USD",
                contentType: lead.details.map { _ in "product" },
                contents: lead.details?.products.map {
                    HandWrittenRequest.Content(
                        id: $0.id,
                        price: $0.price,
                        quantity: $0.quantity,
                        name: $0.name,
                        category: $0.category
                    )
                },
                description: lead.details?.description,
                orderID: lead.details?.orderID
            ),
            page: HandWrittenRequest.Page(url: lead.pageURL, referrer: lead.details?.referrer)
        )
    }

    func user(for lead: Lead) -> HandWrittenRequest.User {
        HandWrittenRequest.User(
            email: identifiers.email(lead.email),
            phone: identifiers.phone(lead.phone),
            externalID: identifiers.externalID(lead.id),
            ttclid: lead.ttclid,
            ttp: lead.details?.ttp,
            ip: lead.ip,
            userAgent: lead.userAgent,
            locale: lead.details?.locale,
            firstName: lead.details.map { identifiers.name($0.firstName) },
            lastName: lead.details.map { identifiers.name($0.lastName) },
            city: lead.details.map { identifiers.place($0.city) },
            state: lead.details.map { identifiers.place($0.state) },
            country: lead.details.map { $0.country.lowercased() },
            zipCode: lead.details.map { identifiers.zipCode($0.zipCode) }
        )
    }
}
