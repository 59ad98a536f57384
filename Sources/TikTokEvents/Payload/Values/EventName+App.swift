extension EventName {
    /// A level was reached.
    public static let achieveLevel = Self("AchieveLevel")
    /// Checkout was started in the app.
    public static let checkout = Self("Checkout")
    /// The tutorial was finished.
    public static let completeTutorial = Self("CompleteTutorial")
    /// A group was created.
    public static let createGroup = Self("CreateGroup")
    /// A role was created.
    public static let createRole = Self("CreateRole")
    /// A lead was generated in the app.
    public static let generateLead = Self("GenerateLead")
    /// An ad in the app was clicked.
    public static let inAppADClick = Self("InAppADClick")
    /// An ad in the app was shown.
    public static let inAppADImpression = Self("InAppADImpr")
    /// The app was installed.
    public static let installApp = Self("InstallApp")
    /// A group was joined.
    public static let joinGroup = Self("JoinGroup")
    /// The app was launched.
    public static let launchApp = Self("LaunchAPP")
    /// A loan was applied for.
    public static let loanApplication = Self("LoanApplication")
    /// A loan was approved.
    public static let loanApproval = Self("LoanApproval")
    /// A loan was paid out.
    public static let loanDisbursal = Self("LoanDisbursal")
    /// The user logged in.
    public static let login = Self("Login")
    /// The user gave a rating.
    public static let rate = Self("Rate")
    /// The user registered in the app.
    public static let registration = Self("Registration")
    /// Credits were spent.
    public static let spendCredits = Self("SpendCredits")
    /// An achievement was unlocked.
    public static let unlockAchievement = Self("UnlockAchievement")

    /// The standard events of app sources. Eight of them share a name with a web event.
    public static let standardAppEvents: [Self] = [
        .achieveLevel, .addPaymentInfo, .addToCart, .addToWishlist, .checkout, .completeTutorial, .createGroup,
        .createRole, .generateLead, .inAppADClick, .inAppADImpression, .installApp, .joinGroup, .launchApp,
        .loanApplication, .loanApproval, .loanDisbursal, .login, .purchase, .rate, .registration, .search,
        .spendCredits, .startTrial, .subscribe, .unlockAchievement, .viewContent,
    ]
}
