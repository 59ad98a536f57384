/// Walks the fields of a payload type, which lists them once in `FieldGroup.fields(_:)`.
///
/// The writer, the decoder, and the checker are all visitors, so each of them sees every listed field.
protocol FieldVisitor {
    /// A field that TikTok always requires.
    mutating func required<Value: FieldValue>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) throws

    /// A field that may be absent.
    mutating func optional<Value: FieldValue>(
        _ key: FieldKey,
        _ value: inout Value?,
        _ traits: FieldTraits<Value>
    ) throws

    /// A list or an object that is left out while it's empty.
    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) throws

    /// Fields that the API groups in a type of their own but that are flat in the JSON.
    mutating func flattened<Group: PayloadObject>(_ group: inout OutOfLine<Group>) throws

    /// The keys that `owner` doesn't list.
    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) throws
}

// Shorthand for fields without traits. Identifiers always have one: their rule.
extension FieldVisitor {
    @inline(__always)
    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value) throws
    where Value.Rule == Never {
        try required(key, &value, .free)
    }

    @inline(__always)
    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?) throws
    where Value.Rule == Never {
        try optional(key, &value, .free)
    }

    @inline(__always)
    mutating func unlessEmpty<Value: FieldValue & Omittable>(_ key: FieldKey, _ value: inout Value) throws
    where Value.Rule == Never {
        try unlessEmpty(key, &value, .free)
    }
}

/// A visitor that treats all set fields alike and skips the rest.
protocol FieldReader: FieldVisitor {
    mutating func field<Value: FieldValue>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) throws
}

extension FieldReader {
    @inline(__always)
    mutating func required<Value: FieldValue>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) throws {
        try field(key, &value, traits)
    }

    @inline(__always)
    mutating func optional<Value: FieldValue>(
        _ key: FieldKey,
        _ value: inout Value?,
        _ traits: FieldTraits<Value>
    ) throws {
        // Optional chaining passes the value in place.
        try value?.show(to: &self, key, traits)
    }

    @inline(__always)
    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) throws {
        guard !value.isEmptyInPlace() else { return }
        try field(key, &value, traits)
    }

    mutating func flattened<Group: PayloadObject>(_ group: inout OutOfLine<Group>) throws {
        try group.readFields(&self)
    }

    /// Does nothing: additional keys have no declarations.
    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) {}
}

extension FieldValue {
    @inline(__always)
    fileprivate mutating func show(
        to reader: inout some FieldReader,
        _ key: FieldKey,
        _ traits: FieldTraits<Self>
    ) throws {
        try reader.field(key, &self, traits)
    }
}

/// A visitor that reads the declarations of all fields and no values.
protocol DeclarationReader: FieldVisitor {
    mutating func field<Value: FieldValue>(_ key: FieldKey, _ traits: FieldTraits<Value>)
}

extension DeclarationReader {
    mutating func required<Value: FieldValue>(_ key: FieldKey, _ value: inout Value, _ traits: FieldTraits<Value>) {
        field(key, traits)
    }

    mutating func optional<Value: FieldValue>(_ key: FieldKey, _ value: inout Value?, _ traits: FieldTraits<Value>) {
        field(key, traits)
    }

    mutating func unlessEmpty<Value: FieldValue & Omittable>(
        _ key: FieldKey,
        _ value: inout Value,
        _ traits: FieldTraits<Value>
    ) {
        field(key, traits)
    }

    mutating func flattened<Group: PayloadObject>(_ group: inout OutOfLine<Group>) throws {
        var blank = Group()
        try blank.fields(&self)
    }

    /// Does nothing: additional keys have no declarations.
    mutating func additional<Owner: FieldGroup>(_ values: inout [String: JSONValue], of owner: Owner.Type) {}
}

/// A list or an object that is left out of the JSON while it's empty.
protocol Omittable {
    var isEmpty: Bool { get }

    /// Returns `isEmpty` for a value that is passed in place.
    mutating func isEmptyInPlace() -> Bool
}

extension Omittable where Self: Collection {
    @inline(__always)
    func isEmptyInPlace() -> Bool { isEmpty }
}

extension Array: Omittable {}

/// Visits values by type: text, a number, a digest. Visitors that treat all values alike don't need it.
protocol ValueVisitor {
    mutating func text(_ text: String, _ form: FieldForm)

    /// A value of a set that TikTok may extend. `listed` is empty if TikTok publishes no list.
    mutating func choice<Choice: OpenSet<String>>(_ choice: Choice, of listed: @autoclosure () -> [Choice])

    mutating func number(_ number: Double, _ form: FieldForm)

    mutating func integer(_ integer: Int)

    mutating func digest(_ digest: HashedIdentifier)

    mutating func url(_ url: PageURL)

    mutating func json(_ json: JSONValue)

    mutating func element(_ index: Int, _ accept: (inout Self) -> Void)

    mutating func object(_ object: inout some FieldGroup)
}

// Conforming types implement only what they need.
extension ValueVisitor {
    mutating func text(_ text: String, _ form: FieldForm) {}
    mutating func choice<Choice: OpenSet<String>>(_ choice: Choice, of listed: @autoclosure () -> [Choice]) {}
    mutating func number(_ number: Double, _ form: FieldForm) {}
    mutating func integer(_ integer: Int) {}
    mutating func digest(_ digest: HashedIdentifier) {}
    mutating func url(_ url: PageURL) {}
    mutating func json(_ json: JSONValue) {}
    mutating func element(_ index: Int, _ accept: (inout Self) -> Void) {}
    mutating func object(_ object: inout some FieldGroup) {}
}

extension ValueVisitor where Self: FieldReader {
    mutating func object(_ object: inout some FieldGroup) {
        // Readers of values never throw.
        try? object.readFields(&self)
    }
}
