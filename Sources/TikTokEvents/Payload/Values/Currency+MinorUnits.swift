extension Event.Currency {
    /// Returns an amount in major units: 4250 cents are 42.5 dollars, 4250 yen are 4250.
    ///
    /// - Parameter minorUnits: The amount in the currency's minor unit, as ISO 4217 defines it.
    /// - Returns: The amount in major units.
    /// - Throws: `EventsError` with the code `invalidLead` if TikTok doesn't list the currency.
    func majorUnits(of minorUnits: Int) throws(EventsError) -> Double {
        guard isSupported else {
            throw EventsError(
                code: .invalidLead,
                message:
                    "TikTok doesn't list the currency, so its minor unit isn't known; give the amount in major units",
                field: "currency"
            )
        }
        return Double(minorUnits) / Self.unitRatios[rawValue, default: 100]
    }

    /// The number of minor units in a major unit, where it isn't 100. A currency with a ratio of 1 has no minor unit.
    private static let unitRatios: [String: Double] = [
        "BIF": 1, "CLP": 1, "ISK": 1, "JPY": 1, "KRW": 1, "PYG": 1, "VND": 1,
        "BHD": 1000, "KWD": 1000, "OMR": 1000,
    ]
}
