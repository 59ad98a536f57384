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
