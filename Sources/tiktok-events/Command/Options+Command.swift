extension Options {
    /// What the tool can do.
    enum Command: String, CaseIterable {
        case preview
        case check
        case send
        case resend
        case checkPostback = "check-postback"
        case completion
    }
}

extension Options.Command {
    /// What it is for, in a line.
    var summary: String {
        switch self {
        case .preview: "show the request bodies that send would post"
        case .check: "show what TikTok would refuse, and what would help it to match"
        case .send: "deliver, and show what became of each event"
        case .resend: "send again what an earlier send left in its results file"
        case .checkPostback: "show all mistakes of a postback, or what it does"
        case .completion: "print a completion script for bash, zsh or fish"
        }
    }

    /// What the help calls its argument.
    var argument: String {
        switch self {
        case .preview, .check, .send, .checkPostback: "[FILE]"
        case .resend: "FILE"
        case .completion: "SHELL"
        }
    }

    /// More about it, for its own help.
    var details: String {
        switch self {
        case .preview:
            """
            FILE holds leads; see tiktok-events --help. The bodies are shown as they would be sent, byte for byte but for
            the line breaks. Nothing is sent.
            """
        case .check:
            """
            FILE holds leads; see tiktok-events --help. Errors are what TikTok would refuse or ignore: send doesn't send
            such events. Warnings are what makes an event worth less. The match quality is our estimate, not TikTok's.
            The exit status is 1 if there is an error.
            """
        case .send:
            """
            FILE holds leads; see tiktok-events --help. Up to three events are shown in full. More are streamed: a file
            of one JSON object a line may have any length, a progress line shows outcomes and rate, and remarks are
            printed for the events that need a look.

            Ctrl-C ends it in good order: what is under way gets its outcome, and the tool says which lines are left and
            which to send again. Ids are derived from the leads, so sending a line again within 48 hours counts nothing
            twice.
            """
        case .resend:
            """
            FILE is a results file of send or resend. The events in it that were unconfirmed or not sent go again, with
            the same bytes, as long as TikTok still recognizes a repetition (47 hours from the first attempt).
            """
        case .checkPostback:
            """
            FILE holds a postback: which events a trigger makes, and which field of a lead goes where. All its mistakes
            are listed, each with its place and what to do.
            """
        case .completion:
            """
            For bash:  source <(tiktok-events completion bash)
            For zsh:   tiktok-events completion zsh > "${fpath[1]}/_tiktok-events"
            For fish:  tiktok-events completion fish > ~/.config/fish/completions/tiktok-events.fish
            """
        }
    }
}
