// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Integration",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "TikTokEvents", path: "../.."),
        .package(path: "../../Documentation/Examples/AsyncHTTPTransport"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .target(
            name: "SandboxServer",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "events-server", dependencies: ["SandboxServer"], swiftSettings: settings),
        .executableTarget(
            name: "fault-server",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "delivery-proof",
            dependencies: [
                .product(name: "AsyncHTTPTransport", package: "AsyncHTTPTransport"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "IntegrationTests",
            dependencies: [
                "SandboxServer",
                .product(name: "TikTokEventsURLSession", package: "TikTokEvents"),
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
