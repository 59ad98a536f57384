// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "Phones",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../..")],
    targets: [
        .executableTarget(name: "phone-judge", dependencies: [.product(name: "TikTokEvents", package: "TikTokEvents")])
    ],
    swiftLanguageModes: [.v6]
)
