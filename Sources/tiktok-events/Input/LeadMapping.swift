import Foundation
import TikTokEvents

/// Turns the text of leads into events.
struct LeadMapping: Sendable {
    typealias Lead = [String: JSONValue]

    let mapper: PostbackMapper<Lead>
    let trigger: LeadTrigger
    /// The fields that get the current time, for leads that happen now.
    let timeFields: [String]
    /// The only source to report to, even if the postback chooses one for each lead.
    var destination: String?
    /// Whether the user wrote the postback, so that its names may be the misspelled ones.
    var isOwnPostback = false
    /// Finds the other errors of leads that have one, or `nil` if one is enough.
    var diagnosis: LeadDiagnosis?

    func leads(in batch: LeadBatch, _ table: Table?) -> [MappedLead] {
        var fields = UnknownFields(mapper, isOwnPostback: isOwnPostback)
        return batch.pieces.map { piece in
            var mapped = MappedLead(piece.place)
            do throws(LeadProblem) {
                var lead = try Self.lead(in: piece, of: batch, table, noting: &mapped.repeatedFields)
                for field in timeFields {
                    lead[field] = .number(Decimal(Int(Date().timeIntervalSince1970)))
                }
                map(lead, isFromList: batch.hasList, into: &mapped)
                if mapped.problem == nil {
                    fields.examine(lead, &mapped)
                }
            } catch {
                mapped.problem = error.message
            }
            return mapped
        }
    }

    private func map(_ lead: Lead, isFromList: Bool, into mapped: inout MappedLead) {
        do {
            mapped.id = try mapper.leadID(of: lead)
            // One source for all leads is the session's, because an option may replace it.
            mapped.source = mapper.postback.source == nil ? try mapper.source(for: lead) : nil
            if let source = mapped.source, source.id != destination ?? source.id {
                mapped.isOfOtherSource = true
            } else {
                mapped.events = try mapper.events(for: lead, at: trigger)
                if mapped.events.isEmpty {
                    mapped.absentFields = mapper.absentConditionFields(of: lead, at: trigger)
                }
            }
        } catch {
            mapped.problem = text(for: error, of: lead)
            let namesNone = !lead.keys.contains(where: mapper.isUsed)
            if let diagnosis, !namesNone {
                mapped.otherProblems = diagnosis.errors(of: lead, after: error).map { text(for: $0, of: lead) }
            }
            if namesNone, mapped.problem == "\(error)" {
                mapped.advice =
                    isOwnPostback
                    ? "the postback uses none of these fields; check that it is meant for these leads"
                    : "the built-in postback uses none of these fields; map them in a postback of your own, and pass it "
                        + "with --postback"
                if !isFromList, lead.values.contains(where: Self.holdsList) {
                    mapped.advice? += ". If the leads are in a list inside it, name that list with --member"
                }
            }
        }
    }

    /// An error, and the field that is probably meant instead.
    private func text(for error: EventsError, of lead: Lead) -> String {
        guard let field = error.field, let nearest = UnknownFields.nearMiss(of: field, in: lead, for: mapper) else {
            return "\(error)"
        }
        let advice = isOwnPostback ? "Correct the postback" : "Rename that, or map it with --postback"
        return "\(error). Is it named \(nearest) here? \(advice)"
    }

    /// Whether a value is a list of objects, or an object that contains one.
    private static func holdsList(_ value: JSONValue) -> Bool {
        switch value {
        case .array(let elements): if case .object = elements.first { true } else { false }
        case .object(let members): members.values.contains(where: holdsList)
        default: false
        }
    }

    private static func lead(
        in piece: Piece,
        of batch: LeadBatch,
        _ table: Table?,
        noting repeatedFields: inout [String]
    ) throws(LeadProblem) -> Lead {
        switch piece.content {
        case .broken(let fault):
            throw LeadProblem(text(for: fault, table))
        case .lead(let range):
            guard let table else { return try lead(in: Array(batch.text[range]), noting: &repeatedFields) }
            return try table.lead(in: batch.text[range])
        }
    }

    private static func lead(
        in text: [UInt8],
        noting repeatedFields: inout [String]
    ) throws(LeadProblem) -> Lead {
        let value: JSONValue
        do {
            let read = try JSONReader.readWithRepeatedKeys(text)
            value = read.value
            repeatedFields = read.repeatedKeys.map { $0.joined(separator: ".") }.filter(isSafeToShow)
        } catch {
            throw LeadProblem(self.text(for: error, text))
        }
        guard case .object(let lead) = value else { throw LeadProblem("it isn't a JSON object") }
        return lead
    }

    private static func text(for failure: JSONReader.Failure, _ text: [UInt8]) -> String {
        switch failure {
        case .inexactNumber: "a number has too many digits to be read exactly; put it in quotes"
        case .tooDeep, .loneSurrogate: failure.description
        case .notJSON where String(validUTF8: text) == nil: Table.encodingAdvice
        case .notJSON: "invalid JSON; check quotes, commas, and braces"
        }
    }

    private static func text(for fault: Piece.Fault, _ table: Table?) -> String {
        switch fault {
        case .broken where table == nil:
            "invalid JSON; check quotes, commas, and braces. Reading continues at the next line that starts with {"
        case .broken:
            "a quoted cell isn't closed, or text follows its closing quote; double each quote inside a cell"
        case .tooLong: "it is longer than 16 MB; most likely a quote or a bracket isn't closed"
        case .lacksMember: "the object has no list of objects at the --member path"
        case .severalLists(let paths):
            "the object contains several lists: \(paths). Name the one with the leads with --member"
        case .listIsCutOff: "the input ends inside the list of leads; it may be truncated"
        }
    }

    /// Whether a name looks like a field name rather than personal data in the wrong place.
    static func isSafeToShow(_ name: String) -> Bool {
        guard name.unicodeScalars.first?.properties.isCased == true else { return false }
        return name.unicodeScalars.count <= 40 && name.utf8.count { (0x30...0x39).contains($0) } < 6
            && name.unicodeScalars.allSatisfy {
                // In scripts without case, a person's name needs no space.
                $0.properties.isCased || "0123456789_.-".unicodeScalars.contains($0)
            }
    }
}

extension PostbackMapper<LeadMapping.Lead> {
    /// Whether the postback uses a field of this name.
    func isUsed(_ field: String) -> Bool {
        (try? unusedFields(of: [field: .null]).isEmpty) ?? true
    }
}
