// swift-tools-version: 6.1

import PackageDescription

let tikTokEvents: Target.Dependency = .product(name: "TikTokEvents", package: "TikTokEvents")

// The flags that make these fuzzers are in `run`: in a manifest, they fail to link.
let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "TikTokEvents", path: "../..")],
    targets: [.target(name: "Fuzzing", dependencies: [tikTokEvents])]
        + ["payload", "normalizers", "click", "url", "meta", "response", "postback", "times", "tables", "phones"].map {
            property in
            .executableTarget(name: "fuzz-\(property)", dependencies: [tikTokEvents, "Fuzzing"])
        },
    swiftLanguageModes: [.v6]
)
