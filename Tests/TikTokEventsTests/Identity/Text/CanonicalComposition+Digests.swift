// Written by Tests/Unicode/generate.py; the judge is Python's unicodedata of Unicode 14.0.0.

extension CanonicalCompositionTests {
    /// The major version of Unicode that the digests know.
    static let judgedVersion = 14

    /// The digests of the assigned scalars in various contexts, where `?` is the scalar, each composed by the judge.
    static let forms = [
        Form(
            "alone",
            "?",
            "5153002e45030ba1d8bdd6f23d39db4ccb86903dbf654777f78e863c1103c98c"
        ),
        Form(
            "with an acute accent, then a dot below",
            "?\u{301}\u{323}",
            "84551a4538c63b22804b71dd18160f97fffa5e11cc211b9aca3a227337db0705"
        ),
        Form(
            "behind a syllable, between marks of classes 202 and 230",
            "\u{AC00}\u{302}?\u{327}a",
            "03c48ff10061623d980e60cb1df1f9cf6678d69ea2c84b3668d915f157cc920d"
        ),
        Form(
            "behind a composed letter that another mark takes apart",
            "\u{1EB7}?\u{328}\u{E9}\u{323}",
            "3e5d6bb733ab838b749dbbdbf532a058ce081f109236354c68159417c89bd7fb"
        ),
    ]
}
