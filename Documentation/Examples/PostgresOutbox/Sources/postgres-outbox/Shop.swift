import Foundation
import TikTokEvents

/// Sells leads: the sale and its event are written in one transaction, so that there is never one without the other.
struct Shop {
    let database: PostgresConnection

    func sell(number: Int) throws {
        try database.transaction {
            let click = TikTokClick(ttclid: "E.C.P.click\(number)")
            let (email, mobile) = ("buyer\(number)@example.com", "+1213373\(1000 + number % 9000)")
            let pageURL = "https://quotes.example/solar"
            let revenue = Double(1000 + number % 9000) / 100
            let rows = try database.run(
                """
                INSERT INTO sale (email, mobile, ttclid, page_url, revenue) VALUES ($1, $2, $3, $4, $5)
                RETURNING id, extract(epoch FROM sold_at)
                """,
                email,
                mobile,
                click.ttclid,
                pageURL,
                "\(revenue)"
            )
            guard let id = rows[0][0], let soldAt = rows[0][1].flatMap(Double.init) else { return }
            let sale = Sale(
                id: id,
                soldAt: Date(timeIntervalSince1970: soldAt),
                email: email,
                mobile: mobile,
                click: click,
                pageURL: pageURL,
                revenue: revenue
            )
            for event in try SaleMapper().events(for: sale, at: .leadSold) {
                let json = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
                try database.run("INSERT INTO event_outbox (event) VALUES ($1)", json)
            }
            if number.isMultiple(of: 50) {
                throw PaymentDeclined()
            }
        }
    }
}

/// Why every fiftieth sale of this example is rolled back, event and all.
struct PaymentDeclined: Error {}
