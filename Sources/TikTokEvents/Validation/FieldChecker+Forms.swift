// The requirements of each form of plain text.

extension FieldChecker {
    /// `User` leaves placeholders out, but text set in another way may be one. Places and advertising ids have rules of
    /// their own.
    mutating func checkPlaceholder(_ text: String, _ form: FieldForm) {
        switch form {
        case .place, .advertisingID: return
        default: break
        }
        if Placeholder.isPlaceholder(text, ofName: false) {
            findings.warning("", .placeholder, OmittedIdentifiers.Reason.placeholder.advice)
        }
    }

    mutating func checkClickID(_ id: String) {
        if !ClickIDText.isValid(id) {
            findings.warning("", .notAClickID, OmittedIdentifiers.Reason.notAClickID.advice)
        }
        checkNotHashed(id)
    }

    mutating func checkPlace(_ place: String, _ rule: IdentifierNormalizer.Place) {
        if place.isHash {
            checkNotHashed(place)
        } else if !rule.isNormalized(place) {
            findings.warning(
                "",
                .notNormalized,
                "TikTok wants it lowercase and compact; pass the raw text to User.init, which normalizes it"
            )
        }
    }

    mutating func checkIPAddress(_ ip: String) {
        if IPAddress(ip)?.isPublic != true {
            findings.warning("", .notAPublicAddress, OmittedIdentifiers.Reason.notAPublicAddress.advice)
        }
    }

    mutating func checkLanguageTag(_ tag: String) {
        if !tag.isLanguageTag {
            findings.warning("", .notALanguageTag, "use one BCP 47 tag with hyphens, such as en-US")
        }
    }

    mutating func checkAdvertisingID(_ id: String) {
        if AdvertisingID(idfa: id) == nil {
            findings.warning(
                "",
                .notAnAdvertisingID,
                "it isn't an advertising id; all zeros mean that the user denied tracking"
            )
        }
    }

    private mutating func checkNotHashed(_ text: String) {
        if text.isHash {
            findings.warning(
                "",
                .mustNotBeHashed,
                "it looks like a hash, but TikTok wants this field plain; pass the raw value"
            )
        }
    }
}

extension IdentifierNormalizer.Place {
    fileprivate func isNormalized(_ place: String) -> Bool {
        // A quick test for most cities and states. A country must be on the list.
        (rule != .country && place.isPlainASCII) || (try? normalized(place)) == place
    }
}

extension String {
    /// Whether the text consists of lowercase English letters only.
    fileprivate var isPlainASCII: Bool {
        !isEmpty && allBytesAre(in: UInt8(ascii: "a")...UInt8(ascii: "z"))
    }

    fileprivate var isHash: Bool {
        utf8.count == 64 && HashedIdentifier(alreadyHashed: self) != nil
    }

    /// Whether the text is parts of up to eight letters or digits joined by hyphens, the first with two or three.
    fileprivate var isLanguageTag: Bool {
        var length = 0
        var allowed = 2...3
        let isTag = allBytesSatisfy { byte in
            if byte.isLetterOrDigit {
                length &+= 1
                return length <= allowed.upperBound
            }
            defer { (length, allowed) = (0, 1...8) }
            return byte == UInt8(ascii: "-") && length >= allowed.lowerBound
        }
        return isTag && length >= allowed.lowerBound
    }
}

extension HashedIdentifier {
    @inline(__always)
    var isEmptyHash: Bool {
        // The first word alone rules out all but one in 2^64 other digests.
        digest.word0 == 0xe3b0_c442_98fc_1c14 && self == Self.emptyHash
    }

    private static let emptyHash = HashedIdentifier(hashing: [])
}
