/// The text of one lead.
struct Piece: Equatable {
    /// The line on which it starts.
    let line: Int
    /// Where it is in the batch's text; `nil` if it is broken so that its end is a guess.
    let range: Range<Int>?
}

/// Leads that were cut from the input and not yet read.
struct LeadBatch {
    var text: [UInt8] = []
    var pieces: [Piece] = []

    mutating func add(_ bytes: ArraySlice<UInt8>, line: Int) {
        pieces.append(Piece(line: line, range: text.count..<text.count + bytes.count))
        text += bytes
    }

    mutating func removeLast() {
        if let range = pieces.removeLast().range {
            text.removeSubrange(range)
        }
    }

    mutating func addBroken(line: Int) {
        pieces.append(Piece(line: line, range: nil))
    }
}

/// Cuts text into the texts of leads.
protocol LeadCutter {
    /// Adds the next lead to a batch.
    ///
    /// - Returns: `false` if that needs more text, or there is no more.
    mutating func cut(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool
}

extension LeadCutter {
    /// A lead that is longer than this is broken: most likely a quote or a bracket is never closed.
    static var mostBytes: Int { 16 << 20 }
}
