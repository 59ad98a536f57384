// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "FirstEvent",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../../..")],
    targets: [
        .executableTarget(
            name: "FirstEvent",
            dependencies: [
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
            ]
        )
    ]
)
