/// Everything about a field beyond its type, declared once where the owning type lists the field.
///
/// ```swift
/// try visitor.optional("ttclid", &ttclid, .clickID.only(.web).match(40))
/// try visitor.optional("order_id", &orderID)
/// ```
///
/// Traits are computed rather than stored so that the compiler can remove them where a visitor ignores them.
struct FieldTraits<Value: FieldValue> {
    private(set) var form = FieldForm.free
    /// The sources for which TikTok uses the field.
    private(set) var sources = FieldSources.all
    /// The field's part in matching, or `nil` if it has none.
    private(set) var match: FieldMatch?
    /// Whether the field alone ties an event to a person, a device, or a click.
    private(set) var identifies = false

    @inline(__always)
    fileprivate init(form: FieldForm) {
        self.form = form
    }

    /// Restricts the field to the sources for which TikTok uses it.
    @inline(__always)
    func only(_ sources: FieldSources, _ more: FieldSources = []) -> Self {
        var traits = self
        traits.sources = sources.union(more)
        return traits
    }

    /// Marks the field as one by which TikTok matches events.
    ///
    /// - Parameters:
    ///   - weight: What the field is worth compared with the others, by our estimate.
    ///   - alone: Whether the field identifies someone without any other field.
    ///   - name: The name of the match key, if several fields share one or it differs from the field's own.
    /// - Returns: The traits with this match added.
    @inline(__always)
    func match(_ weight: Int, alone: Bool = true, as name: StaticString? = nil) -> Self {
        var traits = self
        traits.match = FieldMatch(weight: weight, name: name)
        traits.identifies = alone
        return traits
    }

    /// Makes the field a match key without weight: TikTok's pages disagree on which sources may send it.
    @inline(__always)
    var weightless: Self { match(0, alone: false) }

    /// Marks a field that identifies someone but isn't a match key.
    @inline(__always)
    var identifying: Self {
        var traits = self
        traits.identifies = true
        return traits
    }
}

/// A field's part in match quality.
struct FieldMatch: Sendable {
    let weight: Int
    let name: StaticString?
}

/// A set of event source kinds.
struct FieldSources: OptionSet, Sendable {
    let rawValue: UInt8

    static let web = Self(rawValue: 1)
    static let app = Self(rawValue: 2)
    static let offline = Self(rawValue: 4)
    static let crm = Self(rawValue: 8)
    static let all: Self = [.web, .app, .offline, .crm]
}

extension FieldSources {
    /// Creates the set for one kind. An unknown kind counts as web.
    init(_ kind: EventSource.Kind) {
        self =
            switch kind {
            case .web: .web
            case .app: .app
            case .offline: .offline
            case .crm: .crm
            default: .web
            }
    }
}

// Identifiers have no default, so one that is declared without its rule doesn't compile.
extension FieldTraits where Value.Rule == Never {
    /// Free text, or a value of another type, for any source.
    @inline(__always)
    static var free: Self { Self(form: .free) }

    /// Restricts the field to the sources for which TikTok uses it.
    @inline(__always)
    static func only(_ sources: FieldSources, _ more: FieldSources = []) -> Self { free.only(sources, more) }

    /// Marks the field as one by which TikTok matches events.
    @inline(__always)
    static func match(_ weight: Int, alone: Bool = true) -> Self { free.match(weight, alone: alone) }
}

extension FieldTraits where Value == String {
    @inline(__always)
    static var clickID: Self { Self(form: .clickID) }

    @inline(__always)
    static var ipAddress: Self { Self(form: .ipAddress) }

    @inline(__always)
    static var languageTag: Self { Self(form: .languageTag) }

    @inline(__always)
    static var userAgent: Self { Self(form: .userAgent) }

    @inline(__always)
    static var prose: Self { Self(form: .prose) }

    @inline(__always)
    static func place(_ place: IdentifierNormalizer.Place) -> Self { Self(form: .place(place)) }
}

extension FieldTraits where Value == [String] {
    static var prose: Self { Self(form: .prose) }
}

extension FieldTraits where Value == JSONValue {
    static var prose: Self { Self(form: .prose) }
}

extension FieldTraits where Value == Double {
    @inline(__always)
    static var amount: Self { Self(form: .amount) }

    @inline(__always)
    static var share: Self { Self(form: .share) }
}

extension FieldTraits where Value == [Double] {
    static var amounts: Self { Self(form: .amount) }
}

extension FieldTraits where Value.Rule == FieldForm.HashRule {
    @inline(__always)
    static func hashed(_ rule: FieldForm.HashRule) -> Self { Self(form: .hashed(rule)) }
}

extension FieldTraits where Value.Rule == FieldForm.AdvertisingRule {
    @inline(__always)
    static func advertisingID(_ rule: FieldForm.AdvertisingRule) -> Self { Self(form: .advertisingID(rule)) }
}
