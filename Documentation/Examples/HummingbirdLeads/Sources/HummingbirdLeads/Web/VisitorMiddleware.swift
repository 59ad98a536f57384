import Hummingbird
import TikTokEvents

/// Reads the visitor from each request, and keeps the click in a cookie if the visitor consented.
struct VisitorMiddleware: RouterMiddleware {
    let trustedProxies: Int

    func handle(
        _ request: Request,
        context: LeadRequestContext,
        next: (Request, LeadRequestContext) async throws -> Response
    ) async throws -> Response {
        let visitor = visitor(of: request, from: context.peerAddress)
        var context = context
        context.visitor = visitor
        var response = try await next(request, context)
        if hasConsented(request) {
            response.headers[values: .setCookie] += visitor.setCookies()
        }
        return response
    }

    /// Whether the visitor accepted advertising cookies. Ask your consent platform here.
    private func hasConsented(_ request: Request) -> Bool {
        request.headers[values: .cookie].contains { $0.contains("ad_consent=granted") }
    }

    private func visitor(of request: Request, from peerAddress: String?) -> Visitor {
        let host = request.head.authority ?? "localhost"
        return Visitor(
            // Without a proxy, visitors use plain HTTP. A proxy's headers say what visitors use.
            url: trustedProxies > 0 ? request.uri.string : "http://\(host)\(request.uri.string)",
            headers: request.headers.map { ($0.name.rawName, $0.value) } + [("Host", host)],
            peerAddress: peerAddress,
            proxies: .count(trustedProxies),
            adParameters: [.campaign: "campaign_id", .adGroup: "adgroup_id", .ad: "ad_id"]
        )
    }
}
