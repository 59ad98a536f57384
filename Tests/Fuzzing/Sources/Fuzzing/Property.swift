/// Runs a property on the bytes of one trial, for `LLVMFuzzerTestOneInput`.
///
/// - Parameters:
///   - start: The first byte.
///   - count: The number of bytes.
///   - property: What must hold for any bytes; it calls `require` and must not crash.
/// - Returns: 0, as libFuzzer expects.
public func holds(
    _ start: UnsafePointer<UInt8>?,
    _ count: Int,
    _ property: ([UInt8]) -> Void
) -> CInt {
    property(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// Ends the process unless a condition holds, so that the fuzzer keeps the bytes as a crash.
public func require(_ condition: Bool, _ words: String, file: StaticString = #fileID, line: UInt = #line) {
    guard condition else { fatalError("the property fails: \(words)", file: file, line: line) }
}

/// Splits a trial that has several parts at a zero byte.
public func parts(_ bytes: [UInt8]) -> (first: String, second: String) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts.count > 1 ? parts[1] : [], as: UTF8.self))
}
