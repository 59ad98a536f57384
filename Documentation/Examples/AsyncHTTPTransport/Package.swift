// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "AsyncHTTPTransport",
    platforms: [.macOS(.v13)],
    products: [.library(name: "AsyncHTTPTransport", targets: ["AsyncHTTPTransport"])],
    dependencies: [
        // In your own package: .package(url: "https://github.com/OWNER/TikTokEvents", branch: "main")
        .package(name: "TikTokEvents", path: "../../.."),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    ],
    targets: [
        .target(
            name: "AsyncHTTPTransport",
            dependencies: [
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
