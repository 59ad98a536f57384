extension Page {
    /// Whether the URL carries a click id, which TikTok says it reads out of it.
    var hasClickID: Bool {
        url.prefix { $0 != "#" }
            .split { $0 == "?" || $0 == "&" }
            .dropFirst()
            .contains { $0.hasPrefix("ttclid=") && $0 != "ttclid=" }
    }
}
