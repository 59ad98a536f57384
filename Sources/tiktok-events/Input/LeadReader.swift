import TikTokEvents

/// Reads leads from a file, a pipe, or a terminal, one batch at a time.
struct LeadReader {
    private var source: ByteSource
    private var text = InputText()
    private var cutter: (any LeadCutter)?
    /// The header, if the input is a table.
    private(set) var table: Table?
    private let member: String?
    private let isLeadField: @Sendable (String) -> Bool
    private(set) var isAtEnd = false
    /// The maximum length of a lead. A longer one is broken: most likely, a quote or a bracket is never closed.
    var mostBytes = 16 << 20
    /// Leads that start before this line are skipped.
    var firstLine = 1
    /// Whether there were any such leads.
    private(set) var hasSkipped = false
    /// The line of the last lead that was skipped.
    private var lastSkipped = 0
    private var leadCount = 0
    /// The line of the last lead that was cut.
    private var lastLine = 0

    /// - Parameters:
    ///   - source: The bytes.
    ///   - member: The member of an object that holds the leads, or `nil` to find it by name.
    ///   - isLeadField: Whether leads may have a field of this name.
    init(_ source: ByteSource, member: String?, isLeadField: @escaping @Sendable (String) -> Bool) {
        self.source = source
        self.member = member
        self.isLeadField = isLeadField
    }

    /// Tells the user in which member the leads were found, unless the user named it.
    var memberNote: String? {
        guard member == nil, let found = (cutter as? JSONCutter)?.member else { return nil }
        return "Reading the leads in the member '\(found.shown)'."
    }

    /// The share of the input that was returned, from 0 to 1, or `nil` if its length isn't known.
    var fraction: Double? {
        source.size.map { $0 == 0 ? 1 : Double(source.byteCount - text.count) / Double($0) }
    }

    /// Returns the next leads: as many as requested, or those that have arrived if no more arrive for now.
    ///
    /// - Parameters:
    ///   - limit: The number of leads to return.
    ///   - first: Leads that were read ahead, which are included.
    ///   - isStopping: Whether reading should stop.
    /// - Returns: The leads, or `nil` at the end or if reading should stop.
    /// - Throws: `InputFailure` if the system can't read, or if the format isn't supported.
    mutating func next(
        atMost limit: Int,
        after first: LeadBatch = LeadBatch(),
        isStopping: () -> Bool
    ) async throws -> LeadBatch? {
        var batch = first
        while !isStopping() {
            if try prepare() {
                while batch.pieces.count < limit, cut(into: &batch) {
                    numberLast(of: &batch)
                    if let line = batch.pieces.last?.place.line, line < firstLine {
                        batch.removeLast()
                        hasSkipped = true
                        lastSkipped = line
                    }
                }
            }
            if batch.pieces.count >= limit || isAtEnd {
                break
            }
            switch try read() {
            case .bytes, .end: continue
            case .idle where batch.pieces.isEmpty: try? await Task.sleep(for: .milliseconds(20))
            case .idle: return batch
            }
        }
        return batch.pieces.isEmpty ? nil : batch
    }

    /// The first line that may have leads that weren't returned. It may also have some that were.
    var nextLine: Int {
        var (line, offset) = (text.line, 0)
        while offset < text.count, text[offset].isSpace || text[offset] == UInt8(ascii: ",") {
            line += text[offset] == .lineFeed ? 1 : 0
            offset += 1
        }
        return line
    }

    /// Whether reading never waits.
    var isFile: Bool { source.size != nil }

    /// Whether nothing follows what was returned. A pipe gets a moment to end.
    mutating func endsHere(isStopping: () -> Bool) async throws -> Bool {
        for _ in 0..<15 where !isAtEnd && !isStopping() {
            switch try read() {
            case .bytes, .end: break
            case .idle: try? await Task.sleep(for: .milliseconds(20))
            }
            guard text.nonSpace() == text.count else { return false }
        }
        return isAtEnd && text.nonSpace() == text.count
    }

    /// What is wrong if there is nothing to read.
    var noLeads: UsageError {
        UsageError(
            hasSkipped
                ? "the input has no leads from line \(firstLine) on; the last one starts on line \(lastSkipped)"
                : "the input contains no leads"
        )
    }

    private mutating func read() throws(InputFailure) -> ByteSource.Reading {
        text.compact()
        let reading = try source.read(into: &text.bytes)
        isAtEnd = reading == .end
        return reading
    }

    private mutating func cut(into batch: inout LeadBatch) -> Bool {
        cutter?.cut(&text, isAtEnd: isAtEnd, into: &batch) ?? false
    }

    /// Numbers the lead that was cut if its line has another one, as in an array on one line.
    private mutating func numberLast(of batch: inout LeadBatch) {
        let last = batch.pieces.count - 1
        let piece = batch.pieces[last]
        guard piece.content != .broken(.listIsCutOff) else { return }
        leadCount += 1
        if piece.place.line == lastLine || isFollowed(on: piece.place.line) {
            batch.pieces[last].place.lead = leadCount
        }
        lastLine = piece.place.line
    }

    /// Whether another lead starts on the line that the last one started on.
    private func isFollowed(on line: Int) -> Bool {
        guard text.line == line else { return false }
        var offset = 0
        while offset < text.count, text[offset] != .lineFeed, text[offset].isSpace || text[offset] == UInt8(ascii: ",")
        {
            offset += 1
        }
        return offset < text.count && ![.lineFeed, UInt8(ascii: "]"), UInt8(ascii: "}")].contains(text[offset])
    }
}

