import Foundation
import Hummingbird
import TikTokEvents

/// The routes for visitors and buyers.
struct LeadController: Sendable {
    let repository: LeadRepository
    let offers: [Offer]
    let pages: Pages
    /// A closure that is called after an event was stored, so that it is sent immediately.
    let wakeSender: @Sendable () -> Void

    func addRoutes(to router: some RouterMethods<LeadRequestContext>) {
        router.get("/") { _, _ in pages.home(offers) }
        router.get("offers/:offer", use: landing)
        router.post("offers/:offer", use: submit)
        router.get("leads/:id", use: journey)
        // Your buyers' systems call the first, and your team opens the second: put authentication in front of both.
        router.post("leads/:id/sold", use: sold)
        router.get("deliveries", use: deliveries)
    }

    /// The page that an ad links to.
    @Sendable func landing(_ request: Request, context: LeadRequestContext) throws -> HTML {
        pages.landing(try offer(of: context), referrer: context.visitor.page?.referrer)
    }

    private struct Form: Decodable {
        let email: String
        let phone: String
        /// The page from which the visitor came to the form.
        let referrer: String?
    }

    /// The form posts to the URL of its own page, so the request says what the visitor saw.
    @Sendable func submit(_ request: Request, context: LeadRequestContext) async throws -> Response {
        let offer = try offer(of: context)
        let form = try await request.decode(as: Form.self, context: context)
        guard !form.email.isEmpty || !form.phone.isEmpty else {
            throw HTTPError(.badRequest, message: "Enter an email address or a phone number.")
        }
        // The longest email address that mail can be sent to.
        guard max(form.email.utf8.count, form.phone.utf8.count) <= 254 else {
            throw HTTPError(.badRequest, message: "The email address or phone number is too long.")
        }
        var visitor = context.visitor
        visitor.page?.referrer = form.referrer.flatMap { $0.isEmpty ? nil : $0 }
        let lead = Lead(email: form.email, phone: form.phone, offer: offer, visitor: visitor)
        try await repository.create(lead)
        wakeSender()
        return .redirect(to: "/leads/\(lead.id)")
    }

    private struct Sale: Decodable {
        let revenue: Double
    }

    @Sendable func sold(_ request: Request, context: LeadRequestContext) async throws -> Response {
        let id = try context.parameters.require("id")
        let sale = try await request.decode(as: Sale.self, context: context)
        guard sale.revenue.isFinite, sale.revenue > 0 else {
            throw HTTPError(.badRequest, message: "Enter the revenue in US dollars, such as 42.5.")
        }
        try await repository.sell(id, revenue: sale.revenue)
        wakeSender()
        return .redirect(to: "/leads/\(id)")
    }

    @Sendable func journey(_ request: Request, context: LeadRequestContext) async throws -> HTML {
        guard let journey = try await repository.journey(of: try context.parameters.require("id")) else {
            throw HTTPError(.notFound, message: "There is no such lead.")
        }
        return pages.journey(journey)
    }

    @Sendable func deliveries(_ request: Request, context: LeadRequestContext) async throws -> HTML {
        pages.deliveries(try await repository.database.read { try DeliveryHistory(at: Date(), in: $0) })
    }

    private func offer(of context: LeadRequestContext) throws -> Offer {
        let id = try context.parameters.require("offer")
        guard let offer = offers.first(where: { $0.id == id }) else {
            throw HTTPError(.notFound, message: "There is no such offer.")
        }
        return offer
    }
}
