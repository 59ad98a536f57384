// swift-tools-version: 6.1

import PackageDescription

// The smallest programs with and without the SDK, to measure what embedding it costs.
let package = Package(
    name: "Embedding",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../../..")],
    targets: [
        .executableTarget(name: "essentials"),
        .executableTarget(name: "foundation"),
        .executableTarget(name: "core", dependencies: [.product(name: "TikTokEvents", package: "TikTokEvents")]),
        .executableTarget(
            name: "urlsession",
            dependencies: [.product(name: "TikTokEventsURLSession", package: "TikTokEvents")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
