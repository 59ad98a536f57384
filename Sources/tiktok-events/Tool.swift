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
            let run = try Run(options, environment: environment, input: try input(options.file))
            let result = await run.result()
            for line in options.printsJSON ? [JSONReport(result).text] : TextReport(result).lines {
                print(line)
            }
            return result.isSuccess ? .success : .failure
        } catch let error as UsageError {
            printError("tiktok-events: \(error.message)")
        } catch let error as EventsError {
            printError("tiktok-events: \(error)")
        } catch {
            printError("tiktok-events: an unexpected fault")
        }
        return .usage
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
