/// Cuts JSON into its objects: one or more objects, an array, one object per line, or an object that contains a list of leads.
///
/// A broken object doesn't affect the others. Reading continues at the next line that starts with one.
struct JSONCutter: LeadCutter {
    private enum Place {
        /// Before the first object, which distinguishes one object per line from the rest.
        case start
        case values
        /// One object per line, so lines don't affect each other.
        case lines
        case elements
        /// After the leads, in the object around them.
        case endOfWrapper
    }

    private var place = Place.start
    /// The rest of the object around the leads.
    private var restOfWrapper: JSONScan?
    private var isSkipping = false
    private var scan = JSONScan(looksForList: true)
    /// The member that holds the leads, if there is one.
    private(set) var member: String?
    private let needsList: Bool
    private let mostBytes: Int
    private let isList: (_ path: String, _ others: [String]) -> Bool

    /// - Parameters:
    ///   - needsList: Whether an object outside a list must contain one instead of being a lead.
    ///   - mostBytes: The maximum length of a lead.
    ///   - isList: Whether the list at this path in an object holds the leads. It also gets the names of the object's
    ///     other members so far.
    init(needsList: Bool, mostBytes: Int, isList: @escaping (_ path: String, _ others: [String]) -> Bool) {
        self.needsList = needsList
        self.mostBytes = mostBytes
        self.isList = isList
    }

