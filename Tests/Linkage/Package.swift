// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "Linkage",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../..")],
    targets: [
        .executableTarget(
            name: "core-only",
            dependencies: [.product(name: "TikTokEvents", package: "TikTokEvents")]
        ),
        .executableTarget(
            name: "with-urlsession",
            dependencies: [.product(name: "TikTokEventsURLSession", package: "TikTokEvents")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
