import Foundation
import TikTokEvents
import TikTokEventsTesting
import TikTokEventsURLSession

/// The tool, with what it reads and writes given from outside so that tests can run it in process.
struct Tool: Sendable {
    let environment: [String: String]
    let standardInput: @Sendable () -> Data
    let print: @Sendable (String) -> Void
    let printError: @Sendable (String) -> Void

    static let tokenVariable = "TIKTOK_ACCESS_TOKEN"

    func run(_ arguments: [String]) async -> ExitStatus {
        if arguments.isEmpty || !Set(arguments).isDisjoint(with: ["--help", "-h", "help"]) {
            print(Help.text)
            return arguments.isEmpty ? .usage : .success
        }
        do {
            let options = try Options(arguments)
            if options.command == .checkPostback {
                return try check(options)
            }
            let postback = try options.postback.map { try Postback(json: try input($0)) } ?? .default
            let run = try Run(options, postback: postback, environment: environment, input: try input(options.file))
            let result = await run.result()
            for line in options.printsJSON ? [JSONReport(result).text] : TextReport(result).lines {
                print(line)
            }
            return result.isSuccess ? .success : .failure
        } catch let error as UsageError {
            printError("tiktok-events: \(error.message)")
        } catch let mistakes as Postback.Mistakes {
            printError("tiktok-events: the postback can't be used:\n\(mistakes)")
        } catch let error as EventsError {
            printError("tiktok-events: \(error)")
        } catch {
            printError("tiktok-events: an unexpected fault")
        }
        return .usage
    }

    private func check(_ options: Options) throws(UsageError) -> ExitStatus {
        if options.printsSchema {
            print(PostbackCheck.schema)
            return .success
        }
        let check = PostbackCheck(try input(options.file))
        print(options.printsJSON ? check.json : check.lines.joined(separator: "\n"))
        return check.isSuccess ? .success : .failure
    }

    private func input(_ file: String) throws(UsageError) -> Data {
        if file == "-" {
            return standardInput()
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw UsageError("there is no file '\(file)' that can be read")
        }
        return data
    }
}
