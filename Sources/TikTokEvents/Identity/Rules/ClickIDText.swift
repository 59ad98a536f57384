/// The known form of `ttclid` and `_ttp`. TikTok documents no grammar, only a maximum length of 1,000.
enum ClickIDText {
    static func isValid(_ text: String) -> Bool {
        (1...1000).contains(text.utf8.count) && text.allBytesAre(in: 0x21...0x7E)
    }
}
