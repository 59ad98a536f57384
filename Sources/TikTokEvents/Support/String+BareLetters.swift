extension String {
    /// The letters and digits in lowercase, without whatever separates words.
    var bareLetters: String {
        lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
