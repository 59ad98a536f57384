/// Checks each field of an event against its declaration.
///
/// It builds no paths on the way down. A field that finds issues in its value prepends its key to their paths.
struct FieldChecker {
    /// The source that receives the events.
    let source: FieldSources
    /// Whether any field can tie the event to a person, a device, or a click.
    private(set) var hasIdentifier = false
    var findings = Findings()
    /// Whether TikTok ignores the whole object that contains the field.
    private var isInIgnored = false

    init(source: FieldSources) {
        self.source = source
    }

    private typealias Mark = (issueCount: Int, isInIgnored: Bool)

    @inline(__always)
    private mutating func enter<Value>(_ traits: FieldTraits<Value>) -> Mark {
        let mark = (findings.issues.count, isInIgnored)
        if traits.identifies {
            hasIdentifier = true
        }
        if !isInIgnored, !traits.sources.contains(source) {
            findings.warning("", .ignoredBySource, "TikTok doesn't use this field for this kind of source")
            isInIgnored = true
        }
        return mark
    }

    @inline(__always)
    private mutating func leave(_ key: FieldKey, since mark: Mark) {
        isInIgnored = mark.isInIgnored
        if findings.issues.count > mark.issueCount {
            findings.prefix(key.stringValue, from: mark.issueCount)
        }
    }
}

extension FieldChecker: FieldReader {
    @inline(__always)
    mutating func field<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _ traits: FieldTraits<Value>) {
        let mark = enter(traits)
        value.accept(&self, as: traits.form)
        leave(key, since: mark)
    }
}

extension FieldChecker: ValueVisitor {
    mutating func text(_ text: String, _ form: FieldForm) {
        guard !isPersonal(text, form) else { return }
        checkPlaceholder(text, form)
        switch form {
        case .clickID: checkClickID(text)
        case .place(let place): checkPlace(text, place)
        case .ipAddress: checkIPAddress(text)
        case .languageTag: checkLanguageTag(text)
        case .advertisingID: checkAdvertisingID(text)
        case .free, .prose, .userAgent, .amount, .share, .hashed: break
        }
    }

    mutating func choice<Choice: OpenSet<String>>(_ choice: Choice, of listed: @autoclosure () -> [Choice]) {
        let listed = listed()
        guard !listed.contains(choice), !isPersonal(choice.rawValue), !listed.isEmpty else { return }
        let names = listed.map(\.rawValue).joined(separator: ", ")
        findings.warning("", .unlistedValue, "TikTok may reject this value; use one of \(names)")
    }

    /// Reports an email address anywhere in plain text, or what looks like one.
    private mutating func isPersonal(_ text: String, _ form: FieldForm = .free) -> Bool {
        // Nearly all text passes the first test.
        guard text.mayHoldEmailAddress else { return false }
        var text = text
        if case .prose = form {
            text = PlainText.cleaned(text)
            guard text.mayHoldEmailAddress else { return false }
        }
        findings.addEmailAddress(isCertain: text.holdsEmailAddress)
        return true
    }

    mutating func integer(_ integer: Int) {
        if integer < 0 {
            findings.error("", .outOfRange, "it can't be negative; don't report returns here")
        }
    }

    mutating func number(_ number: Double, _ form: FieldForm) {
        if !number.isFinite {
            findings.error("", .notANumber, "it is infinity or NaN; check where it is computed")
        } else if case .amount = form, number < 0 {
            findings.error(
                "",
                .negativeAmount,
                "TikTok doesn't accept negative amounts; don't report refunds here"
            )
        } else if case .share = form, !(0...1).contains(number) {
            findings.error("", .outOfRange, "the share of the credit must be from 0.0 to 1.0")
        }
    }

    @inline(__always)
    mutating func digest(_ digest: HashedIdentifier) {
        if digest.isEmptyHash {
            findings.warning("", .emptyHash, "this is the digest of an empty string; leave empty values out")
        }
    }

    mutating func url(_ url: PageURL) {
        if !url.text.isEmpty, !url.isFull {
            findings.warning("", .fullURLNeeded, "use the full URL, with its scheme, host, and query")
        }
    }

    mutating func json(_ json: JSONValue) {
        if json.mayHoldEmailAddress {
            findings.addEmailAddress(isCertain: json.holdsEmailAddress)
        } else if json.isPersonalData(named: "") {
            findings.error("", .personalDataNotHashed, "a name in it says that it holds personal data; leave it out")
        }
    }

    @inline(__always)
    mutating func element(_ index: Int, _ accept: (inout Self) -> Void) {
        let issueCount = findings.issues.count
        accept(&self)
        if findings.issues.count > issueCount {
            findings.prefix("\(index)", from: issueCount)
        }
    }
}
