// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Integration",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "TikTokEvents", path: "../.."),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .target(
            name: "LoopbackServers",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "events-server", dependencies: ["LoopbackServers"], swiftSettings: settings),
        .executableTarget(
            name: "cancel-storm",
            dependencies: [
                "LoopbackServers",
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "IntegrationTests",
            dependencies: [
                "LoopbackServers",
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
