extension EventValidator {
    /// The sets are open, since TikTok may extend them, but a value off the list is most often a misspelt one.
    func checkListedValues(of event: Event, _ findings: inout Findings) {
        check(event.user.attStatus, "user.att_status", Event.User.ATTStatus.listed, &findings)
        check(event.properties.contentType, "properties.content_type", Event.ContentType.listed, &findings)
        check(event.properties.customerType, "properties.customer_type", Event.CustomerType.listed, &findings)
        check(
            event.properties.deliveryCategory,
            "properties.delivery_category",
            Event.DeliveryCategory.listed,
            &findings
        )
        guard event.properties.hasTripOrVehicle else { return }
        check(event.properties.travel?.travelClass, "properties.travel_class", Event.Travel.Class.listed, &findings)
        check(
            event.properties.vehicle?.stateOfVehicle,
            "properties.state_of_vehicle",
            Event.Vehicle.State.listed,
            &findings
        )
        check(
            event.properties.vehicle?.mileage?.unit,
            "properties.mileage.unit",
            Event.Vehicle.Mileage.Unit.listed,
            &findings
        )
    }

    @inline(__always)
    private func check<Value: OpenStringSet>(
        _ value: @autoclosure () -> Value?,
        _ path: String,
        _ listed: @autoclosure () -> [Value],
        _ findings: inout Findings
    ) {
        guard let value = value(), !listed().contains(value) else { return }
        let names = listed().map(\.rawValue).joined(separator: ", ")
        findings.warning(path, .unlistedValue, "TikTok may refuse this value; it lists \(names)")
    }
}

extension Event.User.ATTStatus {
    fileprivate static let listed = [authorized, denied, notDetermined, restricted, notApplicable]
}

extension Event.ContentType {
    fileprivate static let listed = [product, productGroup]
}

extension Event.CustomerType {
    fileprivate static let listed = [new, returning]
}

extension Event.DeliveryCategory {
    fileprivate static let listed = [inStore, curbside, homeDelivery]
}

extension Event.Travel.Class {
    fileprivate static let listed = [economy, premium, business, first]
}

extension Event.Vehicle.State {
    fileprivate static let listed = [new, used, certifiedPreOwned]
}

extension Event.Vehicle.Mileage.Unit {
    fileprivate static let listed = [miles, kilometers]
}
