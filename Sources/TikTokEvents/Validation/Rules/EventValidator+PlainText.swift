extension EventValidator {
    /// Fields that TikTok wants plain must be plain and in their form, and no free text may hold an email address.
    func checkPlainText(of event: Event, _ findings: inout Findings) {
        checkLocale(event.user.locale, &findings)
        checkNotHashed(event.user.ttclid, "user.ttclid", &findings)
        checkNotHashed(event.user.ttp, "user.ttp", &findings)
        checkPlace(event.user.city, "user.city", &findings) {
            $0.isPlainASCII || IdentifierNormalizer.Place.city.normalize($0) == $0
        }
        checkPlace(event.user.state, "user.state", &findings) {
            $0.isPlainASCII || IdentifierNormalizer.Place.state.normalize($0) == $0
        }
        checkPlace(event.user.country, "user.country", &findings) { Country($0)?.lowercasedCode == $0 }
        checkNoEmailAddress(in: event, &findings)
    }

    private func checkLocale(_ locale: String?, _ findings: inout Findings) {
        guard let locale else { return }
        if !Self.isLanguageTag(locale) {
            findings.warning("user.locale", .notALanguageTag, "give one BCP 47 tag with hyphens, such as en-US")
        }
    }

    /// Parts of up to eight letters or digits with hyphens between them, the first of at least two.
    private static func isLanguageTag(_ text: String) -> Bool {
        var length = 0
        var shortest = 2
        let isTag = text.allBytesSatisfy { byte in
            if byte.isASCIILetterOrDigit {
                length &+= 1
                return length <= 8
            }
            defer { (length, shortest) = (0, 1) }
            return byte == UInt8(ascii: "-") && length >= shortest
        }
        return isTag && length >= shortest
    }

    @inline(__always)
    private func checkNotHashed(_ text: @autoclosure () -> String?, _ path: String, _ findings: inout Findings) {
        if text()?.utf8.count == 64, text()?.isHash == true {
            findings.warning(path, .mustNotBeHashed, "it looks like a hash; TikTok must get this field as it is")
        }
    }

    @inline(__always)
    private func checkPlace(
        _ place: @autoclosure () -> String?,
        _ path: String,
        _ findings: inout Findings,
        isNormalized: (String) -> Bool
    ) {
        guard let place = place() else { return }
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

    private func checkNoEmailAddress(in event: Event, _ findings: inout Findings) {
        checkNoEmailAddress(event.properties.description, "properties.description", &findings)
        checkNoEmailAddress(event.properties.searchString, "properties.search_string", &findings)
        checkNoEmailAddress(event.properties.query, "properties.query", &findings)
        checkNoEmailAddress(event.properties.orderID, "properties.order_id", &findings)
        checkNoEmailAddress(event.properties.shopID, "properties.shop_id", &findings)
        checkNoEmailAddress(event.properties.status, "properties.status", &findings)
    }

    @inline(__always)
    private func checkNoEmailAddress(_ text: @autoclosure () -> String?, _ path: String, _ findings: inout Findings) {
        if text()?.isEmailAddress == true {
            findings.error(path, .personalDataNotHashed, "it is an email address; TikTok must get hashes only")
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
        !isEmpty && allBytesAre(in: UInt8(ascii: "a")...UInt8(ascii: "z"))
    }

    fileprivate var isHash: Bool {
        utf8.count == 64 && HashedIdentifier(alreadyHashed: self) != nil
    }
}
