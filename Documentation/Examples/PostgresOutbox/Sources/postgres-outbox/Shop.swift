import Foundation
import TikTokEvents

/// Sells leads. A sale and its events are written in one transaction, so neither exists without the other.
struct Shop {
    static let pixels = ["C4SOLAR", "C4ROOFING", "C4INSURANCE"]
    let database: PostgresConnection

    func sell(number: Int) throws {
        try database.transaction {
            let sale = try insertSale(number: number)
            let mapper = SaleMapper()
            let source = mapper.source(for: sale)
            for event in try mapper.events(for: sale, at: .leadSold) {
                try PostgresOutbox.insert(PendingEvent(event), for: source, in: database)
            }
            if number.isMultiple(of: 50) {
                throw PaymentDeclined()
            }
        }
    }

    private func insertSale(number: Int) throws -> Sale {
        var sale = Sale(
            id: "",
            soldAt: Date(),
            email: "buyer\(number)@example.com",
            mobile: "+1213373\(1000 + number % 9000)",
            click: TikTokClick(ttclid: "E.C.P.click\(number)"),
            pageURL: "https://quotes.example/solar",
            revenue: Double(1000 + number % 9000) / 100,
            pixel: Self.pixels[number % Self.pixels.count]
        )
        let rows = try database.run(
            """
            INSERT INTO sale (email, mobile, ttclid, page_url, revenue, pixel) VALUES ($1, $2, $3, $4, $5, $6)
            RETURNING id, extract(epoch FROM sold_at)
            """,
            sale.email,
            sale.mobile,
            sale.click.ttclid,
            sale.pageURL,
            "\(sale.revenue)",
            sale.pixel
        )
        sale.id = rows[0][0] ?? ""
        sale.soldAt = rows[0][1].flatMap(Double.init).map(Date.init(timeIntervalSince1970:)) ?? sale.soldAt
        return sale
    }
}

/// The error that rolls back every fiftieth sale of this example, together with its event.
struct PaymentDeclined: Error {}