    mutating func cut(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool {
        while true {
            if isSkipping, !skip(&text) { return false }
            switch place {
            case .lines: return cutLine(&text, isAtEnd: isAtEnd, into: &batch)
            case .endOfWrapper:
                guard leaveWrapper(&text, isAtEnd: isAtEnd, into: &batch) else { return false }
                continue
            case .start, .values, .elements: break
            }
            if scan.offset == 0 {
                guard enter(&text) else { return isAtEnd && endList(text, into: &batch) }
                if place == .endOfWrapper { continue }
                if ![UInt8(ascii: "{"), UInt8(ascii: "[")].contains(text[0]) {
                    return cutLiteral(&text, isAtEnd: isAtEnd, into: &batch)
                }
            }
            switch scan.run(text) {
            case .end:
                guard let next = placeAfterValue(text, isAtEnd: isAtEnd) else { return false }
                let isEmptyWrapper = holdsEmptyList
                batch.hasList = batch.hasList || place == .elements
                if needsList, place != .elements, !isEmptyWrapper {
                    batch.add(.lacksMember, line: text.line)
                } else if !isEmptyWrapper {
                    batch.add(text.bytes[text.start..<text.start + scan.offset], line: text.line)
                }
                text.drop(scan.offset)
                begin(isEmptyWrapper ? .values : next)
                if isEmptyWrapper { continue }
                return true
            case .list(let path) where isList(path, scan.names.dropLast()):
                if let other = secondList(in: text) {
                    // Until its end, so that neither list is sent.
                    while case .list = scan.run(text) {}
                    batch.add(.severalLists("\(path), \(other)"), line: text.line)
                    text.drop(scan.offset)
                    begin(.values)
                    return true
                }
                member = path
                restOfWrapper = scan.behindList
                text.drop(scan.offset)
                begin(.elements)
            case .list:
                continue
            case .needsMore where !isAtEnd && scan.offset < mostBytes:
                return false
            case .needsMore, .broken:
                batch.add(scan.offset < mostBytes ? .broken : .tooLong, line: text.line)
                resume(&text)
                return true
            }
        }
    }

    private mutating func begin(_ place: Place) {
        self.place = place
        scan = JSONScan(looksForList: place == .start || place == .values)
    }

    /// Skips whatever is between values. Returns `false` if no value has arrived yet.
    private mutating func enter(_ text: inout InputText) -> Bool {
        while true {
            text.drop(text.nonSpace())
            guard text.count > 0 else { return false }
            switch (text[0], place) {
            // After an object in a list, and after each line in some exports.
            case (UInt8(ascii: ","), .elements), (UInt8(ascii: ","), .values):
                text.drop(1)
            case (UInt8(ascii: "]"), .elements):
                text.drop(1)
                begin(.values)
                if let rest = restOfWrapper {
                    (place, scan, restOfWrapper) = (.endOfWrapper, rest, nil)
                    return true
                }
            case (UInt8(ascii: "["), .start), (UInt8(ascii: "["), .values):
                text.drop(1)
                begin(.elements)
            default:
                return true
            }
        }
    }

    /// The place after a value. If the first object ends where its line does, the input has one object per line.
    /// Returns `nil` if that isn't known yet.
    private func placeAfterValue(_ text: InputText, isAtEnd: Bool) -> Place? {
        guard place == .start, !needsList else { return place }
        guard text.lineFeed(from: 0).map({ $0 >= scan.offset }) ?? true else { return .values }
        var next = scan.offset
        while next < text.count, text[next].isSpace, text[next] != .lineFeed {
            next += 1
        }
        guard next < text.count else { return isAtEnd ? .lines : nil }
        return text[next] == .lineFeed ? .lines : .values
    }

    /// Whether the scanned object surrounds an empty list of leads.
    private var holdsEmptyList: Bool {
        scan.emptyLists.contains { path in
            isList(path, scan.names.filter { path != $0 && !path.hasPrefix("\($0).") })
        }
    }

    /// The path of another list of leads in the scanned object, if all of the object has arrived.
    private func secondList(in text: InputText) -> String? {
        var ahead = scan
        var found: String?
        while true {
            switch ahead.run(text) {
            case .list(let path): found = found ?? (isList(path, ahead.names.dropLast()) ? path : nil)
            case .end: return found
            case .needsMore, .broken: return nil
            }
        }
    }

    private mutating func leaveWrapper(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool {
        switch scan.run(text) {
        case .needsMore where !isAtEnd:
            return false
        case .list(let path):
            if isList(path, scan.names.dropLast()) {
                batch.add(.severalLists("\(member ?? ""), \(path)"), line: text.line)
            }
            // The scan continues from there.
            return true
        case .end:
            break
        case .needsMore:
            batch.add(.listIsCutOff, line: text.line)
        case .broken:
            batch.add(.broken, line: text.line)
            isSkipping = true
        }
        text.drop(scan.offset)
        begin(.values)
        return true
    }

    /// Reports a list that isn't closed at the end of the input. Returns `false` if there is none.
    private mutating func endList(_ text: InputText, into batch: inout LeadBatch) -> Bool {
        guard place == .elements else { return false }
        batch.add(.listIsCutOff, line: text.line)
        begin(.values)
        return true
    }

    /// Cuts a number, a string, or anything else that isn't an object.
    private mutating func cutLiteral(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool {
        let ends: [UInt8] = place == .elements ? [.lineFeed, UInt8(ascii: ","), UInt8(ascii: "]")] : [.lineFeed]
        var end = 0
        while end < text.count, !ends.contains(text[end]) {
            end += 1
        }
        guard end < text.count || isAtEnd || end > mostBytes else { return false }
        batch.add(text.bytes[text.start..<text.start + end], line: text.line)
        text.drop(end)
        return true
    }

    private mutating func cutLine(_ text: inout InputText, isAtEnd: Bool, into batch: inout LeadBatch) -> Bool {
        if scan.offset == 0 {
            text.drop(text.nonSpace())
        }
        guard text.count > 0 else { return false }
        guard let end = text.lineFeed(from: 0) ?? (isAtEnd ? text.count : nil) else {
            guard text.count > mostBytes else { return false }
            batch.add(.tooLong, line: text.line)
            text.drop(text.count)
            isSkipping = true
            return true
        }
        batch.add(text.bytes[text.start..<text.start + end], line: text.line)
        text.drop(end)
        return true
    }

    /// Skips a broken value. Reading continues after it, at the next line that starts with an object.
    private mutating func resume(_ text: inout InputText) {
        var offset = 0
        while let lineFeed = text.lineFeed(from: offset), lineFeed < scan.offset {
            offset = text.nonSpace(from: lineFeed + 1)
            if offset < text.count, text[offset] == UInt8(ascii: "{") {
                text.drop(offset)
                return begin(place)
            }
        }
        text.drop(min(scan.offset, text.count))
        isSkipping = true
        begin(place)
    }

    /// Drops lines until one starts with an object or the end of the array. Returns `false` if none has arrived yet.
    private mutating func skip(_ text: inout InputText) -> Bool {
        while let lineFeed = text.lineFeed(from: 0) {
            let next = text.nonSpace(from: lineFeed)
            guard next < text.count else { return false }
            text.drop(next)
            if place == .lines || text[0] == UInt8(ascii: "{")
                || (place == .elements && text[0] == UInt8(ascii: "]"))
            {
                isSkipping = false
                return true
            }
        }
        text.drop(text.count)
        return false
    }
}
