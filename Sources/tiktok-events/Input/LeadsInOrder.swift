/// Leads that were read ahead, and those behind them.
struct LeadsInOrder: IteratorProtocol {
    var first: ArraySlice<LeadFile.Entry>
    var rest: LeadFile

    mutating func next() -> LeadFile.Entry? {
        first.popFirst() ?? rest.next()
    }
}
