import TikTokEvents

/// Literals and texts of every open set: an optimized program calls what makes them directly, so that it links only if
/// all of it is public.
enum Literals {
    static var all: [String] {
        texts([EventName.purchase, "QualifiedLead"]) + texts([EventID(rawValue: "TX-1"), "TX-2"])
            + texts([LeadTrigger.leadSold, "lead_returned"]) + texts([EventSource.Kind.web, "kiosk"])
            + texts([Event.Currency.usd, "XYZ"]) + texts([Event.ContentType.product, "plan"])
            + texts([Event.CustomerType.new, "former"])
            + texts([Event.DeliveryCategory.curbside, "drone"]) + texts([Event.User.ATTStatus.denied, "UNKNOWN"])
            + texts([Event.Travel.Class.economy, "couch"]) + texts([Event.Vehicle.State.new, "restored"])
            + texts([Event.Vehicle.Mileage.Unit.miles, "LY"]) + texts([PhoneRegion.germany, "DE"])
    }

    private static func texts<Value: Hashable & CustomStringConvertible>(_ values: [Value]) -> [String] {
        Set(values).map(\.description) + values.map { "\($0)" }
    }
}
