extension Array where Element: FieldValue {
    /// The list as a whole, and its first element.
    static func payloadFields(at path: String) -> [PayloadField] {
        let elements = Element.payloadFields(at: path + ".0")
        return [PayloadField(path: path, kind: kind(ofListOf: elements, at: path))] + elements
    }

    private static func kind(ofListOf elements: [PayloadField], at path: String) -> PayloadField.Kind {
        guard elements.count == 1, elements[0].path == path + ".0" else { return .objectList }
        return elements[0].kind == .number ? .numberList : .textList
    }

    /// A list, an object whose keys are positions, or a single element.
    init(mapping json: JSONValue, onto base: [Element]?) throws {
        self = []
        for (position, element) in json.elements.enumerated() {
            do {
                append(try Element(mapping: element, onto: nil))
            } catch let mismatch as FieldMismatch {
                throw mismatch.inside("\(position)")
            }
        }
    }
}
