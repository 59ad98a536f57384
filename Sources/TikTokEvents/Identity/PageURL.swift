/// Takes personal data out of the URLs that are sent.
enum PageURL {
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
