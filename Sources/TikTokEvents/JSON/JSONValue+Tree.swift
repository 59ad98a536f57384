extension [String: JSONValue] {
    /// Sets the value at the end of a way through objects, which are made where they lack. A position is a key here.
    mutating func set(_ value: JSONValue, at steps: ArraySlice<String>) {
        guard let step = steps.first else { return }
        if steps.count == 1 {
            self[step] = value
            return
        }
        var inner: [String: JSONValue] = [:]
        if case .object(let members)? = self[step] {
            inner = members
        }
        inner.set(value, at: steps.dropFirst())
        self[step] = .object(inner)
    }

    /// The value at the end of a way through objects.
    func value(at steps: ArraySlice<String>) -> JSONValue? {
        guard let step = steps.first, let value = self[step] else { return nil }
        guard steps.count > 1 else { return value }
        guard case .object(let members) = value else { return nil }
        return members.value(at: steps.dropFirst())
    }
}
