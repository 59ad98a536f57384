import Foundation
import TikTokEvents

/// The pages of the service.
struct Pages: Sendable {
    let isSandbox: Bool

    func home(_ offers: [Offer]) -> HTML {
        HTML(
            title: "Three quotes by tomorrow",
            body: """
                <p class="lead">Tell us what your house needs. Installers near you send their price.</p>
                <ul class="offers">
                \(offers.map { #"<li><a href="/offers/\#($0.id)">\#($0.title)</a></li>"# as Markup })
                </ul>
                """,
            isSandbox: isSandbox
        )
    }

    func landing(_ offer: Offer, referrer: String?) -> HTML {
        HTML(
            title: offer.title,
            body: """
                <p class="lead">Free, without obligation, and it takes a minute.</p>
                <form class="card" method="post">
                <input type="hidden" name="referrer" value="\(referrer ?? "")">
                <label>Email <input name="email" type="email" autocomplete="email" required></label>
                <label>Phone <span class="hint">optional</span> <input name="phone" type="tel" autocomplete="tel"></label>
                <button id="get-quotes">Get my quotes</button>
                </form>
                """,
            isSandbox: isSandbox
        )
    }

    /// What happened to a lead, and what TikTok knows about it. The email address and phone number aren't shown.
    func journey(_ journey: LeadRepository.Journey) -> HTML {
        let lead = journey.lead
        return HTML(
            title: "The journey of your lead",
            body: """
                <ol class="steps">\(steps(of: lead))</ol>
                \(lead.soldAt == nil ? saleForm(of: lead) : "")
                <h2>What TikTok knows</h2>
                <table id="events">
                <thead><tr><th>Event<th>Outcome<th>Attempts<th>Match quality</thead>
                <tbody>\(journey.events.map(row))</tbody>
                </table>
                """,
            isSandbox: isSandbox,
            // Until TikTok has responded, the page reloads every second.
            refreshes: journey.events.contains { $0.result == .waiting }
        )
    }

    private func steps(of lead: Lead) -> [Markup] {
        let click =
            lead.visitor.click.ttclid.map { "from a TikTok ad, click \($0.prefix(12))..." } ?? "without a click id"
        var steps: [Markup] = [
            "<li>Landed \(click)<br><span class=\"hint\">\(lead.visitor.page?.url ?? "")</span></li>",
            "<li>Sent the form<br><span class=\"hint\">\(Markup.time(lead.createdAt)), pixel \(lead.pixelCode)</span></li>",
        ]
        if let soldAt = lead.soldAt, let revenue = lead.revenue {
            let money = revenue.formatted(.currency(code: "USD").locale(Locale(identifier: "en_US")))
            steps.append("<li>Sold for \(money)<br><span class=\"hint\">\(Markup.time(soldAt))</span></li>")
        }
        return steps
    }

    private func saleForm(of lead: Lead) -> Markup {
        """
        <form method="post" action="/leads/\(lead.id)/sold">
        <input type="hidden" name="revenue" value="42.5">
        <button id="sell">A buyer takes it for $42.50</button>
        </form>
        """
    }

    private func row(of event: JourneyEvent) -> Markup {
        """
        <tr><td>\(event.name)<br><code>\(event.id)</code>
        <td>\(Self.outcome(event.result, event.outcome))
        <td data-label="Attempts">\(event.attempts)
        <td data-label="Match quality">\(Self.meter(event.matchQuality))
        """
    }

    /// A badge with the details of an outcome.
    static func outcome(_ result: DeliveryLog.Result, _ outcome: DeliveryOutcome?) -> Markup {
        let word =
            switch result {
            case .accepted: "accepted"
            case .waiting: outcome == nil ? "waiting" : "will be resent"
            case .buried: "given up"
            }
        let detail =
            if case .accepted(let requestID) = outcome { "request id \(requestID)" } else {
                outcome.map { "\($0)" } ?? ""
            }
        return """
            <div><span class="badge \(result.rawValue)">\(word)</span> <span class="detail">\(detail)</span></div>
            """
    }

    static func meter(_ quality: Int) -> Markup {
        #"<span class="match"><meter min="0" max="100" value="\#(quality)"></meter> \#(quality)</span>"#
    }
}
