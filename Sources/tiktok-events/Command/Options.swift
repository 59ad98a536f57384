import TikTokEvents

/// The parsed command line.
struct Options: Equatable {
    var command: Command
    /// The file that the command reads, or the shell to complete for; `-` is standard input.
    var file = "-"
    /// The postback file, or `nil` for the built-in postback.
    var postback: String?
    var trigger = LeadTrigger.leadSold
    var event: EventName?
    var pixelCode: String?
    /// The sources of a journal, or `nil` for the postback's.
    var sources: [EventSource]?
    var currency: Event.Currency?
    var region: PhoneRegion?
    var testEventCode: String?
    var endpoint: String?
    /// Whether to send to the sandbox even if there is a token.
    var usesSandbox = false
    var happensNow = false
    /// The journal.
    var results: String?
    var firstLine = 1
    /// The member of an object that holds the leads, or `nil` to find it by name.
    var member: String?
    /// Whether to accept a journal of another job.
    var isForced = false
    var printsJSON = false
    var isQuiet = false
    var printsSchema = false

    /// Whether outcomes are kept in a journal.
    var hasJournal: Bool { results != nil || command == .resend }

    /// Parses the arguments that follow the program's name.
    init(_ arguments: [String]) throws(UsageError) {
        guard let first = arguments.first else {
            throw UsageError("name a command: \(Self.commandNames.joined(separator: ", "))")
        }
        guard let command = Command(rawValue: first) else { throw Self.unknownCommand(first) }
        self.command = command
        var files: [String] = []
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            if argument == "--" {
                files += rest
                break
            }
            if argument == "-" || !argument.hasPrefix("-") {
                files.append(argument)
            } else {
                try set(argument, &rest)
            }
        }
        guard files.count <= 1 else {
            throw UsageError("name one file, or none to read standard input")
        }
        guard files.isEmpty || command != .verify else {
            throw UsageError("verify takes no file")
        }
        file = files.first ?? "-"
        guard file != "-" || ![.resend, .summary].contains(command) else {
            throw UsageError("name the journal that send --results wrote")
        }
    }

    /// Splits `--option=value` into two arguments.
    static func split(_ arguments: [String]) -> [String] {
        arguments.flatMap { argument in
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return parts.count == 2 && Flag(rawValue: parts[0])?.value != nil ? parts : [argument]
        }
    }

    private mutating func set(_ option: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
        if command == .resend, option == Flag.results.rawValue {
            throw UsageError("resend appends to the journal that it reads, so leave out --results")
        }
        guard let flag = Flag(rawValue: option), flag.commands.contains(command) else {
            throw unknown(option)
        }
        var value = ""
        if let kind = flag.value {
            // Another option here means that the value is missing.
            guard let next = rest.popFirst(), !next.isEmpty, !next.hasPrefix("--") else {
                throw UsageError("\(option) needs a value: \(option) \(kind)")
            }
            value = next
        }
        switch flag {
        case .postback: postback = value
        case .trigger: trigger = LeadTrigger(rawValue: value)
        case .event: event = try Self.event(value)
        case .pixelCode: pixelCode = value
        case .currency:
            let code = Event.Currency(rawValue: value)
            guard code.rawValue.utf8.count == 3, code.rawValue.allSatisfy(\.isLetter) else {
                throw UsageError("\(option) needs a three-letter code, such as USD")
            }
            currency = code
        case .region: region = PhoneRegion(rawValue: value)
        case .testEventCode: testEventCode = value
        case .endpoint: endpoint = value
        case .sandbox: usesSandbox = true
        case .now: happensNow = true
        case .results:
            guard value != "-" else {
                throw UsageError("\(option) needs a file, since a journal must outlive the process")
            }
            results = value
        case .fromLine:
            guard let line = Int(value), line >= 1 else {
                throw UsageError("\(option) needs a line number, starting at 1")
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

extension Options {
    private static let commandNames = Command.allCases.map(\.rawValue)

    static func unknownCommand(_ name: String) -> UsageError {
        let nearest = Spelling.nearMiss(of: name, among: Spelling.Names(commandNames), tolerance: 2)
        return UsageError(
            "unknown command '\(name)'; "
                + (nearest.map { "did you mean \($0)?" } ?? "the commands are \(commandNames.joined(separator: ", "))")
        )
    }

    private func unknown(_ option: String) -> UsageError {
        let text = "\(command.rawValue) has no option '\(option)'"
        let name = option.prefix { $0 != "=" }
        if name != option, let flag = Flag(rawValue: String(name)), flag.commands.contains(command) {
            return UsageError("\(flag.rawValue) takes no value")
        }
        let known = Spelling.Names(Flag.allCases.filter { $0.commands.contains(command) }.map(\.rawValue))
        if let nearest = Spelling.nearMiss(of: String(name), among: known) {
            return UsageError("\(text); did you mean \(nearest)?")
        }
        return UsageError("\(text); see tiktok-events \(command.rawValue) --help")
    }

    /// Rejects a custom event that differs from a standard one only in case, which TikTok wouldn't optimize for.
    private static func event(_ name: String) throws(UsageError) -> EventName {
        let standard = (EventName.standardWebEvents + EventName.standardAppEvents).map(\.rawValue)
        let nearest = Spelling.nearMiss(of: name, among: Spelling.Names(standard), tolerance: 0)
        guard let nearest, !standard.contains(name) else { return EventName(rawValue: name) }
        throw UsageError("'\(name)' would be a custom event; the standard event is spelled \(nearest)")
    }
}

/// A mistake in the command line, the environment, or the choice of file.
struct UsageError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
