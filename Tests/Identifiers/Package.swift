// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "Identifiers",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../..")],
    targets: [
        .executableTarget(
            name: "identifier-judge",
            dependencies: [.product(name: "TikTokEvents", package: "TikTokEvents")]
        )
    ],
    swiftLanguageModes: [.v6]
)
