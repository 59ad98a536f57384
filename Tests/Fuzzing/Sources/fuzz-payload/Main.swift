import Foundation
import Fuzzing
import TikTokEvents

/// What decodes as a payload comes back the same from both encoders, however often.
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
