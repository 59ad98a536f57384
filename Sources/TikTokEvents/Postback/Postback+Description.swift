// Describes the parts of a postback for people. The descriptions show the configuration and never a lead.

extension Postback.Conversion: CustomStringConvertible {
    /// The event, its conditions, and how often it fires.
    public var description: String {
        let when = conditions.isEmpty ? "" : " if " + conditions.map(\.description).joined(separator: " and ")
        return "\(event)\(when), \(multiFire.map { "once per \($0)" } ?? "once")"
    }
}

extension Postback.SourceID: CustomStringConvertible {
    /// The id, or the field and the id for each of its values.
    public var description: String {
        switch self {
        case .fixed(let id): id
        case .field(let field, let values):
            "by \(field): "
                + values.sorted { $0.key < $1.key }.map { "\($0.key) is \($0.value)" }.joined(separator: ", ")
        }
    }
}

extension Postback.LimitedDataUse: CustomStringConvertible {
    /// The states, and the field if there is one.
    public var description: String {
        states.joined(separator: ", ") + (field.map { " in \($0)" } ?? "")
    }
}

extension Postback.MultiFire: CustomStringConvertible {
    /// The field, and the occurrence if it is absent.
    public var description: String {
        field + (defaultOccurrence.map { " (\($0) if absent)" } ?? "")
    }
}

extension Postback.Condition: CustomStringConvertible {
    /// The condition in words.
    public var description: String {
        switch test {
        case .equals(let value): "\(field) is \(value.word ?? "")"
        case .isIn(let values): "\(field) is one of \(values.map { $0.word ?? "" }.joined(separator: ", "))"
        case .exists(let exists): "\(field) is \(exists ? "present" : "absent")"
        case .greaterThan(let number): "\(field) is above \(number)"
        }
    }
}

extension Postback.FieldMapping: CustomStringConvertible {
    /// The field, its transforms, its path, and whether it is hashed there.
    public var description: String {
        let steps = transforms.map(\.description) + (values.isEmpty ? [] : ["values"])
        let zone = "; UTC unless it names a zone"
        let kind = PayloadField(path: path).map { " (\($0.kind)\($0.kind == .date ? zone : ""))" } ?? ""
        return ([field] + steps).joined(separator: ", ") + " -> \(path)\(kind)"
    }
}

extension Postback.PhoneRegionSource: CustomStringConvertible {
    /// The source of the region.
    public var description: String {
        let sources = [field.map { "the region in \($0)" }, defaultRegion.map { "\($0)" }].compactMap { $0 }
        return sources.isEmpty ? "left out" : sources.joined(separator: ", else ")
    }
}
