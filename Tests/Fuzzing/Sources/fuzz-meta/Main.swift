import Foundation
import Fuzzing
@testable import TikTokEvents

/// Whatever decodes as a Meta event is a valid TikTok event, and its notes contain only field names.
@_cdecl("LLVMFuzzerTestOneInput")
public func meta(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        do {
            let body = try JSONDecoder().decode(MetaEvent.Request.self, from: Data(bytes))
            body.events.forEach(requireEvent)
            requireFields(body.notes)
        } catch let error as EventsError {
            require(error.code == .invalidMetaEvent && error.field != nil, "the error says where")
        } catch {
            require(error is DecodingError, "any other error is one of decoding")
        }
        if let event = try? JSONDecoder().decode(MetaEvent.self, from: Data(bytes)) {
            requireEvent(event)
        }
    }
}

private func requireEvent(_ meta: MetaEvent) {
    requireFixedPoint(of: meta.event)
    requireFields(meta.notes)
    require(!meta.event.name.rawValue.isEmpty, "an event has a name")
    require(Set(meta.notes).count == meta.notes.count, "a note is made once")
    let places = [meta.event.user.city, meta.event.user.state, meta.event.user.country].compactMap { $0 }
    require(places.allSatisfy { !$0.contains("@") && HashedIdentifier(alreadyHashed: $0) == nil }, "places are plain")
}

private func requireFields(_ notes: [MetaEvent.Note]) {
    for note in notes {
        require(
            note.path.utf8.allSatisfy {
                ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z"))
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "._?".utf8.contains($0)
            },
            "a path is made of names"
        )
        require(note.reason.advice.contains(" "), "a reason says what to do")
    }
}
