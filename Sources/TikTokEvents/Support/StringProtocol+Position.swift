extension StringProtocol {
    /// Whether this path component is a position in a list.
    var isPosition: Bool {
        (1...4).contains(utf8.count) && utf8.allSatisfy { $0.isDigit }
    }
}
