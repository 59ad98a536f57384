/// What a value shows in each of the seven ways that values end up in logs, on its own and inside others.
func everyWayOfPrinting<Value>(_ value: Value) -> [String] {
    sevenWays(value) + sevenWays([value]) + sevenWays(["key": value]) + sevenWays(Optional(value))
        + sevenWays(Holder(held: value))
}

private struct Holder<Value> {
    let held: Value
}

private func sevenWays<Value>(_ value: Value) -> [String] {
    var printed = ""
    print(value, to: &printed)
    var debugPrinted = ""
    debugPrint(value, to: &debugPrinted)
    var dumped = ""
    dump(value, to: &dumped)
    return [
        String(describing: value), String(reflecting: value), "\(value)", printed, debugPrinted, dumped,
        children(of: Mirror(reflecting: value)),
    ]
}

/// The leaves of a mirror, as a reflecting logger would print them.
private func children(of mirror: Mirror) -> String {
    mirror.children.map { child in
        let inner = Mirror(reflecting: child.value)
        let text = inner.children.isEmpty ? String(describing: child.value) : children(of: inner)
        return "\(child.label ?? "-"): \(text)"
    }
    .joined(separator: ", ")
}
