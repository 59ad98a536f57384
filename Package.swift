// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "TikTokEvents",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "TikTokEvents", targets: ["TikTokEvents"]),
        .library(name: "TikTokEventsURLSession", targets: ["TikTokEventsURLSession"]),
        .library(name: "TikTokEventsTesting", targets: ["TikTokEventsTesting"]),
        .executable(name: "tiktok-events", targets: ["tiktok-events"]),
    ],
    targets: [
        .target(name: "TikTokEvents", swiftSettings: settings),
        .target(name: "TikTokEventsURLSession", dependencies: ["TikTokEvents"], swiftSettings: settings),
        .target(name: "TikTokEventsTesting", dependencies: ["TikTokEvents"], swiftSettings: settings),
        .executableTarget(
            name: "tiktok-events",
            dependencies: ["TikTokEvents", "TikTokEventsURLSession", "TikTokEventsTesting"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TikTokEventsTests",
            dependencies: ["TikTokEvents", "TikTokEventsTesting"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TikTokEventsTestingTests",
            dependencies: ["TikTokEvents", "TikTokEventsTesting"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "tiktok-eventsTests",
            dependencies: ["tiktok-events"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
