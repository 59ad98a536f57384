/// The ready mapper for ``PostbackLead``: ties triggers to events and adds what is the same for every lead.
///
/// ```swift
/// var mapper = PostbackLeadMapper()
/// mapper.eventNames[.routed(toBuyer: "acme")] = [.submitApplication]
/// mapper.currency = .eur
/// ```
public struct PostbackLeadMapper: LeadMapper {
    /// The events that each trigger makes; a trigger that isn't here makes none.
    public var eventNames: [LeadTrigger: [EventName]] = [
        .formSubmission: [.lead],
        .leadSold: [.purchase],
        .offerWallClick: [.viewContent],
        .offerWallConversion: [.completeRegistration],
    ]
    /// The currency of every lead's revenue.
    public var currency = Currency.usd
    /// What the content ids name; sent together with the revenue.
    public var contentType: ContentType? = .product
    /// The region of phone numbers without a calling code, for leads without a country.
    public var region: PhoneRegion? = .unitedStates

    /// Makes the mapper with the usual events.
    public init() {}

    /// The events that a trigger is tied to.
    public func events(for lead: PostbackLead, at trigger: LeadTrigger) -> [Event] {
        (eventNames[trigger] ?? []).map { name in
            let id = EventID(lead: lead.transactionID, trigger: trigger, occurrence: lead.occurrence)
            var event = Event(name, id: id, time: lead.time)
            event.user = user(of: lead)
            event.page = lead.landingURL.map { Page(url: $0, referrer: lead.referrer) }
            if let revenue = lead.revenue {
                event.properties = Properties(value: revenue, currency: currency)
                event.properties.contentType = contentType
            }
            return event
        }
    }

    private func user(of lead: PostbackLead) -> User {
        var user = User(
            email: lead.email,
            phone: lead.mobile,
            region: phoneRegion(of: lead),
            externalID: lead.externalID,
            firstName: lead.firstName,
            lastName: lead.lastName,
            city: lead.city,
            state: lead.state,
            country: lead.country,
            zipCode: lead.zipCode
        )
        user.click = lead.click
        user.ip = lead.ip
        user.userAgent = lead.userAgent
        return user
    }

    /// A country that isn't given as a code says nothing about the phone, and the default would be a guess.
    private func phoneRegion(of lead: PostbackLead) -> PhoneRegion? {
        guard let country = lead.country, !country.isEmpty else { return region }
        return PlaceNormalizer.country.normalize(country).map(PhoneRegion.init(rawValue:))
    }
}
