extension Postback {
    /// The mapping of a typical lead-distribution platform to a web source.
    ///
    /// A submitted form produces a `Lead`, a sale a `Purchase`, a click on the offer wall a `ViewContent`, and a
    /// completed offer a `CompleteRegistration`. The `occurrence` field counts repetitions from 1.
    public static let `default`: Postback = {
        let multiFire = MultiFire(field: "occurrence", defaultOccurrence: "1")
        var postback = Postback()
        postback.triggers = [
            .formSubmission: [Conversion(.lead, multiFire: multiFire)],
            .leadSold: [Conversion(.purchase, multiFire: multiFire)],
            .offerWallClick: [Conversion(.viewContent, multiFire: multiFire)],
            .offerWallConversion: [Conversion(.completeRegistration, multiFire: multiFire)],
        ]
        postback.fields = [
            FieldMapping("email", to: "data.0.user.email"),
            FieldMapping("mobile", to: "data.0.user.phone"),
            FieldMapping("transaction_id", to: "data.0.event_id"),
            FieldMapping("ip", to: "data.0.user.ip"),
            FieldMapping("user_agent", to: "data.0.user.user_agent"),
            FieldMapping("ttclid", to: "data.0.user.ttclid"),
            FieldMapping("utc_timestamp", to: "data.0.event_time"),
            FieldMapping("revenue", to: "data.0.properties.value"),
            FieldMapping("currency", to: "data.0.properties.currency"),
            FieldMapping("landing_url", to: "data.0.page.url"),
            FieldMapping("referrer", to: "data.0.page.referrer"),
            FieldMapping("ttp", to: "data.0.user.ttp"),
            FieldMapping("external_id", to: "data.0.user.external_id"),
            FieldMapping("first_name", to: "data.0.user.first_name"),
            FieldMapping("last_name", to: "data.0.user.last_name"),
            FieldMapping("city", to: "data.0.user.city"),
            FieldMapping("state", to: "data.0.user.state"),
            FieldMapping("country", to: "data.0.user.country"),
            FieldMapping("zip_code", to: "data.0.user.zip_code"),
        ]
        postback.staticFields = [
            "data.0.properties.currency": "USD",
            "data.0.properties.content_type": "product",
        ]
        postback.phoneRegion = PhoneRegionSource(field: "country", defaultRegion: .unitedStates)
        return postback
    }()
}
