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
        var index = firstPlace(in: url, from: 0)
        var isParameter = false
        while index < url.count {
            let byte = url[index]
            index += 1
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "#"): isParameter = true
            case UInt8(ascii: "&"), UInt8(ascii: ";"): break
            case UInt8(ascii: "%") where url[index...].starts(with: "40".utf8): return true
            case UInt8(ascii: "@"), 0x80...: return true
            default: continue
            }
            guard isParameter else { continue }
            guard let end = endOfName(in: url, from: index) else { return true }
            index = end
            if end < url.count, url[end] == UInt8(ascii: "=") {
                index = firstPlace(in: url, from: end + 1)
            }
        }
        return false
    }

    /// The place of what ends the name of a parameter, `nil` if the URL needs a closer look for what is in the name.
    @inline(__always)
    private static func endOfName(in url: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        var lastLetters: UInt32 = 0
        while index < url.count {
            let byte = url[index]
            let letter = (byte | 0x20) &- UInt8(ascii: "a")
            if letter < 26 {
                lastLetters = lastLetters << 8 | UInt32(byte | 0x20)
                if personalEndings &>> UInt32(letter) & 1 == 1, resemblesPersonalName(lastLetters) {
                    return nil
                }
            } else {
                switch byte {
                case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "="):
                    return index
                case UInt8(ascii: "%") where url[(index + 1)...].starts(with: "40".utf8): return nil
                case UInt8(ascii: "@"), 0x80...: return nil
                default: break
                }
            }
            index += 1
        }
        return index
    }

    /// A place up to which no parameter begins and nothing else is to be found, by eight bytes at a time.
    private static func firstPlace(in url: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(url)
        var index = start
        while index + EightBytes.size <= url.count {
            let eight = EightBytes(bytes, at: index)
            // Among them are the separators, the percent sign and the @.
            let found =
                eight.marks(from: "#", through: "&") | eight.marks(of: ";") | eight.marks(from: "?", through: "@")
            guard eight.nonASCII | found == 0 else { break }
            index += EightBytes.size
        }
        return index
    }

    /// Whether the last four letters are `mail`, `phon`, `mobi`, `cell` or `msis`, or the last three `tel`: each of
    /// `names` holds one of these.
    private static func resemblesPersonalName(_ letters: UInt32) -> Bool {
        switch letters {
        case 0x6d61_696c, 0x7068_6f6e, 0x6d6f_6269, 0x6365_6c6c, 0x6d73_6973: true
        default: letters & 0xFF_FFFF == 0x74_656c
        }
    }

    /// A bit for each letter of the alphabet that one of these ends in: i, l, n and s.
    private static let personalEndings: UInt32 = 1 << 8 | 1 << 11 | 1 << 13 | 1 << 18

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
