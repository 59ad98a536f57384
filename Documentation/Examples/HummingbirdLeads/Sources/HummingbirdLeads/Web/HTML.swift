import Foundation
import Hummingbird

/// A page of the site.
struct HTML: ResponseGenerator {
    let title: String
    let body: Markup
    let isSandbox: Bool
    /// Whether the page reloads every second.
    var refreshes = false

    var page: Markup {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="same-origin">
        \(refreshes ? #"<meta http-equiv="refresh" content="1">"# : "" as Markup)
        <title>\(title)</title>
        <link rel="stylesheet" href="/style.css">
        <script src="/local-times.js" defer></script>
        </head>
        <body>
        \(isSandbox ? Self.sandboxNote : "")
        <header>
        <a class="brand" href="/">HummingbirdLeads</a>
        <nav><a href="/">Offers</a> <a href="/deliveries">Deliveries</a></nav>
        </header>
        <main>
        <h1>\(title)</h1>
        \(body)
        </main>
        </body>
        </html>
        """
    }

    private static let sandboxNote: Markup = """
        <p class="sandbox"><strong>Sandbox.</strong> Events go to a copy of TikTok&#39;s endpoint on this machine. Nothing is sent to TikTok.</p>
        """

    func response(from request: Request, context: some RequestContext) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
                .contentSecurityPolicy: "default-src 'self'; form-action 'self'; frame-ancestors 'none'",
                .xContentTypeOptions: "nosniff",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page.text))
        )
    }
}

extension Markup {
    /// A time that the browser shows in local time.
    static func time(_ date: Date, isHour: Bool = false) -> Markup {
        let text = date.formatted(.iso8601)
        return #"<time datetime="\#(text)"\#(isHour ? #" class="hour""# : "" as Markup)>\#(text)</time>"#
    }
}
