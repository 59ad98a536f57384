/// How a lead and the static fields fill an event, prepared once. It covers everything except the name, id, and
/// time. A class, because it is read for every lead.
final class ContentPlan: Sendable {
    /// A value from the lead, or one that is the same for every lead. A class, because it is read for every lead.
    final class Source: Sendable {
        /// The lead's value, or `nil` if there is a constant.
        let row: PostbackPlan.Row?
        let constant: JSONValue?
        let target: PayloadField
        /// The index of the field in `user`, or of the value among the others.
        let place: Int
        /// The values that TikTok lists for the field, if it takes no others.
        let choices: [String]
        let isExternalID: Bool

        init(row: PostbackPlan.Row?, constant: JSONValue?, target: PayloadField, place: Int) {
            self.row = row
            self.constant = constant
            self.target = target
            self.place = place
            choices = target.choices
            isExternalID = target.path == "data.0.user.external_id"
        }
    }

    /// The values for `user`, in field order. Static values come last within their field.
    let identity: [Source]
    /// All other values. Static values come last.
    let values: [Source]
    /// The rows whose values may name the currency of TikTok's amounts. A custom property may have another.
    let money: [PostbackPlan.Row]
    let tree: ValueTree
    let placeOfURL: Int?
    let placeOfCurrency: Int?
    /// The currency for leads that don't specify one.
    let staticCurrency: String?
    let region: Region

    /// The source of the region for phone numbers without a calling code.
    struct Region: Sendable {
        let field: LeadField?
        /// The mapping that turns the field into a country.
        let row: PostbackPlan.Row?
        let defaultRegion: PhoneRegion?
    }

    init(_ postback: Postback, _ rows: [PostbackPlan.Row]) {
        let constants = postback.staticFields.sorted { $0.key < $1.key }.compactMap { path, value in
            PayloadField(path: path).map { (target: $0, value: value) }
        }
        let sources: [(row: PostbackPlan.Row?, constant: JSONValue?, target: PayloadField, steps: [String])] =
            rows.map { ($0, nil, $0.target, $0.steps) }
            + constants.map { (nil, $0.value, $0.target, $0.target.stepsInEvent) }
        var identity: [Source] = []
        var values: [Source] = []
        var places: [[String]: Int] = [:]
        for source in sources {
            if source.target.isOfUser {
                guard let place = LeadIdentity.place(of: source.steps.last ?? "") else { continue }
                identity.append(Source(row: source.row, constant: source.constant, target: source.target, place: place))
            } else {
                let place = places[source.steps] ?? places.count
                places[source.steps] = place
                values.append(Source(row: source.row, constant: source.constant, target: source.target, place: place))
            }
        }
        // The offset keeps the order of equal places.
        self.identity = identity.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
        self.values = values
        money = rows.filter { $0.readsMoney && !$0.target.isCustom }
        tree = ValueTree(places)
        placeOfURL = places[["page", "url"]]
        placeOfCurrency = places[["properties", "currency"]]
        staticCurrency = postback.staticFields[PayloadField.currencyPath]?.text.flatMap(WrittenCurrency.init)?.code
        let regionField = postback.phoneRegion.field
        region = Region(
            field: regionField.map(LeadField.init),
            row: rows.first { $0.mapping.field == regionField && $0.target.path == PayloadField.countryPath },
            defaultRegion: postback.phoneRegion.defaultRegion
        )
    }
}
