import Foundation
import TikTokEvents

/// The lead of the backend that the articles are about.
public struct AcmeLead: Sendable {
    public var id: String
    public var createdAt: Date
    public var soldAt: Date
    public var email: String?
    public var mobile: String?
    public var ip: String?
    public var userAgent: String?
    public var landingURL: String
    public var revenue: Double
    public var hasConsented = true
    public var livesWhereOptOutApplies = false

    public var click: TikTokClick { TikTokClick(landingURL: landingURL) }

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

/// What an HTTP framework hands to a route.
struct LandingRequest {
    var url: String
    var headers: [String: String]
}

/// The queue in which a backend keeps what it must do later.
struct JobQueue {
    func add(_ pending: PendingEvent) {}
}
