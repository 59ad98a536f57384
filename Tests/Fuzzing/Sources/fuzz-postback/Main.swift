import Foundation
import Fuzzing
@testable import TikTokEvents

/// Any configuration is loaded completely or rejected with all of its mistakes. A loaded one maps any lead or says why
/// not.
@_cdecl("LLVMFuzzerTestOneInput")
public func postback(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let (configuration, lead) = parts(bytes)
        requireLoaded(configuration, lead)
        requireMapped(by: defaultMapper, configuration)
    }
}

private func requireLoaded(_ configuration: String, _ lead: String) {
    do {
        let postback = try Postback(json: Data(configuration.utf8))
        require(!postback.issues.contains { $0.severity == .error }, "what was loaded has no mistakes")
        requireStored(postback)
        requireMapped(by: try PostbackMapper(postback), lead)
    } catch {
        require(!error.issues.isEmpty, "a refusal has a mistake")
    }
}

private func requireStored(_ postback: Postback) {
    guard let stored = try? JSONEncoder().encode(postback) else { return require(false, "a postback can be stored") }
    require((try? Postback(json: stored)) == postback, "a stored postback comes back")
}

private typealias Lead = [String: JSONValue]

private let defaultMapper = try? PostbackMapper<Lead>(.default)

private func requireMapped(by mapper: PostbackMapper<Lead>?, _ lead: String) {
    guard let mapper else { return require(false, "the default makes a mapper") }
    guard let lead = try? JSONDecoder().decode(Lead.self, from: Data(lead.utf8)) else { return }
    for trigger in mapper.postback.triggers.keys {
        do {
            for event in try mapper.events(for: lead, at: trigger) {
                requireFixedPoint(of: event)
            }
        } catch {
            require(error.code == .invalidLead && error.field != nil, "the error says which field")
        }
    }
}
