/// Completion scripts for shells, generated from the lists of commands and options.
enum Completion {
    static func script(for shell: String) throws(UsageError) -> String {
        switch shell {
        case "bash": bash
        case "zsh": zsh
        case "fish": fish
        default: throw UsageError("name a shell: bash, zsh, or fish")
        }
    }

    private static let commands = Options.Command.allCases

    private static func flags(of command: Options.Command) -> [Flag] {
        Flag.allCases.filter { $0.commands.contains(command) }
    }

    private static var bash: String {
        let cases = commands.map { command in
            "        \(command.rawValue)) words=\"\((flags(of: command).map(\.rawValue) + ["--help"]).joined(separator: " "))\" ;;"
        }
        return """
            _tiktok_events() {
                local words current="${COMP_WORDS[COMP_CWORD]}"
                case "${COMP_WORDS[1]}" in
            \(cases.joined(separator: "\n"))
                esac
                [ "$COMP_CWORD" -gt 1 ] || words="\(commands.map(\.rawValue).joined(separator: " ")) --help"
                [ "${COMP_WORDS[1]}" != completion ] || words="bash zsh fish"
                if [[ "$current" == -* || "$COMP_CWORD" -eq 1 || "${COMP_WORDS[1]}" == completion ]]; then
                    COMPREPLY=($(compgen -W "$words" -- "$current"))
                else
                    COMPREPLY=($(compgen -f -- "$current"))
                fi
            }
            complete -o filenames -F _tiktok_events tiktok-events
            """
    }

    private static var zsh: String {
        let descriptions = commands.map { "        '\($0.rawValue):\(quoted($0.summary))'" }
        let cases = commands.map { command in
            let options = flags(of: command).map { flag in
                let value = flag.value.map { ":\($0)\($0 == "FILE" ? ":_files" : ":")" } ?? ""
                return " '\(flag.rawValue)[\(quoted(flag.help))]\(value)'"
            }
            let argument =
                switch command {
                case .completion: " '1:shell:(bash zsh fish)'"
                case .verify: ""
                default: " '1:file:_files'"
                }
            return "        \(command.rawValue)) _arguments\(options.joined())\(argument) ;;"
        }
        return """
            #compdef tiktok-events
            _tiktok_events() {
                local -a commands=(
            \(descriptions.joined(separator: "\n"))
                )
                if (( CURRENT == 2 )); then
                    _describe command commands
                    return
                fi
                local command=$words[2]
                shift words
                (( CURRENT-- ))
                case $command in
            \(cases.joined(separator: "\n"))
                esac
            }
            _tiktok_events "$@"
            """
    }

    private static var fish: String {
        var lines = commands.map {
            "complete -c tiktok-events -f -n __fish_use_subcommand -a \($0.rawValue) -d '\(quoted($0.summary))'"
        }
        for command in commands {
            let condition = "-n '__fish_seen_subcommand_from \(command.rawValue)'"
            lines += flags(of: command).map { flag in
                let value = flag.value.map { $0 == "FILE" ? " -r -F" : " -x" } ?? ""
                return
                    "complete -c tiktok-events \(condition) -l \(flag.rawValue.dropFirst(2))\(value) -d '\(quoted(flag.help))'"
            }
        }
        lines.append("complete -c tiktok-events -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'")
        return lines.joined(separator: "\n")
    }

    /// Makes text safe inside single quotes, and inside brackets in zsh.
    private static func quoted(_ text: String) -> String {
        String(text.map { "'[]:".contains($0) ? " " : $0 })
    }
}
