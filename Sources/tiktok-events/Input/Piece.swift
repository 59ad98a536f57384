/// The text of one lead, or what is there instead.
struct Piece: Equatable {
    enum Content: Equatable {
        /// The lead's range in the batch's text.
        case lead(Range<Int>)
        case broken(Fault)
    }

    /// Why there is no lead.
    enum Fault: Equatable {
        /// Its text is broken, so its end is a guess.
        case broken
        /// It has no end within ``LeadReader/mostBytes``.
        case tooLong
        /// The object lacks the member that should hold the leads.
        case lacksMember
        /// The object contains several lists of leads, so which one is meant is a guess.
        case severalLists(String)
        /// The input ends before the list around the leads does.
        case listIsCutOff
    }

    var place: LeadPlace
    let content: Content
}

/// Leads that were cut from the input but not parsed yet.
struct LeadBatch {
    var text: [UInt8] = []
    var pieces: [Piece] = []
    /// Whether some are from a list, so that no other list holds the leads.
    var hasList = false

    mutating func add(_ bytes: ArraySlice<UInt8>, line: Int) {
        pieces.append(Piece(place: LeadPlace(line: line), content: .lead(text.count..<text.count + bytes.count)))
        text += bytes
    }

    mutating func add(_ fault: Piece.Fault, line: Int) {
        pieces.append(Piece(place: LeadPlace(line: line), content: .broken(fault)))
    }

    mutating func removeLast() {
        if case .lead(let range) = pieces.removeLast().content {
            text.removeSubrange(range)
        }
    }
}

/// Cuts text into leads.
protocol LeadCutter {
    /// Adds the next lead to a batch.
    ///
    /// - Returns: `false` if that requires more text, or if there is no more.
    mutating func cut(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool
}

/// Where a lead is in the input.
struct LeadPlace: Equatable, Sendable {
    /// The line on which it starts.
    let line: Int
    /// Its position among all leads, counted from 1, or `nil` if its line has no other lead.
    var lead: Int?
}

extension LeadPlace: CustomStringConvertible {
    /// Text such as `line 3`, or `line 1, lead 3` where several leads share a line.
    var description: String {
        "line \(line)" + (lead.map { ", lead \($0)" } ?? "")
    }
}
