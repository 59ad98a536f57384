extension EventName {
    /// The name of `purchase` before May 2025, which TikTok still accepts and converts.
    @available(*, deprecated, renamed: "purchase")
    public static let completePayment = Self("CompletePayment")

    /// The name of `lead` before May 2025, which TikTok still accepts and converts.
    @available(*, deprecated, renamed: "lead")
    public static let submitForm = Self("SubmitForm")

    /// Supported by TikTok until 2027.
    @available(*, deprecated, message: "TikTok ends ClickButton in 2027: use a custom event or 'contact'")
    public static let clickButton = Self("ClickButton")

    /// Supported by TikTok until 2027.
    @available(*, deprecated, message: "TikTok ends PlaceAnOrder in 2027: use 'initiateCheckout' or 'purchase'")
    public static let placeAnOrder = Self("PlaceAnOrder")
}
