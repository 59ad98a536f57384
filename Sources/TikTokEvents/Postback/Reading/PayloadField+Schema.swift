extension PayloadField {
    /// A JSON Schema for the paths that a lead's field can be mapped to.
    static let pathSchema = pathSchema(position: "([0-9]{1,4}|\\*)")
    /// A JSON Schema for the paths that can have a static value.
    static let staticPathSchema = pathSchema(position: "[0-9]{1,4}")

    private static func pathSchema(position: String) -> JSONValue {
        let noPositions = "(?!(.*\\.)?\\*(\\.|$))"
        let listPaths = mappable.compactMap { field -> String? in
            let steps = field.stepsInEvent
            guard steps.contains(where: \.isPosition) else { return nil }
            return "data\\.0\\." + steps.map { $0.isPosition ? position : $0 }.joined(separator: "\\.")
        }
        return [
            "description": "A path in TikTok's request.",
            "anyOf": [
                ["enum": .array(mappable.map { .string($0.path) })],
                // Other list positions.
                ["type": "string", "pattern": .string("^(\(listPaths.joined(separator: "|")))$")],
                // Custom properties.
                [
                    "type": "string",
                    "pattern": .string(
                        "^data\\.0\\.properties\\.(?!(\(knownProperties))(\\.|$))\(noPositions)[^.]+(\\.[^.]+)*$"
                    ),
                ],
            ],
        ]
    }

    private static let knownProperties = Event.Properties.fieldNames.sorted().joined(separator: "|")
}

extension PayloadField.Kind {
    /// Any JSON except null and blank strings, which mean nothing.
    static let anythingButBlank: JSONValue = [
        "not": ["anyOf": [["type": "null"], ["type": "string", "pattern": "^\\s*$"]]]
    ]

    /// The words for true and false, in any case.
    private static let booleans = "[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[01]"

    /// A JSON Schema for the static values that a field of this kind accepts.
    var schema: JSONValue {
        switch self {
        case .number: ["type": ["number", "string"], "minimum": 0]
        case .integer: ["type": ["integer", "string"], "minimum": 0]
        case .boolean:
            [
                "anyOf": [
                    ["enum": [true, false, 1, 0]],
                    ["type": "string", "pattern": .string("^(\(Self.booleans))$")],
                ]
            ]
        case .textList: ["type": ["array", "string", "number"], "items": ["type": ["string", "number"]]]
        case .numberList: ["type": ["array", "number", "string"], "items": ["type": ["number", "string"]]]
        case .objectList: ["type": ["array", "object"], "items": ["type": "object"]]
        case .json: Self.anythingButBlank
        default: ["type": ["string", "number"], "pattern": "\\S"]
        }
    }
}
