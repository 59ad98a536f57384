extension Options {
    /// What the tool can do.
    enum Command: String, CaseIterable {
        case preview
        case check
        case send
        case resend
        case summary
        case verify
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
        case .resend: "send again what a journal says is left"
        case .summary: "show what the events of a journal came to"
        case .verify: "find out whether token, source and network work, with one test event"
        case .checkPostback: "show all mistakes of a postback, or what it does"
        case .completion: "print a completion script for bash, zsh or fish"
        }
    }

    /// What the help calls its argument.
    var argument: String {
        switch self {
        case .preview, .check, .send, .checkPostback: "[FILE]"
        case .resend, .summary: "JOURNAL"
        case .completion: "SHELL"
        case .verify: ""
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
            FILE holds leads; see tiktok-events --help. Up to three leads are shown in full. More are streamed, however
            many they are: a progress line shows outcomes and rate, and remarks are printed for the events that need a
            look.

            --results FILE keeps a journal: what became of each event, written before it is shown. After Ctrl-C, a kill, a
            full disk or an outage, the same command goes on: it sends what isn't final and what wasn't read, and nothing
            twice. A file that is something else is never touched. Without a journal, ids are still derived from the leads,
            so sending a line again within 47 hours counts nothing twice.

            Ctrl-C, SIGTERM and SIGHUP stop it gracefully: nothing more is read, what is in flight gets up to 10 seconds,
            and the last line is the command that goes on. A second signal ends it at once.
            """
        case .resend:
            """
            JOURNAL is what send --results wrote. The events in it that were unconfirmed or not sent go again, to the same
            source and server, with the same bytes, as long as TikTok still recognizes a repetition (47 hours from the
            first attempt). What becomes of them is added to the journal. Leads that weren't read yet are left to send.
            The exit status is 0 if all that was sent again is accepted and nothing is left.
            """
        case .summary:
            """
            JOURNAL is what send --results wrote: outcomes by event and day (UTC), value by currency, what was rejected
            and why, match quality, and how long it took.
            """
        case .verify:
            """
            Sends one test event, which counts for nothing, and says what to do if TikTok doesn't accept it: the token is
            wrong, it may not report to this source, the source is unknown, or TikTok can't be reached. Give the code that
            the Test Events tab of Events Manager shows with --test-event-code. The exit status is 0 if all works.
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
