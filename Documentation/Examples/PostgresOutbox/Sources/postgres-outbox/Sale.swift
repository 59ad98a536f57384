import Foundation
import TikTokEvents

/// A sold lead. It includes raw personal data, so never log it.
struct Sale {
    var id: String
    var soldAt: Date
    let email: String
    let mobile: String
    let click: TikTokClick
    let pageURL: String
    let revenue: Double
    let pixel: String
}

/// Hashes personal data. The result can be stored, logged, and queued.
struct SaleMapper: RoutingLeadMapper {
    func events(for sale: Sale, at trigger: LeadTrigger) throws -> [Event] {
        guard trigger == .leadSold else { return [] }
        var event = Event(.purchase, id: try EventID(lead: "sale-\(sale.id)", trigger: trigger), time: sale.soldAt)
        event.user.add(email: sale.email, phone: sale.mobile, phoneRegion: .unitedStates)
        event.user.click = sale.click
        event.page = .init(url: sale.pageURL)
        event.properties = .init(value: sale.revenue, currency: .usd)
        return [event]
    }

    func source(for sale: Sale) -> EventSource {
        .web(pixelCode: sale.pixel)
    }
}
