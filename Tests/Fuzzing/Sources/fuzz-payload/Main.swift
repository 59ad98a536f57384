import Foundation
import Fuzzing
import TikTokEvents

/// Whatever decodes as a payload stays the same through both encoders, however often.
@_cdecl("LLVMFuzzerTestOneInput")
public func payload(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        if let event = try? JSONDecoder().decode(Event.self, from: Data(bytes)) {
            requireFixedPoint(of: event)
        }
        if let request = try? JSONDecoder().decode(EventRequest.self, from: Data(bytes)) {
            requireFixedPoint(of: request)
        }
    }
}
