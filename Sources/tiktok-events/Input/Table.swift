import TikTokEvents

/// The header of a CSV or TSV file, which determines what the cells of each column become.
struct Table {
    let separator: UInt8
    /// Where each column goes in a lead. Dots select members of objects.
    let columns: [[String]]

    /// The same limit as for objects in JSON.
    private static let deepest = 64

    /// - Throws: `InputFailure` if two columns have the same name, if one is also the object that contains another, or
    ///   if a name has too many dots.
    init(separator: UInt8, names: [String]) throws(InputFailure) {
        self.separator = separator
        columns = names.map { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
        // The first column at each path, and the first at or below it.
        var leaves: [String: Int] = [:]
        var trees: [String: Int] = [:]
        for (index, path) in columns.enumerated() where !names[index].isEmpty {
            guard path.count <= Self.deepest else {
                throw InputFailure("column \(index + 1) of the header has more than \(Self.deepest) names between dots")
            }
            let objects = path.indices.map { path[...$0].joined(separator: ".") }
            let clashes = objects.compactMap { leaves[$0] } + [trees[names[index]]].compactMap { $0 }
            if let clash = clashes.min() {
                throw InputFailure(
                    "columns \(clash + 1) and \(index + 1) of the header\(Self.shown(names[index])) conflict; "
                        + "rename one of them"
                )
            }
            leaves[names[index]] = index
            for object in objects {
                trees[object] = trees[object] ?? index
            }
        }
    }

    static let encodingAdvice =
        "the text isn't UTF-8; convert the file, for example with iconv -f WINDOWS-1252 -t UTF-8"

    private static func shown(_ name: String) -> String {
        LeadMapping.isSafeToShow(name) ? " (\(name))" : ""
    }

    /// The separator that a header most likely uses, or `nil` for a single column.
    static func separator(of header: some Sequence<UInt8>) -> UInt8? {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in header {
            isQuoted = byte == .quote ? !isQuoted : isQuoted
            if !isQuoted, [",", ";", "\t", "|"].contains(UnicodeScalar(byte)) {
                counts[byte, default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The lead in a record. Empty cells are absent, as are those that a spreadsheet leaves out at the end of a row.
    ///
    /// - Throws: `LeadProblem` if a cell is beyond the header, or if the record isn't UTF-8.
    func lead(in record: ArraySlice<UInt8>) throws(LeadProblem) -> [String: JSONValue] {
        let cells = Self.cells(of: record, separator: separator)
        guard cells.dropFirst(columns.count).allSatisfy({ $0.allSatisfy(\.isSpace) }) else {
            throw LeadProblem(
                "\(cells.count) cells, but the header has \(columns.count); quote cells that contain a separator or a line break"
            )
        }
        var lead: [String: JSONValue] = [:]
        for (cell, path) in zip(cells, columns) where path != [""] && !cell.allSatisfy(\.isSpace) {
            guard let text = String(validUTF8: cell) else {
                throw LeadProblem(Self.encodingAdvice)
            }
            Self.set(.string(text), at: path[...], in: &lead)
        }
        return lead
    }

    private static func set(_ value: JSONValue, at path: ArraySlice<String>, in object: inout [String: JSONValue]) {
        guard let key = path.first else { return }
        guard path.count > 1 else {
            object[key] = value
            return
        }
        var members: [String: JSONValue] = [:]
        if case .object(let earlier) = object[key] {
            members = earlier
        }
        set(value, at: path.dropFirst(), in: &members)
        object[key] = .object(members)
    }

    /// The cells of a record, without surrounding quotes.
    static func cells(of record: ArraySlice<UInt8>, separator: UInt8) -> [[UInt8]] {
        var cells: [[UInt8]] = []
        var rest = record
        while rest.last == .lineFeed || rest.last == UInt8(ascii: "\r") {
            rest.removeLast()
        }
        while true {
            let start = rest.drop { $0 == 0x20 }
            if start.first == .quote {
                cells.append(quoted(start.dropFirst(), rest: &rest))
                rest = rest.drop { $0 != separator }
            } else {
                cells.append(Array(rest.prefix { $0 != separator }))
                rest = rest.dropFirst(cells[cells.count - 1].count)
            }
            guard rest.first == separator else { return cells }
            rest = rest.dropFirst()
        }
    }

    private static func quoted(_ text: ArraySlice<UInt8>, rest: inout ArraySlice<UInt8>) -> [UInt8] {
        var cell: [UInt8] = []
        rest = text
        while let end = rest.firstIndex(of: .quote) {
            cell += rest[..<end]
            rest = rest[(end + 1)...]
            guard rest.first == .quote else { return cell }
            cell.append(.quote)
            rest = rest.dropFirst()
        }
        return cell + rest
    }
}

extension String {
    /// Returns `nil` if the bytes aren't UTF-8, instead of altered text.
    init?(validUTF8 bytes: some Collection<UInt8>) {
        self.init(decoding: bytes, as: UTF8.self)
        // Repairing invalid UTF-8 changes the bytes.
        guard utf8.elementsEqual(bytes) else { return nil }
    }
}
