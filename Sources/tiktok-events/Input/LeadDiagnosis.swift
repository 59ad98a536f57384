import TikTokEvents

/// Finds all errors of a lead, by mapping it again without the fields that have one.
struct LeadDiagnosis: Sendable {
    private let mapper: PostbackMapper<LeadMapping.Lead>
    private let trigger: LeadTrigger

    /// Fields that stand in for an id and a time that can't be read. No lead has them.
    private static let standIns: LeadMapping.Lead = ["tiktok-events id": "A1", "tiktok-events time": 1_795_428_000]

    /// Returns `nil` if the postback has no place for what stands in.
    init?(_ postback: Postback, trigger: LeadTrigger) {
        var postback = postback
        for (field, path) in zip(Self.standIns.keys.sorted(), ["data.0.event_id", Postback.timePath]) {
            postback.fields.append(Postback.FieldMapping(field, to: path))
        }
        guard let mapper = try? PostbackMapper<LeadMapping.Lead>(postback) else { return nil }
        self.mapper = mapper
        self.trigger = trigger
    }

    /// The errors of a lead after the first one, each of another field.
    func errors(of lead: LeadMapping.Lead, after first: EventsError) -> [EventsError] {
        var errors = [first]
        var rest = lead.merging(Self.standIns) { own, _ in own }
        func isNew(_ error: EventsError) -> Bool {
            !errors.contains { $0.field == error.field }
        }
        while let field = errors.last?.field {
            rest.leaveOut(field)
            do {
                _ = try mapper.events(for: rest, at: trigger)
                break
            } catch {
                guard isNew(error) else { break }
                errors.append(error)
            }
        }
        do {
            _ = try mapper.source(for: lead)
        } catch  where isNew(error) {
            errors.append(error)
        } catch {}
        return Array(errors.dropFirst())
    }
}

extension [String: JSONValue] {
    /// Removes a field. Dots reach into nested objects.
    fileprivate mutating func leaveOut(_ path: String) {
        let steps = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard self[path] == nil, steps.count == 2, case .object(var members) = self[steps[0]] else {
            self[path] = nil
            self[steps.first ?? path] = nil
            return
        }
        members.leaveOut(steps[1])
        self[steps[0]] = .object(members)
    }
}
