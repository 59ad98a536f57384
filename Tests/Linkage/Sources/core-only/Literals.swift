import TikTokEvents

/// Literals and texts of every open set: an optimised program calls what makes them directly, so that it links only if
/// all of it is public.
enum Literals {
    static var all: [String] {
        texts([EventName.purchase, "QualifiedLead"]) + texts([EventID(rawValue: "TX-1"), "TX-2"])
            + texts([LeadTrigger.leadSold, "lead_returned"]) + texts([EventSource.Kind.web, "kiosk"])
            + texts([Currency.usd, "XYZ"]) + texts([ContentType.product, "plan"]) + texts([CustomerType.new, "former"])
            + texts([DeliveryCategory.curbside, "drone"]) + texts([ATTStatus.denied, "UNKNOWN"])
            + texts([TravelClass.economy, "couch"]) + texts([VehicleState.new, "restored"])
            + texts([Mileage.Unit.miles, "LY"]) + texts([PhoneRegion.germany, "DE"])
    }

    private static func texts<Value: Hashable & CustomStringConvertible>(_ values: [Value]) -> [String] {
        Set(values).map(\.description) + values.map { "\($0)" }
    }
}
