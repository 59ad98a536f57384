import TikTokEvents

extension Options {
    /// The option that decides what an issue is about, or `nil` if the postback does.
    func origin(of issue: Postback.Issue) -> Flag? {
        let triggerPlace = "triggers.\(trigger)"
        if event != nil, issue.place == triggerPlace { return .trigger }
        if event != nil, issue.place.hasPrefix("\(triggerPlace).0.") { return .event }
        if region != nil, issue.place == "phone_region.default" { return .region }
        return currency != nil && issue.place == "static.\(Postback.currencyPath)" ? .currency : nil
    }

    /// An issue with where it is: in an option, or at a place in the postback.
    func text(of issue: Postback.Issue) -> String {
        origin(of: issue).map { "\($0.rawValue): \(issue.advice)" } ?? "postback: \(issue)"
    }
}

extension Postback {
    /// The ids of the sources that a run reports to. There are several if the postback chooses one for each lead, and
    /// `nil` means a source that nothing names.
    func sourceIDs(_ options: Options) throws(UsageError) -> [String?] {
        guard case .field(let field, _)? = eventSourceID else { return [options.pixelCode ?? source?.id] }
        let ids = sources.map(\.id)
        guard let id = options.pixelCode else { return ids }
        guard ids.contains(id) else {
            throw UsageError(
                "the postback chooses the source by the lead's field \(field), and \(id) isn't one of its sources: "
                    + ids.joined(separator: ", ")
            )
        }
        return [id]
    }

    static let timePath = "data.0.event_time"
    fileprivate static let currencyPath = "data.0.properties.currency"

    /// The fields of a lead that hold the time when it happened.
    var timeFields: [String] {
        fields.filter { $0.path == Self.timePath }.map(\.field)
    }

    func changed(by options: Options) -> Postback {
        var postback = self
        if let currency = options.currency {
            postback.staticFields[Self.currencyPath] = .string(currency.rawValue)
        }
        if let region = options.region {
            postback.phoneRegion.defaultRegion = region
        }
        if options.happensNow {
            // The current time is in seconds, whatever form the leads' own times have. A template has no field of its own.
            for index in postback.fields.indices where postback.fields[index].path == Self.timePath {
                let field = postback.fields[index].field
                postback.fields[index] = FieldMapping(field.contains("{") ? "time of --now" : field, to: Self.timePath)
            }
        }
        if let event = options.event {
            var conversion = Postback.Conversion(event)
            // A trigger that is new to the postback tells occurrences apart in the same way as a sale.
            let known = postback.triggers[options.trigger] ?? postback.triggers[.leadSold]
            conversion.multiFire = known?.first?.multiFire
            postback.triggers[options.trigger] = [conversion]
        }
        return postback
    }
}
