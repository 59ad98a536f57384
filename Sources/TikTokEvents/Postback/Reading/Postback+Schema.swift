extension Postback {
    /// A JSON Schema for the format (draft 7), for editors that complete and check text as you type.
    ///
    /// It is derived from the same lists as the loader's checks. The loader also catches near misses, personal data,
    /// and more.
    public static let jsonSchema: JSONValue = [
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Postback to TikTok's Events API 2.0",
        "description": "Ties a lead's triggers to events and maps its fields to the paths of TikTok's request.",
        "type": "object",
        "additionalProperties": false,
        "definitions": Schema.definitions,
        "required": names([Key.eventSource, .triggers, .fields]),
        "properties": Schema.members { (key: Key) in
            switch key {
            case .schema: Schema.text("The location of this schema, for editors.")
            case .eventSource: ["enum": names(EventSource.Kind.known), "description": "The kind of source."]
            case .eventSourceID: Schema.sourceID
            case .phoneRegion: Schema.phoneRegion
            case .consent: Schema.condition
            case .limitedDataUse: Schema.limitedDataUse
            case .triggers: Schema.triggers
            case .fields: ["type": "array", "items": Schema.fieldMapping]
            case .staticFields: Schema.staticFields
            }
        },
    ]

    fileprivate static func names(_ keys: [some RawRepresentable<String>]) -> JSONValue {
        .array(keys.map { .string($0.rawValue) })
    }

    private enum Schema {
        /// The schema of each key of an object.
        static func members<Key: CaseIterable & RawRepresentable<String>>(_ schema: (Key) -> JSONValue) -> JSONValue {
            .object(Key.allCases.reduce(into: [:]) { $0[$1.rawValue] = schema($1) })
        }

        static func text(_ description: String) -> JSONValue {
            ["type": "string", "pattern": "\\S", "description": .string(description)]
        }

        /// The definitions that are used in several places.
        static let definitions: JSONValue = .object(
            PayloadField.mappable.map(\.kind).reduce(
                into: [
                    "path": PayloadField.pathSchema, "static_path": PayloadField.staticPathSchema,
                    "events": conversions,
                ]
            ) {
                $0[$1.rawValue] = $1.schema
            }
        )

        static func definition(_ name: String) -> JSONValue {
            ["$ref": .string("#/definitions/\(name)")]
        }

        static let leadField = text(
            "A field of the lead. Dots reach into objects, * matches every element of a list, and {a}-{b} joins fields."
        )

        private static let id = text("The pixel code, TikTok's app id, or the id of the event set.")

        static let sourceID: JSONValue = [
            "anyOf": [
                id,
                [
                    "type": "object",
                    "additionalProperties": false,
                    "required": names(SourceID.Key.allCases),
                    "description": "The source of each lead, by a field of the lead.",
                    "properties": members { (key: SourceID.Key) in
                        switch key {
                        case .field: leadField
                        case .values: ["type": "object", "minProperties": 1, "additionalProperties": id]
                        }
                    },
                ],
            ]
        ]

        static let limitedDataUse: JSONValue = [
            "type": "object",
            "additionalProperties": false,
            "required": names([LimitedDataUse.Key.states]),
            "description": "The states whose residents' data TikTok must limit its use of.",
            "properties": members { (key: LimitedDataUse.Key) in
                switch key {
                case .states: ["type": "array", "minItems": 1, "items": text("A US state, by code or name.")]
                case .field: leadField
                }
            },
        ]

        static let phoneRegion: JSONValue = [
            "type": "object",
            "minProperties": 1,
            "additionalProperties": false,
            "description": "The region of phone numbers without a calling code.",
            "properties": members { (key: PhoneRegionSource.Key) in
                switch key {
                case .field: leadField
                case .defaultRegion: text("A country: its code or its name.")
                }
            },
        ]

        static let triggers: JSONValue = [
            "type": "object",
            "minProperties": 1,
            "description": "The events of each trigger.",
            "propertyNames": ["pattern": "\\S"],
            "properties": .object(LeadTrigger.known.reduce(into: [:]) { $0[$1.rawValue] = definition("events") }),
            "additionalProperties": definition("events"),
        ]

        static let conversions: JSONValue = ["type": "array", "minItems": 1, "items": conversion]

        static let conversion: JSONValue = [
            "type": "object",
            "additionalProperties": false,
            "required": names([Conversion.Key.event]),
            "properties": members { (key: Conversion.Key) in
                switch key {
                case .event: event
                case .conditions: ["type": "array", "items": condition]
                case .multiFire: multiFire
                }
            },
        ]

        static let event: JSONValue = [
            "description": "A standard event, or a custom one.",
            "anyOf": [
                ["enum": names(EventName.standardWebEvents)],
                ["type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]{0,49}$"],
            ],
        ]

        static let multiFire: JSONValue = [
            "type": "object",
            "additionalProperties": false,
            "required": names([MultiFire.Key.field]),
            "properties": members { (key: MultiFire.Key) in
                switch key {
                case .field: leadField
                case .defaultOccurrence: ["type": ["string", "number"], "pattern": "\\S"]
                }
            },
        ]

        static let condition: JSONValue = [
            "type": "object",
            "additionalProperties": false,
            "required": names([Condition.Key.field]),
            "minProperties": 2,
            "maxProperties": 2,
            "properties": members { (key: Condition.Key) in
                switch key {
                case .field: leadField
                case .equals: scalar
                case .isIn: ["type": "array", "minItems": 1, "items": scalar]
                case .exists: ["type": "boolean"]
                case .greaterThan: ["type": "number"]
                }
            },
        ]

        static let scalar: JSONValue = ["type": ["string", "number", "boolean"], "pattern": "\\S"]

        static let fieldMapping: JSONValue = [
            "type": "object",
            "additionalProperties": false,
            "required": names([FieldMapping.Key.field, .path]),
            "properties": members { (key: FieldMapping.Key) in
                switch key {
                case .field: leadField
                case .path: definition("path")
                case .transforms: ["type": "array", "items": transform]
                case .values: ["type": "object", "minProperties": 1]
                }
            },
        ]

        static let transform: JSONValue = [
            "anyOf": [
                ["enum": .array(Transform.plain.map(\.json))],
                [
                    "type": "object",
                    "additionalProperties": false,
                    "required": names([Transform.Key.date]),
                    "properties": members { (key: Transform.Key) in
                        switch key {
                        case .money: false
                        case .date: text("The format of a date, such as MM/dd/yyyy HH:mm, or excel or iso8601.")
                        case .zone: text("The zone of a format without one: UTC, or an offset such as -05:00.")
                        }
                    },
                ],
                [
                    "type": "object",
                    "additionalProperties": false,
                    "required": names([Transform.Key.money]),
                    "properties": [
                        "money": ["enum": .array(MoneyText.Format.allCases.map { .string($0.rawValue) })]
                    ],
                ],
            ]
        ]

        static let staticFields: JSONValue = [
            "type": "object",
            "description": "Values that are the same for every lead, by path.",
            "propertyNames": definition("static_path"),
            "additionalProperties": PayloadField.Kind.anythingButBlank,
            "properties": .object(
                PayloadField.mappable.reduce(into: [:]) {
                    $0[$1.path] = $1.differsByLead ? false : definition($1.kind.rawValue)
                }
            ),
        ]
    }
}
