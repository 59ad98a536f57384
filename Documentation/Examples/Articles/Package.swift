// swift-tools-version: 6.1

// The Swift code of the articles and of the README, compiled and tested.

import PackageDescription

let package = Package(
    name: "Articles",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "TikTokEvents", path: "../../..")
    ],
    targets: [
        .target(
            name: "ArticleCode",
            dependencies: [
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
            ]
        ),
        .testTarget(
            name: "ArticleTests",
            dependencies: [
                "ArticleCode",
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
