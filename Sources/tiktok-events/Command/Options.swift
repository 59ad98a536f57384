import TikTokEvents

/// The command line, read.
struct Options: Equatable {
    var command: Command
    /// The file that the command reads, or the shell to complete for; `-` is standard input.
    var file = "-"
    /// The file with the postback; `nil` is the built-in one.
    var postback: String?
    var trigger = LeadTrigger.leadSold
    var event: EventName?
    var pixelCode: String?
    /// The kind of source, where a journal says it; `nil` is the postback's.
    var sourceKind: EventSource.Kind?
    var currency: Event.Currency?
    var region: PhoneRegion?
    var testEventCode: String?
    var endpoint: String?
    var happensNow = false
    /// The journal.
    var results: String?
    var firstLine = 1
    /// The member of an object that holds the leads; `nil` finds it by its name.
    var member: String?
    /// Whether a journal of another job will do.
    var isForced = false
    var printsJSON = false
    var isQuiet = false
    var printsSchema = false

    /// Reads the arguments behind the program's name.
    init(_ arguments: [String]) throws(UsageError) {
        let commands = Command.allCases.map(\.rawValue).joined(separator: ", ")
        guard let first = arguments.first else {
            throw UsageError("give a command: \(commands)")
        }
        guard let command = Command(rawValue: first) else {
            throw UsageError("there is no command '\(first)'; the commands are \(commands)")
        }
        self.command = command
        var files: [String] = []
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            if argument == "-" || !argument.hasPrefix("-") {
                files.append(argument)
            } else {
                try set(argument, &rest)
            }
        }
        guard files.count <= 1 else {
            throw UsageError("give one file, or none for standard input")
        }
        file = files.first ?? "-"
        guard file != "-" || ![.resend, .summary].contains(command) else {
            throw UsageError("name the journal, which send --results wrote")
        }
    }

    /// Makes two arguments of `--option=value`.
    static func split(_ arguments: [String]) -> [String] {
        arguments.flatMap { argument in
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return parts.count == 2 && Flag(rawValue: parts[0])?.value != nil ? parts : [argument]
        }
    }

    private mutating func set(_ option: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
        if command == .resend, option == Flag.results.rawValue {
            throw UsageError("resend adds to the journal that it reads; leave --results out")
        }
        guard let flag = Flag(rawValue: option), flag.commands.contains(command) else {
            throw UsageError(
                "\(command.rawValue) has no option '\(option)'; see tiktok-events \(command.rawValue) --help"
            )
        }
        var value = ""
        if flag.value != nil {
            guard let next = rest.popFirst(), !next.isEmpty else {
                throw UsageError("\(option) needs a value")
            }
            value = next
        }
        switch flag {
        case .postback: postback = value
        case .trigger: trigger = LeadTrigger(rawValue: value)
        case .event: event = EventName(rawValue: value)
        case .pixelCode: pixelCode = value
        case .currency: currency = Event.Currency(rawValue: value)
        case .region: region = PhoneRegion(rawValue: value)
        case .testEventCode: testEventCode = value
        case .endpoint: endpoint = value
        case .now: happensNow = true
        case .results: results = value
        case .fromLine:
            guard let line = Int(value), line >= 1 else {
                throw UsageError("\(option) needs the number of a line, from 1")
            }
            firstLine = line
        case .member: member = value
        case .force: isForced = true
        case .json: printsJSON = true
        case .quiet: isQuiet = true
        case .schema: printsSchema = true
        }
    }
}
