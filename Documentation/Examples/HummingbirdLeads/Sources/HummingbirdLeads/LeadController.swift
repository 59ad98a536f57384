import Foundation
import Hummingbird
import TikTokEvents

/// What visitors and buyers see.
struct LeadController: Sendable {
    let repository: LeadRepository
    let queue: EventsQueue

    func addRoutes(to router: some RouterMethods<LeadRequestContext>) {
        router.get("/", use: landing)
        router.post("leads", use: submit)
        router.get("leads/:id", use: journey)
        // Your buyers' system calls this: put your own authentication in front of it.
        router.post("leads/:id/sold", use: sold)
    }

    /// The page that the ad links to: keeps the click in a cookie, since the visitor may look around before the form.
    @Sendable func landing(_ request: Request, context: LeadRequestContext) throws -> Response {
        let click = TikTokClick(landingURL: request.uri.string, cookieHeader: request.headers[.cookie])
        var response = try Pages.landing(pageURL: pageURL(of: request)).response(from: request, context: context)
        // `_ttp` is a cookie already: the pixel's own, and the browser sends it with the form.
        if let ttclid = click.ttclid?.addingPercentEncoding(withAllowedCharacters: .alphanumerics) {
            response.setCookie(
                Cookie(name: "ttclid", value: ttclid, maxAge: 28 * 24 * 3600, path: "/", httpOnly: true, sameSite: .lax)
            )
        }
        return response
    }

    struct Form: Decodable {
        let email: String
        let phone: String
        let pageURL: String
    }

    @Sendable func submit(_ request: Request, context: LeadRequestContext) async throws -> Response {
        let form = try await request.decode(as: Form.self, context: context)
        guard !form.email.isEmpty || !form.phone.isEmpty else {
            throw HTTPError(.badRequest, message: "Give an email address or a phone number.")
        }
        let lead = Lead(
            email: form.email,
            phone: form.phone,
            click: TikTokClick(landingURL: form.pageURL, cookieHeader: request.headers[.cookie]),
            pageURL: form.pageURL,
            ip: visitorAddress(of: request),
            userAgent: request.headers[.userAgent]
        )
        report(try await repository.create(lead))
        return .redirect(to: "/leads/\(lead.id)")
    }

    struct Sale: Decodable {
        let revenue: Double
    }

    @Sendable func sold(_ request: Request, context: LeadRequestContext) async throws -> Response {
        let id = try context.parameters.require("id")
        let sale = try await request.decode(as: Sale.self, context: context)
        guard sale.revenue.isFinite, sale.revenue > 0 else {
            throw HTTPError(.badRequest, message: "Give the revenue in US dollars, such as 42.5.")
        }
        report(try await repository.sell(id, revenue: sale.revenue))
        return .redirect(to: "/leads/\(id)")
    }

    @Sendable func journey(_ request: Request, context: LeadRequestContext) async throws -> HTML {
        guard let journey = try await repository.journey(of: try context.parameters.require("id")) else {
            throw HTTPError(.notFound)
        }
        return Pages.journey(of: journey.lead, events: journey.events)
    }

    /// The visitor doesn't wait for TikTok. An event that finds the queue full stays in the database for `Resender`.
    private func report(_ events: [Event]) {
        for event in events {
            _ = queue.enqueueIfPossible(event)
        }
    }

    private func pageURL(of request: Request) -> String {
        "http://\(request.head.authority ?? "localhost")\(request.uri.string)"
    }

    /// The address that your own load balancer saw, its last entry. Those before it are whatever the visitor wrote.
    private func visitorAddress(of request: Request) -> String? {
        let addresses = request.headers.last { $0.name.canonicalName == "x-forwarded-for" }?.value.split(separator: ",")
        return addresses?.last?.trimmingCharacters(in: .whitespaces)
    }
}

/// Forms come in as browsers send them.
struct LeadRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
