extension EventsResponse {
    /// The members of the answer that TikTok gives nearly always, read at a fraction of what `JSONDecoder` costs.
    ///
    /// It is an object of known members in plain text: no escapes, nothing but ASCII, nothing within `data`. Anything
    /// else isn't read here, right or wrong.
    struct Usual {
        private(set) var code: Int?
        private(set) var message: String?
        private(set) var requestID: String?
        private(set) var data: JSONValue?
        private var rest: ArraySlice<UInt8>

        init?(_ body: [UInt8]) {
            rest = body[...]
            guard take("{") else { return nil }
            repeat {
                guard readMember() else { return nil }
            } while take(",")
            guard take("}"), rest.isEmpty else { return nil }
        }

        private mutating func readMember() -> Bool {
            guard let key = string(), take(":") else { return false }
            switch key {
            case "code" where code == nil:
                code = number()
                return code != nil
            case "message" where message == nil:
                message = string()
                return message != nil
            case "request_id" where requestID == nil:
                requestID = string()
                return requestID != nil
            case "data" where data == nil:
                data = .object([:])
                return take("{") && take("}")
            default:
                return false
            }
        }

        /// Takes a character and the white space after it.
        private mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: character) else { return false }
            rest.removeFirst()
            skipSpace()
            return true
        }

        private mutating func skipSpace() {
            rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        }

        private mutating func string() -> String? {
            guard rest.first == UInt8(ascii: "\"") else { return nil }
            let text = rest.dropFirst().prefix {
                (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
            }
            rest = rest[text.endIndex...]
            return take("\"") ? String(decoding: text, as: UTF8.self) : nil
        }

        /// A number of so few digits that it can't overflow.
        private mutating func number() -> Int? {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard (1...18).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0") else {
                return nil
            }
            rest = rest[digits.endIndex...]
            skipSpace()
            return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
    }
}
