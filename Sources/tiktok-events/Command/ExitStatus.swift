/// What the tool tells the shell.
enum ExitStatus: Int32 {
    /// Every event was accepted, or nothing was wrong with any lead.
    case success = 0
    /// Some event wasn't accepted, some lead couldn't be read, or something is left.
    case failure = 1
    /// The command line, the postback or the choice of files is wrong.
    case usage = 2
    /// Input can't be read, or output can't be written.
    case inputOutput = 3
    /// Ctrl-C.
    case interrupted = 130
    /// SIGTERM or SIGHUP.
    case terminated = 143
}
