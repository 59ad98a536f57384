#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a transform does, with its format parsed once.
enum TransformStep: Hashable, Sendable {
    case trim
    case lower
    case number
    case boolean
    case date(LeadTime.Format)
    case money(MoneyText.Format?)
    case currency

    /// The kind of the result.
    var result: PayloadField.Kind {
        switch self {
        case .trim, .lower, .currency: .text
        case .number, .money: .number
        case .boolean: .boolean
        case .date: .date
        }
    }

    /// Transforms a value.
    ///
    /// - Parameters:
    ///   - value: A lead's value.
    ///   - target: The field that the value goes to.
    /// - Returns: The transformed value.
    /// - Throws: `ValueRefusal` if the value can't be transformed.
    func applied(to value: JSONValue, for target: PayloadField) throws(ValueRefusal) -> JSONValue {
        switch self {
        case .number:
            guard let number = value.decimal else { throw ValueRefusal(PayloadField.Kind.number.advice) }
            return .number(number)
        case .boolean:
            guard let bool = value.boolean else { throw ValueRefusal(PayloadField.Kind.boolean.advice) }
            return .bool(bool)
        case .money(let format):
            guard let text = value.text else { throw ValueRefusal(PayloadField.Kind.number.advice) }
            // A number already has a decimal point.
            guard case .string = value else { return value }
            return .number(try MoneyText(text, format: format).amount)
        case .currency:
            guard let text = value.text else { throw ValueRefusal(PayloadField.Kind.text.advice) }
            guard text.contains(where: \.isNumber) else { return .string(WrittenCurrency(text)?.code ?? text) }
            guard let currency = try MoneyText.currency(in: text) else {
                throw ValueRefusal(
                    "it doesn't include a currency; map a field that does, or remove this mapping and set one under static"
                )
            }
            return .string(currency.code ?? currency.text)
        case .trim:
            // A lead's texts are trimmed when they are read.
            return value
        case .lower:
            guard let text = value.text else { throw ValueRefusal(PayloadField.Kind.text.advice) }
            return .string(text.lowercased())
        case .date(let format):
            guard let text = value.text else { throw ValueRefusal(PayloadField.Kind.date.advice) }
            let time = try LeadTime.date(from: text, as: format)
            guard target.kind == .date else { return .string(time.date.formatted(.iso8601)) }
            return .number(Decimal(time.seconds))
        }
    }
}
