/// What the tool tells the shell.
enum ExitStatus: Int32 {
    /// Every event was accepted, or nothing was wrong with any lead.
    case success = 0
    /// Some event wasn't accepted, or some lead couldn't be read.
    case failure = 1
    /// The command line is wrong.
    case usage = 2
}
