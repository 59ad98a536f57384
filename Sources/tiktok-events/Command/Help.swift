/// The text of `--help`.
enum Help {
    static let text = """
        Reports leads to TikTok's Events API 2.0, or to a local sandbox that imitates it.

        USAGE
          tiktok-events COMMAND [OPTIONS] [FILE]
          tiktok-events COMMAND --help
          tiktok-events --version

        COMMANDS
        \(Options.Command.allCases.map { row($0.rawValue, $0.summary) }.joined(separator: "\n"))

        FILE contains leads: a JSON object, a JSON array, one JSON object per line, an object that wraps a list of leads, or
        CSV or TSV with a header. Without it, standard input is read as it arrives. A lead that can't be read doesn't affect
        the others. The postback names the fields of a lead; dots reach into nested objects. The built-in one reads
        transaction_id and utc_timestamp (required), email, mobile, ip, user_agent, ttclid, revenue, currency, landing_url,
        referrer, ttp, external_id, first_name, last_name, city, state, country, zip_code, occurrence.

        ENVIRONMENT
          TIKTOK_ACCESS_TOKEN      the access token; without it, events go to the sandbox, and nothing leaves this machine,
                                   unless --pixel-code names a pixel, which requires a token or --sandbox
          NO_COLOR                 turn off colors

        EXIT STATUS
          0                        every event was accepted, or no problems were found
          1                        some events were rejected or are left, or problems were found
          2                        the command line, the postback, or the choice of a file is wrong
          3                        input can't be read, or output can't be written
          130, 143                 stopped by Ctrl-C, or by SIGTERM or SIGHUP, before everything was sent

        EXAMPLES
          tiktok-events send Documentation/Examples/lead.json
          tiktok-events check --trigger form_submission leads.ndjson
          tiktok-events send --results journal.ndjson leads.csv
          tiktok-events summary journal.ndjson
          tiktok-events check-postback Documentation/Examples/postback.json
        """

    static func text(for command: Options.Command) -> String {
        let flags = Flag.allCases.filter { $0.commands.contains(command) }
        var text = """
            tiktok-events \(command.rawValue): \(command.summary).

            USAGE
              tiktok-events \(command.rawValue)\(flags.isEmpty ? "" : " [OPTIONS]")\(command.argument.isEmpty ? "" : " ")\(command.argument)

            \(command.details)
            """
        if !flags.isEmpty {
            text += "\n\nOPTIONS\n" + flags.map(row).joined(separator: "\n")
        }
        return text
    }

    private static func row(_ flag: Flag) -> String {
        row([flag.rawValue, flag.value].compactMap { $0 }.joined(separator: " "), flag.help)
    }

    /// A name and its meaning, wrapped to fit a terminal.
    private static func row(_ name: String, _ meaning: String) -> String {
        let indentation = String(repeating: " ", count: 27)
        var lines: [String] = [""]
        for word in meaning.split(separator: " ") {
            if lines[lines.count - 1].count + word.count > 86 {
                lines.append("")
            }
            lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? word : " " + word
        }
        let padding = String(repeating: " ", count: max(1, 25 - name.count))
        return "  \(name)\(padding)" + lines.joined(separator: "\n" + indentation)
    }
}
