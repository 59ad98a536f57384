// How a postback is written. `PostbackReader` does the reverse.

extension Postback {
    var json: JSONValue {
        .members([
            (Key.eventSource, .string(eventSource.rawValue)),
            (.eventSourceID, eventSourceID?.json),
            (.phoneRegion, phoneRegion.json),
            (.consent, consent?.json),
            (.limitedDataUse, limitedDataUse?.json),
            (.triggers, .object(triggers.json)),
            (.fields, .array(fields.map(\.json))),
            (.staticFields, .object(staticFields)),
        ])
    }
}

extension Postback.SourceID {
    fileprivate var json: JSONValue {
        switch self {
        case .fixed(let id): .string(id)
        case .field(let field, let values):
            .members([(Key.field, .string(field)), (.values, .object(values.mapValues(JSONValue.string)))])
        }
    }
}

extension Postback.LimitedDataUse {
    fileprivate var json: JSONValue {
        .members([(Key.states, .array(states.map(JSONValue.string))), (.field, field.map(JSONValue.string))])
    }
}

extension [LeadTrigger: [Postback.Conversion]] {
    fileprivate var json: [String: JSONValue] {
        [String: JSONValue](uniqueKeysWithValues: map { ($0.rawValue, .array($1.map(\.json))) })
    }
}

extension Postback.Conversion {
    fileprivate var json: JSONValue {
        .members([
            (Key.event, .string(event.rawValue)),
            (.conditions, .array(conditions.map(\.json))),
            (.multiFire, multiFire?.json),
        ])
    }
}

extension Postback.MultiFire {
    fileprivate var json: JSONValue {
        .members([(Key.field, .string(field)), (.defaultOccurrence, defaultOccurrence.map(JSONValue.string))])
    }
}

extension Postback.Condition {
    fileprivate var json: JSONValue {
        let test: (Key, JSONValue?) =
            switch test {
            case .equals(let value): (.equals, value)
            case .isIn(let values): (.isIn, .array(values))
            case .exists(let exists): (.exists, .bool(exists))
            case .greaterThan(let number): (.greaterThan, .number(number))
            }
        return .members([(.field, .string(field)), test])
    }
}

extension Postback.FieldMapping {
    fileprivate var json: JSONValue {
        .members([
            (Key.field, .string(field)),
            (.path, .string(path)),
            (.transforms, .array(transforms.map(\.json))),
            (.values, .object(values)),
        ])
    }
}

extension Postback.PhoneRegionSource {
    fileprivate var json: JSONValue {
        .members([
            (Key.field, field.map(JSONValue.string)),
            (.defaultRegion, defaultRegion.map { .string($0.rawValue) }),
        ])
    }
}

extension JSONValue {
    /// An object of the members that have content. Empty lists and objects are left out.
    fileprivate static func members<Key: RawRepresentable<String>>(_ members: [(Key, JSONValue?)]) -> JSONValue {
        let telling = members.filter { $0.1 != .array([]) && $0.1 != .object([:]) }
        return .object(telling.reduce(into: [:]) { $0[$1.0.rawValue] = $1.1 })
    }
}
