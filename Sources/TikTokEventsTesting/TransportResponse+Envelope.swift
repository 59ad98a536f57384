#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import TikTokEvents

extension TransportResponse {
    /// TikTok's response: an envelope without data.
    static func envelope(
        _ code: DeliveryOutcome.Code,
        _ message: String,
        requestID: String,
        status: Int = 200,
        headers: [String: String] = ["Content-Type": "application/json"]
    ) -> Self {
        let quoted = (try? JSONEncoder().encode(message)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        let body = #"{"code":\#(code),"message":\#(quoted),"request_id":"\#(requestID)","data":{}}"#
        return TransportResponse(status: status, headers: headers, body: Array(body.utf8))
    }
}
