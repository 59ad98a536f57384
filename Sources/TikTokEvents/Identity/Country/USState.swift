/// A US state or the District of Columbia, identified by its code or by its name in any spelling.
struct USState: Hashable, Sendable {
    /// The code in lowercase.
    let code: String

    /// - Returns: `nil` if the text is neither the code nor the name of a state.
    init?(_ text: String) {
        // `IT-CA` is Cagliari.
        let subdivision = IdentifierNormalizer.Place.subdivision(in: text)
        guard subdivision.map({ $0.country.code == "US" }) ?? true,
            let key = try? IdentifierNormalizer.Place.state.normalized(text), let code = Self.codes[key]
        else { return nil }
        self.code = code
    }

    /// The codes by code and by name.
    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for state in rows {
            let code = state.prefix(2).lowercased()
            codes[code] = code
            codes[state.dropFirst(3).lowercased().filter { $0 != " " }] = code
        }
        return codes
    }()

    /// The codes of all states, in lowercase.
    static let allCodes = Set(codes.values)

    /// The names of all states.
    static let names = rows.map { String($0.dropFirst(3)) }

    private static var rows: [Substring] {
        list.split(whereSeparator: \.isNewline).joined(separator: ",").split(separator: ",").map(Substring.init)
    }

    private static let list = """
        AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware
        DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas
        KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi
        MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York
        NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island
        SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington
        WV West Virginia,WI Wisconsin,WY Wyoming
        """
}
