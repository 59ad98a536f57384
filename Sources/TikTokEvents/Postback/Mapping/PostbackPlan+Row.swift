extension PostbackPlan {
    /// A mapping, parsed once. A class, because it is read for every lead.
    final class Row: Sendable {
        let mapping: Postback.FieldMapping
        let target: PayloadField
        /// The steps of the path within an event, with `*` for all elements of a list.
        let steps: [String]
        /// Whether its values go to the items of a list, each to its own item.
        let fillsAll: Bool
        /// Whether its target is a list, which takes all that comes.
        let fillsList: Bool
        let fillsPage: Bool
        let holdsText: Bool
        let isAmount: Bool
        /// Whether its target is an id, or a list of them.
        let holdsID: Bool
        private let field: LeadField
        private let transforms: [TransformStep]
        /// Names of the lead's fields that leave open whether a value is personal, where values are sent plain.
        private let openNames: [String]

        init?(_ mapping: Postback.FieldMapping) {
            guard let target = PayloadField(mappedPath: mapping.path) else { return nil }
            self.mapping = mapping
            self.target = target
            steps = PayloadField.stepsInEvent(of: mapping.path)
            fillsAll = steps.contains(LeadField.all)
            fillsList = target.kind.isList
            fillsPage = steps.first == "page"
            holdsText = [.text, .json].contains(target.kind)
            isAmount = [.number, .numberList].contains(target.kind)
            let name = steps.last { !$0.isPosition && $0 != LeadField.all } ?? ""
            holdsID = name.hasSuffix("_id") || name.hasSuffix("_ids")
            field = LeadField(mapping.field)
            transforms = mapping.transformSteps(for: target)
            openNames =
                mapping.values.isEmpty && !target.isOfUser
                ? field.names.filter { PersonalFieldName.isOpen($0) && !target.takesPlain($0) } : []
        }

        /// Whether a value of the lead is personal judging by its field's name.
        func isPersonal(_ value: JSONValue) -> Bool {
            openNames.contains { value.isPersonalData(named: $0) }
        }
    }
}

extension PostbackPlan.Row {
    func isIn(_ lead: LeadMembers) -> Bool {
        field.value(in: lead) != nil
    }

    /// Whether addresses in a value are removed automatically, because they are in URLs.
    func cleans(_ value: JSONValue) -> Bool {
        if target.isCustom || target.isProse {
            return value.mayHoldEmailAddress && !value.cleaned.mayHoldEmailAddress
        }
        return fillsPage && value.text?.containsASCII("/") == true
    }

    /// Whether it reads amounts as people write them.
    var readsMoney: Bool {
        transforms.contains { if case .money = $0 { true } else { false } }
    }

    /// The currencies that the lead's amounts are written in, of those that name one.
    func currencies(in lead: LeadMembers) -> [WrittenCurrency] {
        for case .money(let format) in transforms {
            return (field.value(in: lead)?.elements ?? []).compactMap(\.text).compactMap { text in
                (try? MoneyText(text, format: format))?.currency
            }
        }
        return []
    }

    /// The lead's value after the transforms, or `nil` if the lead has none.
    ///
    /// - Throws: `EventsError` that names the lead's field, if the value can't be transformed.
    func value(in lead: LeadMembers) throws(EventsError) -> JSONValue? {
        guard let value = field.value(in: lead) else { return nil }
        return try mapped(value)
    }

    /// The US state that the lead's value names, or the first element of a list that names one.
    ///
    /// - Returns: `.some(nil)` if the lead has a value that names none.
    func state(in lead: LeadMembers) -> USState?? {
        guard let value = field.value(in: lead) else { return .none }
        return .some(value.elements.lazy.compactMap(state).first)
    }

    /// The state after the transforms or, if they lead to none, as the lead has it.
    private func state(of value: JSONValue) -> USState? {
        let mapped = (try? mapped(value)) ?? .null
        return [mapped, value].lazy.compactMap(\.text).compactMap(USState.init).first
    }

    /// The field's value after the transforms.
    @inline(__always)
    func mapped(_ value: JSONValue) throws(EventsError) -> JSONValue? {
        guard !transforms.isEmpty || !mapping.values.isEmpty else { return value }
        // Transform each element of a list separately. Elements without a value keep their position.
        guard case .array(let elements) = value else { return try transformed(value) }
        var results: [JSONValue] = []
        for element in elements {
            results.append(element.isBlank ? .null : try transformed(element) ?? .null)
        }
        return .array(results)
    }

    private func transformed(_ value: JSONValue) throws(EventsError) -> JSONValue? {
        var value = value
        do throws(ValueRefusal) {
            for transform in transforms {
                value = try transform.applied(to: value, for: target)
            }
        } catch {
            throw .invalidLead(error.advice, field: mapping.field)
        }
        guard !mapping.values.isEmpty else { return value.unlessBlank }
        let other = Postback.FieldMapping.anyOtherValue
        guard let replacement = value.word.flatMap({ mapping.values[$0] }) ?? mapping.values[other] else {
            throw .invalidLead(
                "the postback's values have no entry for its value; add one, or one for all others under \(other)",
                field: mapping.field
            )
        }
        return replacement.unlessBlank
    }
}

extension Postback.FieldMapping {
    /// What the transforms do. Before something is read from the text, its letter case and the white space around it don't
    /// matter, but a number would become text.
    fileprivate func transformSteps(for target: PayloadField) -> [TransformStep] {
        let steps = transforms.compactMap(\.step)
        let isWriting = { (step: TransformStep) in step == .trim || step == .lower }
        let readingEnd =
            values.isEmpty && target.isReadFromText
            ? steps.endIndex : steps.lastIndex { !isWriting($0) && $0 != .currency } ?? steps.startIndex
        return steps[..<readingEnd].filter { !isWriting($0) } + steps[readingEnd...]
    }
}

extension PayloadField {
    /// Whether the field's value is read from text in any letter case.
    fileprivate var isReadFromText: Bool {
        [.number, .integer, .numberList, .boolean, .date].contains(kind) || path == Self.currencyPath
    }
}

extension JSONValue {
    /// The key of this value in `values`: a string, a number as it is written, or a Boolean's word.
    var word: String? {
        text ?? boolean.map { "\($0)" }
    }
}

extension PayloadField {
    /// Finds the field at a path in which `*` may match all positions of a TikTok list.
    init?(mappedPath path: String) {
        guard path.namesAll else {
            self.init(path: path)
            return
        }
        let steps = path.split(separator: ".", omittingEmptySubsequences: false)
        self.init(path: steps.map { $0 == LeadField.all ? "0" : $0 }.joined(separator: "."))
        guard !isCustom else { return nil }
    }
}

extension String {
    /// Whether a step of this path matches all positions of a list.
    var namesAll: Bool {
        split(separator: ".").contains { $0 == LeadField.all }
    }
}