extension LeadReader {
    /// Detects the format. Returns `false` until enough has arrived for that.
    private mutating func prepare() throws(InputFailure) -> Bool {
        guard cutter == nil else { return true }
        guard isAtEnd || text.count >= InputFormat.lookahead else { return false }
        if let advice = InputFormat.refusal(for: text.bytes.prefix(InputFormat.lookahead)) {
            throw InputFailure("\(source.name) \(advice)")
        }
        if text.bytes.starts(with: InputFormat.byteOrderMark) {
            text.drop(InputFormat.byteOrderMark.count)
            text.compact()
        }
        let start = text.nonSpace()
        guard start < text.count else { return false }
        let head = text.bytes[(text.start + start)...].prefix(JournalHeader.start.count)
        if JournalHeader.start.starts(with: head), head.count == JournalHeader.start.count || !isAtEnd {
            guard head.count == JournalHeader.start.count else { return false }
            throw InputFailure("\(source.name) is a journal; continue its job with resend, or look at it with summary")
        }
        if [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(text[start]) {
            cutter = jsonCutter
            return true
        }
        guard text.bytes[text.start + start] != UInt8(ascii: "<") else {
            throw InputFailure("\(source.name) is HTML or XML, not JSON, CSV, or TSV")
        }
        // A tab at the start of the line is an unnamed first column.
        while let lineFeed = text.lineFeed(from: 0), lineFeed < text.nonSpace() {
            text.drop(lineFeed + 1)
        }
        return try prepareTable()
    }

    private var jsonCutter: JSONCutter {
        let (member, isLeadField) = (member, isLeadField)
        return JSONCutter(needsList: member != nil, mostBytes: mostBytes) { name, others in
            if let member { return name == member }
            return Self.usualMembers.contains(name) && !isLeadField(name) && !others.contains(where: isLeadField)
        }
    }

    /// The usual names for the list of leads in the object around them.
    private static let usualMembers: Set<String> = [
        "leads", "data", "records", "rows", "items", "results", "events", "conversions", "entries", "value",
    ]

    private mutating func prepareTable() throws(InputFailure) -> Bool {
        guard let end = text.lineFeed(from: 0) ?? (isAtEnd ? text.count : nil) else {
            guard text.count < 1 << 20 else { throw InputFailure("\(source.name) contains neither JSON nor a table") }
            return false
        }
        let line = text.bytes[text.start..<text.start + end]
        guard !line.dropLast().contains(.carriageReturn) else {
            throw InputFailure(
                "\(source.name) has old Mac line endings; convert them: "
                    + "tr '\\r' '\\n' <FILE | tiktok-events ..."
            )
        }
        if line.starts(with: Array("sep=".utf8)) {
            // The line that Excel writes for itself.
            text.drop(min(end + 1, text.count))
            return try prepareTable()
        }
        let (separator, names) = Self.cells(of: line)
        if names.contains(where: isColumn) {
            guard String(validUTF8: line) != nil else {
                throw InputFailure("the header of \(source.name) can't be read: \(Table.encodingAdvice)")
            }
            table = try Table(separator: separator, names: names)
            text.drop(min(end + 1, text.count))
            cutter = TableCutter(separator: separator, mostBytes: mostBytes)
            return true
        }
        guard isAtEnd || text.lineFeed(from: end + 1) != nil || text.count > mostBytes else { return false }
        if let header = headerBelow(end) {
            guard firstLine >= header.line else {
                throw InputFailure(
                    "\(source.name) looks like a table, but line \(text.line) isn't its header; line \(header.line) is. "
                        + "Remove what is above it, or start with --from-line \(header.line)"
                )
            }
            text.drop(header.offset)
            return try prepareTable()
        }
        guard names.count == 1 || line.contains(UInt8(ascii: "{")) else {
            throw InputFailure(
                "\(source.name) looks like a table, but its first line names none of the postback's fields; "
                    + "the first line must be a header"
            )
        }
        cutter = jsonCutter
        return true
    }

    /// The cells of a header, without surrounding space, and what separates them.
    private static func cells(of line: ArraySlice<UInt8>) -> (separator: UInt8, names: [String]) {
        let separator = Table.separator(of: line) ?? UInt8(ascii: ",")
        let names = Table.cells(of: line, separator: separator).map { cell in
            let end = cell.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? 0
            return String(decoding: cell[..<end].drop(while: \.isSpace), as: UTF8.self)
        }
        return (separator, names)
    }

    private func isColumn(_ name: String) -> Bool {
        isLeadField(name) || name.split(separator: ".").first.map { isLeadField(String($0)) } == true
    }

    /// The header below lines that aren't one, such as a title or comments.
    private func headerBelow(_ end: Int) -> (offset: Int, line: Int)? {
        var offset = end + 1
        for line in text.line + 1...text.line + 20 {
            guard offset < text.count, text[offset] != UInt8(ascii: "{"), text[offset] != UInt8(ascii: "["),
                let end = text.lineFeed(from: offset) ?? (isAtEnd ? text.count : nil)
            else { return nil }
            let names = Self.cells(of: text.bytes[text.start + offset..<text.start + end]).names
            if names.count > 1, names.contains(where: isColumn) { return (offset, line) }
            offset = end + 1
        }
        return nil
    }
}
