import Foundation

@main
enum Main {
    static func main() async {
        let tool = Tool(
            environment: ProcessInfo.processInfo.environment,
            standardInput: { FileHandle.standardInput.readDataToEndOfFile() },
            print: { FileHandle.standardOutput.write(Data("\($0)\n".utf8)) },
            printError: { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
        )
        exit(await tool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
