extension EventValidator {
    /// Fields that TikTok wants plain must be plain and in their form, and no free text may hold an email address.
    func checkPlainText(of event: Event, _ findings: inout Findings) {
        let user = event.user
        checkLocale(user.locale, &findings)
        checkNotHashed(user.ttclid, "user.ttclid", &findings)
        checkNotHashed(user.ttp, "user.ttp", &findings)
        checkPlace(user.city, "user.city", &findings) { $0.isPlainASCII || PlaceNormalizer.city.normalize($0) == $0 }
        checkPlace(user.state, "user.state", &findings) { $0.isPlainASCII || PlaceNormalizer.state.normalize($0) == $0 }
        checkPlace(user.country, "user.country", &findings) { $0.isPlainASCII && $0.utf8.count == 2 }
        checkNoEmailAddress(in: event.properties, &findings)
    }

    private func checkLocale(_ locale: String?, _ findings: inout Findings) {
        guard let locale else { return }
        let parts = locale.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(\.isASCIILetterOrDigit) }
        if !isTag || !(2...8).contains(parts[0].count) {
            findings.warning("user.locale", .notALanguageTag, "give one BCP 47 tag with hyphens, such as en-US")
        }
    }

    private func checkNotHashed(_ text: String?, _ path: String, _ findings: inout Findings) {
        if let text, text.isHash {
            findings.warning(path, .mustNotBeHashed, "it looks like a hash; TikTok must get this field as it is")
        }
    }

    private func checkPlace(
        _ place: String?,
        _ path: String,
        _ findings: inout Findings,
        isNormalized: (String) -> Bool
    ) {
        guard let place else { return }
        if place.isHash {
            checkNotHashed(place, path, &findings)
        } else if !isNormalized(place) {
            findings.warning(
                path,
                .notNormalized,
                "TikTok wants it lower-cased and compact; give the raw text to User.init, which brings it to its form"
            )
        }
    }

    private func checkNoEmailAddress(in properties: Properties, _ findings: inout Findings) {
        let texts: [(path: String, text: String?)] = [
            ("description", properties.description), ("search_string", properties.searchString),
            ("query", properties.query), ("order_id", properties.orderID), ("shop_id", properties.shopID),
            ("status", properties.status),
        ]
        for case (let path, let text?) in texts where text.isEmailAddress {
            findings.error(
                "properties.\(path)",
                .personalDataNotHashed,
                "it is an email address; TikTok must get hashes only"
            )
        }
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension String {
    /// Whether the text has lower-case letters of English alone: the usual form of a place, told quickly.
    fileprivate var isPlainASCII: Bool {
        !isEmpty && utf8.allSatisfy { ("a"..."z").contains(Unicode.Scalar($0)) }
    }

    fileprivate var isHash: Bool {
        utf8.count == 64 && HashedIdentifier(alreadyHashed: self) != nil
    }
}
