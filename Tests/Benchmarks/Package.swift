// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "TikTokEvents", path: "../.."),
        .package(path: "../../Documentation/Examples/AsyncHTTPTransport"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    ],
    targets: [
        .target(name: "Measuring", swiftSettings: settings),
        .target(
            name: "Peers",
            dependencies: [
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "sink", swiftSettings: settings),
        .executableTarget(
            name: "workload",
            dependencies: [
                "Peers",
                "Measuring",
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
                .product(name: "AsyncHTTPTransport", package: "AsyncHTTPTransport"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "Peers",
                "Measuring",
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "AsyncHTTPTransport", package: "AsyncHTTPTransport"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
