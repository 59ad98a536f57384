import Foundation

/// Takes part in the benchmarks with swift-crypto 3. Reads a task and a count, and writes the nanoseconds that it took.
@main
enum Main {
    static func main() throws {
        // The same number and length of texts as the other variants hash in a turn.
        let texts = (0..<100).map { "lead.\($0)@mail.example.co.uk" }
        print("ready")
        fflush(nil)
        while let line = readLine() {
            let words = line.split(separator: " ")
            let start = cpuTime()
            var sum = 0
            for _ in 0..<(Int(words[1]) ?? 0) {
                sum = texts.reduce(sum) { $0 &+ CryptoHashing.table.hexDigits(of: $1).utf8.count }
            }
            let end = cpuTime()
            print(sum == 0 ? "no work" : "\(end - start)")
            fflush(nil)
        }
    }

    private static func cpuTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
