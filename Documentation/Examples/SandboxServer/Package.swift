// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "SandboxServer",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "TikTokEvents", path: "../../.."),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "sandbox-server",
            dependencies: [
                .product(name: "TikTokEvents", package: "TikTokEvents"),
                .product(name: "TikTokEventsTesting", package: "TikTokEvents"),
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
