import Foundation
import TikTokEvents

/// Turns the texts of leads into events.
struct LeadMapping: Sendable {
    typealias Lead = [String: JSONValue]

    let mapper: PostbackMapper<Lead>
    let trigger: LeadTrigger
    /// The fields that get the present time, for leads that happen now.
    let timeFields: [String]

    func leads(in batch: LeadBatch, _ table: Table?) -> [MappedLead] {
        let decoder = JSONDecoder()
        var uses: [String: Bool] = [:]
        return batch.pieces.map { piece in
            var mapped = MappedLead(line: piece.line)
            do {
                guard let range = piece.range else { throw LeadProblem(Self.brokenText(table)) }
                var lead = try table?.lead(in: batch.text[range]) ?? Self.lead(in: batch.text[range], decoder)
                for field in timeFields {
                    lead[field] = .number(Decimal(Int(Date().timeIntervalSince1970)))
                }
                mapped.id = try mapper.leadID(of: lead)
                mapped.events = try mapper.events(for: lead, at: trigger)
                mapped.unknownFields = unknownFields(of: lead, &uses)
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

    private static func lead(in text: ArraySlice<UInt8>, _ decoder: JSONDecoder) throws -> Lead {
        do {
            return try decoder.decode(Lead.self, from: Data(text))
        } catch DecodingError.typeMismatch {
            throw LeadProblem("this isn't a JSON object")
        } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
            throw LeadProblem("a number is too long to be kept exactly; write it as text, between quotes")
        } catch {
            throw LeadProblem("broken JSON; check quotes, commas and braces")
        }
    }

    private static func brokenText(_ table: Table?) -> String {
        table == nil
            ? "broken JSON; check quotes, commas and braces. Reading goes on at the next line that begins with {"
            : "a quote isn't closed, or something follows the quote that closes a cell; write a quote in a cell twice"
    }

    /// Asks the mapper once for each name and not for each lead.
    private func unknownFields(of lead: Lead, _ uses: inout [String: Bool]) -> [String] {
        var names: [String] = []
        for field in lead.keys {
            let isUsed = uses[field] ?? isUsed(field)
            uses[field] = isUsed
            if !isUsed {
                names.append(field)
            }
        }
        let shown = names.filter(Self.isSafeToShow).sorted()
        let hidden = names.count - shown.count
        return hidden == 0 ? shown : shown + ["\(hidden) whose \(hidden == 1 ? "name isn't" : "names aren't") shown"]
    }

    /// Whether a field's name is one by its looks, and not a person's data in a place where a name belongs.
    private static func isSafeToShow(_ name: String) -> Bool {
        guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return name.utf8.count <= 40 && name.utf8.count { (0x30...0x39).contains($0) } < 6
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789_.-".unicodeScalars.contains($0))
            }
    }
}
