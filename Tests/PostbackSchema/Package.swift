// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "PostbackSchema",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../..")],
    targets: [
        .executableTarget(
            name: "postback-loader",
            dependencies: [.product(name: "TikTokEvents", package: "TikTokEvents")]
        )
    ],
    swiftLanguageModes: [.v6]
)
