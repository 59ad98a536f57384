extension Event.Page {
    /// Whether the URL's query has a click id, which TikTok says it reads from there.
    var hasClickID: Bool {
        // Most URLs have none, and a quick scan of the bytes rules them out.
        guard url.mayHaveClickID else { return false }
        let query = String(url.prefix { $0 != "#" })
        return !KeyValueText.parameters(named: "ttclid", in: query).isEmpty
    }
}

extension String {
    /// Whether `clid=` appears anywhere in the text.
    fileprivate var mayHaveClickID: Bool {
        // Holds the last eight bytes. These five are ASCII, so no part of another character can equal them.
        var last: UInt64 = 0
        return !allBytesSatisfy { byte in
            last = last << 8 | UInt64(byte)
            return last & 0xFF_FFFF_FFFF != 0x63_6C69_643D
        }
    }
}
