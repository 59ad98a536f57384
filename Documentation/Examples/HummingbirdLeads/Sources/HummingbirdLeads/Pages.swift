import Foundation
import Hummingbird

/// The pages of the service.
enum Pages {
    static func landing(pageURL: String) -> HTML {
        HTML(
            title: "Solar quotes",
            body: """
                <form method="post" action="/leads">
                <input type="hidden" name="pageURL" value="\(HTML.escaped(pageURL))">
                <p><label>Email <input name="email" type="email" autocomplete="email" required></label></p>
                <p><label>Phone <input name="phone" type="tel" autocomplete="tel"></label></p>
                <p><button id="submit">Get a quote</button></p>
                </form>
                """
        )
    }

    /// What happened to a lead and what TikTok knows of it. The email and the phone number aren't shown.
    static func journey(of lead: Lead, events: [QueuedEvent]) -> HTML {
        let click = lead.click.ttclid.map { "from a TikTok ad, click \($0.prefix(12))..." } ?? "without a click id"
        var steps = ["Landed \(click)", "Sent the form at \(lead.createdAt.formatted(.iso8601))"]
        if let soldAt = lead.soldAt, let revenue = lead.revenue {
            steps.append("Sold at \(soldAt.formatted(.iso8601)) for \(revenue) USD")
        }
        let rows = events.map { event in
            "<tr><td>\(event.event.name)<td>\(HTML.escaped(event.event.id?.rawValue ?? ""))"
                + "<td>\(HTML.escaped(event.outcome ?? "waiting"))"
        }
        let sell = """
            <form method="post" action="/leads/\(lead.id)/sold">
            <input type="hidden" name="revenue" value="42.5"><button id="sell">A buyer takes it for 42.50 USD</button>
            </form>
            """
        return HTML(
            title: "The journey of your lead",
            body: """
                <ol>\(steps.map { "<li>\(HTML.escaped($0))" }.joined(separator: "\n"))</ol>
                <table id="events"><tr><th>Event<th>Id<th>Outcome\n\(rows.joined(separator: "\n"))</table>
                \(lead.soldAt == nil ? sell : "")
                """,
            // Until TikTok has answered, the page looks again each second.
            refreshes: events.contains { $0.outcome == nil }
        )
    }
}

/// A page.
struct HTML: ResponseGenerator {
    let title: String
    let body: String
    var refreshes = false

    func response(from request: Request, context: some RequestContext) throws -> Response {
        let page = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            \(refreshes ? #"<meta http-equiv="refresh" content="1">"# : "")
            <title>\(title)</title>
            <style>body { font: 16px system-ui; max-width: 60rem; margin: 2rem auto } td, th { padding: .3rem 1rem .3rem 0; text-align: left }</style>
            <h1>\(title)</h1>
            \(body)
            </html>
            """
        return Response(
            status: .ok,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page))
        )
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
