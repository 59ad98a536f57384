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

    func leads(in batch: LeadBatch, _ table: Table?) -> [MappedLead] {
        var fields = UnknownFields(mapper, isOwnPostback: isOwnPostback)
        return batch.pieces.map { piece in
            var mapped = MappedLead(line: piece.line)
            do {
                var lead = try Self.lead(in: piece, of: batch, table)
                for field in timeFields {
                    lead[field] = .number(Decimal(Int(Date().timeIntervalSince1970)))
                }
                try map(lead, into: &mapped)
                fields.examine(lead, &mapped)
            } catch let problem as LeadProblem {
                mapped.problem = problem.message
            } catch {
                mapped.problem = "\(error)"
            }
            return mapped
        }
    }

    /// Whether the postback uses a field of this name.
    func isUsed(_ field: String) -> Bool {
        (try? mapper.unusedFields(of: [field: .null]).isEmpty) ?? true
    }

    private func map(_ lead: Lead, into mapped: inout MappedLead) throws {
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
            if let field = error.field, let nearest = UnknownFields.nearMiss(of: field, in: lead, for: mapper) {
                let advice = isOwnPostback ? "Correct the postback" : "Rename that, or map it in a postback"
                throw LeadProblem("\(error). Is it named \(nearest) here? \(advice)")
            }
            guard !lead.keys.contains(where: isUsed) else { throw error }
            throw LeadProblem(
                "\(error). The postback uses none of its fields. If the leads are in a list inside it, name that list with "
                    + "--member"
            )
        }
    }

    private static func lead(in piece: Piece, of batch: LeadBatch, _ table: Table?) throws(LeadProblem) -> Lead {
        switch piece.content {
        case .broken(let fault):
            throw LeadProblem(text(for: fault, table))
        case .lead(let range):
            guard let table else { return try lead(in: Array(batch.text[range])) }
            return try table.lead(in: batch.text[range])
        }
    }

    private static func lead(in text: [UInt8]) throws(LeadProblem) -> Lead {
        let value: JSONValue
        do {
            value = try JSONValue(json: text)
        } catch {
            throw LeadProblem(self.text(for: error, text))
        }
        guard case .object(let lead) = value else { throw LeadProblem("it isn't a JSON object") }
        return lead
    }

    private static func text(for failure: JSONReader.Failure, _ text: [UInt8]) -> String {
        switch failure {
        case .inexactNumber: "a number has too many digits to be read exactly; put it in quotes"
        case .tooDeep: failure.description
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
        guard let first = name.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else { return false }
        return name.utf8.count <= 40 && name.utf8.count { (0x30...0x39).contains($0) } < 6
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789_.-".unicodeScalars.contains($0))
            }
    }
}
