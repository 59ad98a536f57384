import TikTokEvents

/// The command line, read.
struct Options: Equatable {
    enum Command: String, CaseIterable {
        case preview
        case check
        case send
        case checkPostback = "check-postback"
    }

    var command: Command
    /// The file with the leads, or the postback to check; `-` is standard input.
    var file = "-"
    /// The file with the postback; `nil` is the built-in one.
    var postback: String?
    var printsSchema = false
    var trigger = LeadTrigger.leadSold
    var event: EventName?
    var pixelCode: String?
    var currency: Currency?
    var region: PhoneRegion?
    var testEventCode: String?
    var endpoint: String?
    var happensNow = false
    var printsJSON = false

    /// Reads the arguments behind the program's name.
    init(_ arguments: [String]) throws(UsageError) {
        guard let first = arguments.first else {
            throw UsageError("give a command: \(Self.commands)")
        }
        guard let command = Command(rawValue: first) else {
            throw UsageError("there is no command '\(first)'; the commands are \(Self.commands)")
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
    }

    private static let commands = Command.allCases.map(\.rawValue).joined(separator: ", ")

    private mutating func set(_ option: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
        switch option {
        case "--postback": postback = try value(of: option, &rest)
        case "--schema": printsSchema = true
        case "--trigger": trigger = LeadTrigger(rawValue: try value(of: option, &rest))
        case "--event": event = EventName(rawValue: try value(of: option, &rest))
        case "--pixel-code": pixelCode = try value(of: option, &rest)
        case "--currency": currency = Currency(rawValue: try value(of: option, &rest))
        case "--region": region = PhoneRegion(rawValue: try value(of: option, &rest))
        case "--test-event-code": testEventCode = try value(of: option, &rest)
        case "--endpoint": endpoint = try value(of: option, &rest)
        case "--now": happensNow = true
        case "--json": printsJSON = true
        default: throw UsageError("there is no option '\(option)'; see tiktok-events --help")
        }
    }

    private func value(of option: String, _ rest: inout ArraySlice<String>) throws(UsageError) -> String {
        guard let value = rest.popFirst(), !value.isEmpty else {
            throw UsageError("\(option) needs a value")
        }
        return value
    }
}
