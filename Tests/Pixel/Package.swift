// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "Pixel",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../..")],
    targets: [
        .executableTarget(name: "pixel-page", dependencies: [.product(name: "TikTokEvents", package: "TikTokEvents")])
    ],
    swiftLanguageModes: [.v6]
)
