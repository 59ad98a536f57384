import Foundation
import Measuring

extension Main {
    /// Row 8: what embedding the SDK costs in size, startup time, and build time.
    static func embedding(_ report: inout Report) async throws {
        try await programs(report)
        try builds(report)
    }

    private static func programs(_ report: Report) async throws {
        let package = report.folder.path + "/Embedding"
        var table = Table(
            "Programs linked statically and stripped",
            columns: ["", "size, MB", "CPU ms to start and end", "against essentials"]
        )
        let programs = ["essentials", "core", "foundation", "urlsession"]
        var built: [(name: String, path: String)] = []
        for program in programs {
            let path = package + "/.build/static/release/" + program
            do {
                _ = try Command.output([
                    "swift", "build", "-c", "release", "--static-swift-stdlib", "--package-path", package,
                    "--scratch-path", package + "/.build/static", "--product", program,
                ])
                _ = try Command.output(["strip", path])
                built.append((program, path))
            } catch {
                // Linking FoundationNetworking statically needs libcurl's development package.
                print("\(program) can't be linked statically on this machine: it is left out.\n")
            }
        }
        let comparison = Comparison(
            "Start-up",
            per: "start",
            built.map { program in
                Variant(program.name) { count in
                    let before = cpuSecondsOfChildren()
                    let elapsed = try ContinuousClock().measure {
                        for _ in 0..<count {
                            _ = try Command.output([program.path])
                        }
                    }
                    return Cost(cpu: (cpuSecondsOfChildren() - before) * 1e9, wall: elapsed / .nanoseconds(1))
                }
            }
        )
        let outcome = try await comparison.outcome(report.deliveryEffort)
        for (line, program) in zip(outcome.lines, built) {
            let size = try FileManager.default.attributesOfItem(atPath: program.path)[.size] as? Int ?? 0
            table.add([line.name, number(Double(size) / 1e6), number(line.cost / 1e6), ratio(line.ratio)])
        }
        report.show(table.text)
    }

    private static func builds(_ report: Report) throws {
        let scratch = report.folder.path + "/.build/clean"
        let root = report.folder.deletingLastPathComponent().deletingLastPathComponent().path
        var table = Table("Clean release builds, without resolving", columns: ["", "CPU seconds"])
        for (name, package, target) in [
            ("TikTokEvents", root, "TikTokEvents"),
            ("swift-crypto 4, which the SDK does without", report.folder.path, "Crypto"),
        ] {
            try? FileManager.default.removeItem(atPath: scratch)
            let swift = { (action: [String]) in
                try Command.output(["swift"] + action + ["--package-path", package, "--scratch-path", scratch])
            }
            _ = try swift(["package", "resolve"])
            let before = cpuSecondsOfChildren()
            _ = try swift(["build", "-c", "release", "--target", target])
            table.add([name, number(cpuSecondsOfChildren() - before)])
        }
        try? FileManager.default.removeItem(atPath: scratch)
        report.show(table.text)
    }

    private static func cpuSecondsOfChildren() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}
