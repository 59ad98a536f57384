/// A phone number as nearly all are written, read where it lies. Whatever else there is, it leaves to the rule.
enum PlainPhoneNumber {
    /// A number behind a `+` and its calling code, or as it is written in a region, with spaces, dashes, dots and
    /// brackets between its digits.
    static func put(_ text: ByteView, region: PhoneRegion?, to normalized: inout ByteCursor) -> Bool {
        normalized.put(UInt8(ascii: "+"))
        let hasPlus = text[0] == UInt8(ascii: "+")
        let plan = hasPlus ? nil : region.flatMap(NumberingPlan.of)
        if let plan {
            plan.putCallingCodeDigits { normalized.put(UInt8(ascii: "0") + $0) }
        } else if !hasPlus {
            return false
        }
        var number: UInt64 = 0
        var count = 0
        // A copy that no store is taken to change.
        var cursor = normalized
        for byte in text.dropFirst(hasPlus ? 1 : 0) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                // Fifteen digits fit in the number.
                guard count < 15 else { return false }
                number = number &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                count &+= 1
                cursor.put(byte)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
                break
            default:
                return false
            }
        }
        normalized = cursor
        // A spreadsheet adds such an end to a number that it takes for a decimal.
        guard text.count < 2 || text[text.count - 2] != UInt8(ascii: ".") || text[text.count - 1] != UInt8(ascii: "0")
        else { return false }
        if let plan {
            return plan.isNational(number, ofDigits: count)
                && plan.callingCodeWidth + count >= IdentifierNormalizer.shortestPhoneNumber
        }
        return count >= IdentifierNormalizer.shortestPhoneNumber && NumberingPlan.hasNumber(number, ofDigits: count)
    }

    static func isE164(_ text: ByteView) -> Bool {
        guard (8...16).contains(text.count), text[0] == UInt8(ascii: "+") else { return false }
        var number: UInt64 = 0
        for byte in text.dropFirst() {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return false }
            number = number * 10 + UInt64(digit)
        }
        return NumberingPlan.hasNumber(number, ofDigits: text.count - 1)
    }
}
