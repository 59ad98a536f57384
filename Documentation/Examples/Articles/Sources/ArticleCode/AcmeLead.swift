import Foundation
import TikTokEvents

/// A lead in the backend that the articles use as their example.
public struct AcmeLead: Sendable {
    /// The lead's transaction id.
    public var id: String
    /// When the visitor submitted the form.
    public var createdAt: Date
    /// When a buyer accepted the lead.
    public var soldAt: Date
    /// The email address as typed.
    public var email: String?
    /// The phone number as typed.
    public var mobile: String?
    /// The visitor's IP address.
    public var ip: String?
    /// The browser's user agent.
    public var userAgent: String?
    /// The full URL of the landing page.
    public var landingURL: String
    /// What the buyer paid, in US dollars.
    public var revenue: Double
    /// Whether the visitor consented to tracking.
    public var hasConsented = true
    /// Whether the visitor lives in a state with an opt-out law.
    public var livesWhereOptOutApplies = false

    /// The click on the ad, read from the landing URL.
    public var click: TikTokClick { TikTokClick(landingURL: landingURL) }

    /// A lead with typical values.
    public static let sample = AcmeLead(
        id: "TX-1001",
        createdAt: Date(timeIntervalSince1970: 1_795_427_000),
        soldAt: Date(timeIntervalSince1970: 1_795_428_000),
        email: "Jane@Example.com",
        mobile: "(213) 373-4253",
        ip: "8.8.8.8",
        userAgent: "Mozilla/5.0",
        landingURL: "https://quotes.example/solar?ttclid=E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBG",
        revenue: 42.5
    )
}

/// The request that an HTTP framework passes to a route.
struct LandingRequest {
    var url: String
    var headers: [String: String]
}

/// A backend's queue of work to do later.
struct JobQueue {
    func add(_ pending: PendingEvent) {}
}
