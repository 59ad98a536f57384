import TikTokEvents

/// Literals and text of every open set. An optimized program calls their initializers directly, so it links only if all
/// of them are public.
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
