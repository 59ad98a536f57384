// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "PostgresOutbox",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In your own package: .package(url: "https://github.com/OWNER/TikTokEvents", branch: "main")
        .package(name: "TikTokEvents", path: "../../..")
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
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
