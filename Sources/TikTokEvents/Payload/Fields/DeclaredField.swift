/// A field and everything its declaration says, for code that needs the list rather than the values.
struct DeclaredField: Sendable {
    /// The path, relative to the listed type. Positions in arrays are 0.
    let path: String
    /// The kind of value it holds, or `nil` for an object.
    let kind: PayloadField.Kind?
    private(set) var form = FieldForm.free
    /// The sources for which TikTok uses both this field and the object that contains it.
    private(set) var sources = FieldSources.all
    private(set) var match: FieldMatch?
    /// The values that TikTok lists for the field, or none if it takes others too.
    private(set) var choices: [String] = []
}

extension DeclaredField {
    /// Lists a field and the fields within it.
    static func list<Value: FieldValue>(_ path: String, _ traits: FieldTraits<Value>) -> [DeclaredField] {
        let field = DeclaredField(
            path: path,
            kind: traits.form.kind ?? Value.kind,
            form: traits.form,
            sources: traits.sources,
            match: traits.match,
            choices: Value.choices
        )
        let members = Value.members(at: path).map { member in
            var member = member
            member.sources.formIntersection(traits.sources)
            // An element of a list has the list's form.
            if member.path == path + ".0" { member.form = traits.form }
            return member
        }
        return [field] + members
    }

    /// The field's own key.
    var key: String { path.split(separator: ".").last.map(String.init) ?? path }
}

/// Lists the fields of an object.
struct FieldLister: DeclarationReader {
    private let prefix: String
    private(set) var fields: [DeclaredField] = []

    init(at path: String) {
        prefix = path.isEmpty ? "" : path + "."
    }

    mutating func field<Value: FieldValue>(_ key: FieldKey, _ traits: FieldTraits<Value>) {
        fields += DeclaredField.list(prefix + key.stringValue, traits)
    }
}
