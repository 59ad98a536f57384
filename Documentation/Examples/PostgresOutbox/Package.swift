// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "PostgresOutbox",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In your own package: .package(url: "https://github.com/OWNER/TikTokEvents", branch: "main")
        .package(name: "TikTokEvents", path: "../../.."),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"]), .brew(["libpq"])]
        ),
        .executableTarget(
            name: "postgres-outbox",
            dependencies: [
                "CLibPQ",
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(
            name: "postgres-outboxTests",
            dependencies: [
                "postgres-outbox",
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
