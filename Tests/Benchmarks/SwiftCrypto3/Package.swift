// swift-tools-version: 6.1

import PackageDescription

// A separate package, because one program can't link two versions of swift-crypto.
let package = Package(
    name: "SwiftCrypto3",
    platforms: [.macOS(.v13)],
    dependencies: [.package(url: "https://github.com/apple/swift-crypto", "3.0.0"..<"4.0.0")],
    targets: [
        .executableTarget(name: "swift-crypto-3", dependencies: [.product(name: "Crypto", package: "swift-crypto")])
    ],
    swiftLanguageModes: [.v6]
)
