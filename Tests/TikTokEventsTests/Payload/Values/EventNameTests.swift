import Testing

@testable import TikTokEvents

@Suite("EventName")
struct EventNameTests {
    private static let web = """
        AddPaymentInfo AddToCart AddToWishlist ApplicationApproval CompleteRegistration Contact CustomizeProduct \
        Download FindLocation InitiateCheckout Lead Purchase Schedule Search StartTrial SubmitApplication Subscribe \
        ViewContent
        """

    private static let app = """
        AchieveLevel AddPaymentInfo AddToCart AddToWishlist Checkout CompleteTutorial CreateGroup CreateRole \
        GenerateLead InAppADClick InAppADImpr InstallApp JoinGroup LaunchAPP LoanApplication LoanApproval \
        LoanDisbursal Login Purchase Rate Registration Search SpendCredits StartTrial Subscribe UnlockAchievement \
        ViewContent
        """

    @Test("The 18 standard events of web, offline, and CRM sources, exactly")
    func standardWebEvents() {
        #expect(EventName.standardWebEvents.map(\.rawValue) == Self.web.split(separator: " ").map(String.init))
        #expect(EventName.standardWebEvents.count == 18)
    }

    @Test("The 27 standard events of app sources, exactly")
    func standardAppEvents() {
        #expect(EventName.standardAppEvents.map(\.rawValue) == Self.app.split(separator: " ").map(String.init))
        #expect(EventName.standardAppEvents.count == 27)
        #expect(Set(EventName.standardAppEvents).intersection(EventName.standardWebEvents).count == 8)
    }

    @Test(
        "Names whose Swift spelling differs from TikTok's by more than the first letter",
        arguments: [
            Vector("launchApp", .launchApp, "LaunchAPP"),
            Vector("inAppADImpression", .inAppADImpression, "InAppADImpr"),
            Vector("inAppADClick", .inAppADClick, "InAppADClick"),
            Vector("pageview", .pageview, "Pageview"),
        ] as [Vector<EventName, String>]
    )
    func spelling(vector: Vector<EventName, String>) {
        #expect(vector.input.rawValue == vector.expected)
    }

    @Test("The names before May 2025 are there, deprecated, and are sent as they are")
    func old() {
        let names = (OldNames.self as any NamesProvider.Type).names.map(\.rawValue)
        #expect(names == ["CompletePayment", "SubmitForm", "ClickButton", "PlaceAnOrder"])
    }

    @Test("Any other name is a custom event, its case kept")
    func custom() throws {
        let name: EventName = "Qualified_Lead-2"
        #expect(name.rawValue == "Qualified_Lead-2")
        #expect(name == EventName(rawValue: "Qualified_Lead-2"))
        #expect(EventName("purchase") != .purchase)
        #expect("\(name)" == "Qualified_Lead-2")
        #expect(try decoded([EventName].self, #"["Qualified_Lead-2"]"#) == [name])
    }

    private protocol NamesProvider {
        static var names: [EventName] { get }
    }

    /// Reached through its protocol, so that the test gets no deprecation warning.
    private enum OldNames: NamesProvider {
        @available(*, deprecated)
        static var names: [EventName] { [.completePayment, .submitForm, .clickButton, .placeAnOrder] }
    }
}
