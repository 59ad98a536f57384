extension Options {
    /// A command of the tool.
    enum Command: String, CaseIterable {
        case preview
        case check
        case send
        case resend
        case summary
        case verify
        case checkPostback = "check-postback"
        case completion

        /// Whether the command sends the events of leads.
        var sendsLeads: Bool { self == .send || self == .resend }

        /// Whether the command sends events of any kind.
        var sends: Bool { sendsLeads || self == .verify }
    }
}

extension Options.Command {
    /// The purpose of the command, in one line.
    var summary: String {
        switch self {
        case .preview: "print the request bodies that send would post"
        case .check: "find what TikTok would reject, and what would improve matching"
        case .send: "send events, and report the outcome of each"
        case .resend: "resend the unfinished events of a journal"
        case .summary: "summarize the outcomes in a journal"
        case .verify: "send a test event to each source to check the token, source, and network"
        case .checkPostback: "list every error in a postback, or describe what it does"
        case .completion: "print a completion script for bash, zsh, or fish"
        }
    }

    /// What it takes besides options, as the help shows it.
    var argument: String {
        switch self {
        case .preview, .check, .send, .checkPostback: "[FILE]"
        case .resend, .summary: "JOURNAL"
        case .completion: "SHELL"
        case .verify: "--test-event-code CODE"
        }
    }

    /// The body of the command's help.
    var details: String {
        switch self {
        case .preview:
            """
            FILE contains leads; see tiktok-events --help. Bodies are printed exactly as they would be sent, except for line
            breaks and indentation. Nothing is sent. Events that send would hold back have no body. The exit status is 1 if
            there are any, or if a lead can't be read.
            """
        case .check:
            """
            FILE contains leads; see tiktok-events --help. Errors are values that TikTok would reject or ignore; send holds
            back events that have any. Warnings are problems that make an event less useful. The match quality is our own
            estimate, not TikTok's. The exit status is 1 if there are errors.
            """
        case .send:
            """
            FILE contains leads; see tiktok-events --help. Up to three leads are shown in full. Longer inputs are streamed,
            whatever their length: a progress line shows the rate and the outcomes, and only events that need attention are
            printed.

            --results FILE keeps a journal: each outcome is written to the file before it is shown. After Ctrl-C, a kill,
            a full disk, or an outage, run the same command again, with the same leads on standard input if they came from
            there: it sends what is unfinished or unread, and nothing that is final. A file that isn't a journal, or
            that belongs to another user, is left untouched. Even without a journal, event ids come from the leads, so
            a line that is sent again within 47 hours isn't counted twice.

            Ctrl-C, SIGTERM, and SIGHUP stop the run gracefully: nothing more is read, requests in flight get up to 10
            seconds, and the last line shows the command that continues. A second signal ends the run immediately.
            """
        case .resend:
            """
            JOURNAL was written by send --results. Its unconfirmed and unsent events go to the same source and server with
            the same bytes, as long as TikTok still recognizes duplicates (47 hours from the first attempt). The outcomes
            are appended to the journal. Leads that were never read are left for send. If the server isn't TikTok's, name
            it again with --endpoint, because a journal doesn't decide where your token goes. The exit status is 0 if
            everything that was resent is accepted and nothing is left.
            """
        case .summary:
            """
            JOURNAL was written by send --results. The summary shows outcomes by day (UTC) and event, value by currency,
            rejections and their reasons, match quality, and elapsed time.
            """
        case .verify:
            """
            Sends one test event, which doesn't count, to each source that send would report to. If TikTok doesn't accept
            it, the output says why and what to do: the token is invalid or lacks permission, the source is unknown, or
            TikTok can't be reached. Pass the code from the Test Events tab of Events Manager with --test-event-code. The
            exit status is 0 if every source works.
            """
        case .checkPostback:
            """
            FILE contains a postback: the events that each trigger produces, and where each field of a lead goes. Every
            error is listed with its location and how to fix it.
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
