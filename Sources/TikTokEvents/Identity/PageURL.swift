/// A URL that may be sent: personal data is taken out of it on the way in.
struct PageURL: Hashable, Sendable {
    let text: String

    init(_ url: String) {
        var url = url
        text = url.withUTF8(Self.needsCloserLook) ? Self.withoutPersonalData(url) : url
    }

    /// Whether the URL holds an `@`, anything beyond ASCII, or a parameter whose name resembles a personal one: what is
    /// true of few URLs and costs little to find out.
    private static func needsCloserLook(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
        var isParameter = false
        var isName = false
        var lastLetters: UInt32 = 0
        for (index, byte) in url.enumerated() {
            let letter = byte | 0x20
            if UInt8(ascii: "a") <= letter, letter <= UInt8(ascii: "z") {
                lastLetters = lastLetters << 8 | UInt32(letter)
                if isName, resemblesPersonalName(lastLetters) {
                    return true
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "#"): (isParameter, isName, lastLetters) = (true, true, 0)
            case UInt8(ascii: "&"), UInt8(ascii: ";"): (isName, lastLetters) = (isParameter, 0)
            case UInt8(ascii: "="): isName = false
            case UInt8(ascii: "%") where url[index...].starts(with: "%40".utf8): return true
            case UInt8(ascii: "@"), 0x80...: return true
            default: break
            }
        }
        return false
    }

    /// Whether the last four letters are `mail`, `phon`, `mobi`, `cell` or `msis`, or the last three `tel`: each of
    /// `names` holds one of these.
    private static func resemblesPersonalName(_ letters: UInt32) -> Bool {
        switch letters {
        case 0x6d61_696c, 0x7068_6f6e, 0x6d6f_6269, 0x6365_6c6c, 0x6d73_6973: true
        default: letters & 0xFF_FFFF == 0x74_656c
        }
    }

    /// The URL with the values of personal parameters removed, in its query and in its fragment.
    static func withoutPersonalData(_ url: String) -> String {
        // Without one of these there is no parameter at all.
        guard url.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else { return url }
        var clean = ""
        var rest = Substring(url)
        var isParameter = false
        while !rest.isEmpty {
            let piece = rest.prefix { !separators.contains($0) }
            clean += isParameter ? withoutPersonalValue(piece) : String(piece)
            rest = rest.dropFirst(piece.count)
            if let separator = rest.popFirst() {
                clean.append(separator)
                isParameter = isParameter || separator == "?" || separator == "#"
            }
        }
        return clean
    }

    private static let separators: Set<Character> = ["?", "#", "&", ";"]

    private static func withoutPersonalValue(_ parameter: Substring) -> String {
        let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts[parts.count - 1].lowercased()
        if parts.count == 2, names.contains(parts[0].lowercased().filter { $0.isLetter }) {
            return "\(parts[0])="
        }
        guard value.contains("@") || value.contains("%40") else { return String(parameter) }
        return parts.count == 2 ? "\(parts[0])=" : ""
    }

    /// Names of parameters, letters alone, whose values are emails or phone numbers.
    private static let names: Set<String> = [
        "email", "emailaddress", "mail", "useremail", "leademail", "phone", "phonenumber", "phoneno", "mobile",
        "mobilenumber", "mobilephone", "cell", "cellphone", "tel", "telephone", "homephone", "workphone", "msisdn",
    ]
}
