/// Tells from a lead field's name whether it holds what may only be sent hashed.
enum PersonalFieldName {
    /// Whether the name ends in a word such as "email", apart from qualifiers: `lead.homePhone2`, `e-mail address`.
    static func isPersonal(_ field: String) -> Bool {
        var words = words(of: field)
        while let last = words.last, qualifiers.contains(last) || last.allSatisfy(\.isNumber) {
            words.removeLast()
        }
        guard let last = words.last else { return false }
        let joined = words.joined()
        return exactWords.contains(last) || endings.contains { joined.hasSuffix($0) }
    }

    /// Lower-case words, cut at anything but letters and digits, between them, and before capitals.
    private static func words(of field: String) -> [String] {
        var words: [String] = []
        var previous: Character = " "
        for character in field {
            if character.isLetter || character.isNumber {
                let continues =
                    (previous.isLetter || previous.isNumber) && previous.isNumber == character.isNumber
                    && !(previous.isLowercase && character.isUppercase)
                if continues {
                    words[words.count - 1] += character.lowercased()
                } else {
                    words.append(character.lowercased())
                }
            }
            previous = character
        }
        return words
    }

    private static let qualifiers: Set<String> = [
        "address", "number", "no", "num", "raw", "plain", "primary", "secondary", "home", "work", "e164",
    ]
    /// Words that other words end in, as in "hotel".
    private static let exactWords: Set<String> = ["mail", "mobile", "tel", "cell", "fax", "dob", "ssn"]
    private static let endings = [
        "email", "phone", "msisdn", "firstname", "lastname", "fullname", "surname", "givenname", "familyname",
        "birthdate", "dateofbirth", "birthday", "socialsecurity",
    ]
}
