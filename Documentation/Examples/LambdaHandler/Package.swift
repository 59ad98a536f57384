// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "LambdaHandler",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In your own package: .package(url: "https://github.com/OWNER/TikTokEvents", branch: "main")
        .package(name: "TikTokEvents", path: "../../..")
    ],
    targets: [
        .executableTarget(
            name: "lambda-handler",
            dependencies: [
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
