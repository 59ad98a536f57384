/// A list or an object that is left out of the JSON while it's empty.
protocol Omittable {
    var isEmpty: Bool { get }
}

extension Array: Omittable {}
