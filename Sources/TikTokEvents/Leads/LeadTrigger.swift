/// Something that happened to a lead, in the vocabulary of the platform that distributes it.
///
/// A `LeadMapper` decides which events, if any, a trigger produces. Any string can be a trigger of your own.
public struct LeadTrigger: OpenSet, ExpressibleByStringLiteral {
    /// The trigger's name, such as `"lead_sold"`.
    public let rawValue: String

    /// Creates a trigger from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The user submitted a form.
    public static let formSubmission = Self("form_submission")
    /// A buyer accepted the lead.
    ///
    /// A lead that is sold to several buyers needs an id for each sale: use ``sold(toBuyer:)``, or give ``EventID`` the
    /// sale's id as the occurrence. Otherwise TikTok counts only the first sale.
    public static let leadSold = Self("lead_sold")
    /// The user clicked an offer on the offer wall.
    public static let offerWallClick = Self("offer_wall_click")
    /// The user completed a third-party offer.
    public static let offerWallConversion = Self("offer_wall_conversion")

    static let known: [Self] = [.formSubmission, .leadSold, .offerWallClick, .offerWallConversion]

    /// The lead was routed to a specific buyer.
    ///
    /// - Parameter buyer: The buyer's id. No `EventID` can be made with a blank one.
    /// - Returns: The trigger.
    public static func routed(toBuyer buyer: String) -> Self {
        Self(routedPrefix + buyer)
    }

    /// A specific buyer accepted the lead, which may be sold to others as well.
    ///
    /// - Parameter buyer: The buyer's id. No `EventID` can be made with a blank one.
    /// - Returns: The trigger.
    public static func sold(toBuyer buyer: String) -> Self {
        Self(soldPrefix + buyer)
    }

    /// The buyer's id, if the trigger was made by `routed(toBuyer:)` or `sold(toBuyer:)`.
    public var buyer: String? {
        for prefix in [Self.routedPrefix, Self.soldPrefix] where rawValue.hasPrefix(prefix) {
            return String(rawValue.dropFirst(prefix.count))
        }
        return nil
    }

    private static let routedPrefix = "routed_to_buyer:"
    private static let soldPrefix = "sold_to_buyer:"
}

extension LeadTrigger: FieldValue {}
