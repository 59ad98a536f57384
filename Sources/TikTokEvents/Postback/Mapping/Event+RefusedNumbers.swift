extension Event {
    /// Leaves out, with a note, numbers for which TikTok would refuse the whole event.
    mutating func leaveOutRefusedNumbers() {
        guard let vehicle = properties.flatVehicle.unlessEmpty else { return }
        if vehicle.hasLongVIN {
            properties.vehicle.vin = nil
            user.omitted.add("properties.vin", .outOfRange)
        }
        if !vehicle.preferredPriceRange.isEmpty, !vehicle.hasPriceRange {
            properties.vehicle.preferredPriceRange = []
            user.omitted.add("properties.preferred_price_range", .outOfRange)
        }
    }
}
