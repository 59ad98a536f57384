extension EventName {
    /// Payment details were entered.
    public static let addPaymentInfo = Self("AddPaymentInfo")
    /// An item was added to the cart.
    public static let addToCart = Self("AddToCart")
    /// An item was added to a wish list.
    public static let addToWishlist = Self("AddToWishlist")
    /// A submitted application was approved.
    public static let applicationApproval = Self("ApplicationApproval")
    /// The visitor signed up.
    public static let completeRegistration = Self("CompleteRegistration")
    /// The visitor contacted the business.
    public static let contact = Self("Contact")
    /// A product was customized.
    public static let customizeProduct = Self("CustomizeProduct")
    /// Something was downloaded.
    public static let download = Self("Download")
    /// The visitor looked for a location.
    public static let findLocation = Self("FindLocation")
    /// Checkout was started.
    public static let initiateCheckout = Self("InitiateCheckout")
    /// A form was submitted. Before May 2025 this was `SubmitForm`.
    public static let lead = Self("Lead")
    /// A payment was completed. Before May 2025 this was `CompletePayment`.
    public static let purchase = Self("Purchase")
    /// An appointment was booked.
    public static let schedule = Self("Schedule")
    /// The visitor searched.
    public static let search = Self("Search")
    /// A trial was started.
    public static let startTrial = Self("StartTrial")
    /// An application was submitted, such as for a credit card, a course, or a job.
    public static let submitApplication = Self("SubmitApplication")
    /// A subscription was started.
    public static let subscribe = Self("Subscribe")
    /// A key page was viewed.
    public static let viewContent = Self("ViewContent")

    /// The standard events of web sources, which offline and CRM sources share.
    public static let standardWebEvents: [Self] = [
        .addPaymentInfo, .addToCart, .addToWishlist, .applicationApproval, .completeRegistration, .contact,
        .customizeProduct, .download, .findLocation, .initiateCheckout, .lead, .purchase, .schedule, .search,
        .startTrial, .submitApplication, .subscribe, .viewContent,
    ]

    /// A page was loaded. Not a standard event; the spelling is that of TikTok's own tag template.
    public static let pageview = Self("Pageview")
}
