import Foundation
import Fuzzing
@testable import TikTokEvents

/// Any response has a meaning, and shows nothing but codes and ids.
@_cdecl("LLVMFuzzerTestOneInput")
public func response(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let (header, body) = parts(bytes)
        requireWait(header)
        for body in [bytes, Array(body.utf8)] {
            requireMeaning(status: Int(bytes.first ?? 0) * 4, header: header, body: body)
        }
    }
}

private func requireWait(_ header: String) {
    let wait = RetryAfter.wait(header, now: Date(timeIntervalSince1970: 1_795_428_000))
    require(wait.map { $0 > .zero && $0 <= .seconds(3600) } ?? true, "a wait is at most an hour")
}

private func requireMeaning(status: Int, header: String, body: [UInt8]) {
    _ = ResponseClassification(
        TransportResponse(status: status, headers: ["Retry-After": header], body: body),
        at: Date(timeIntervalSince1970: 1_795_428_000)
    )
    guard let response = EventsResponse(body: body) else { return }
    let isID = response.requestID.utf8.allSatisfy {
        ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z"))
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    require(isID && response.requestID.utf8.count <= 64, "a request id is letters and digits")
    if let place = response.place {
        require(!place.path.contains(" ") && !place.path.contains("@"), "a place is names of fields")
    }
    require(
        String(describing: response)
            == "EventsResponse(code: \(response.code.rawValue), request id: \(response.requestID))",
        "a response prints its code and its id"
    )
}
