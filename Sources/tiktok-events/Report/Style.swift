/// Colors for a terminal, or none.
struct Style {
    private let isColored: Bool

    static let plain = Self(isColored: false)

    private init(isColored: Bool) {
        self.isColored = isColored
    }

    /// Colors for people at a terminal, unless they opt out. See no-color.org.
    init(environment: [String: String], isTerminal: Bool) {
        isColored = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    func good(_ text: String) -> String { colored(text, "32") }
    func bad(_ text: String) -> String { colored(text, "31") }
    func doubtful(_ text: String) -> String { colored(text, "33") }
    func heading(_ text: String) -> String { colored(text, "1") }
    func code(_ text: String) -> String { colored(text, "36") }

    private func colored(_ text: String, _ code: String) -> String {
        isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
