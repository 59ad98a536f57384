import Foundation

/// Takes part in the benchmarks with swift-crypto 3: reads a task and a count, and answers with the nanoseconds it took.
@main
enum Main {
    static func main() throws {
        print(hashed("Lead.7@gmail.com"))
        fflush(nil)
        while let line = readLine() {
            let words = line.split(separator: " ")
            let text = String(words[0])
            let start = cpuTime()
            var sum = 0
            for _ in 0..<(Int(words[1]) ?? 0) {
                sum &+= hashed(text).utf8.count
            }
            let end = cpuTime()
            print(sum == 0 ? "no work" : "\(end - start)")
            fflush(nil)
        }
    }

    private static func hashed(_ text: String) -> String {
        CryptoHashing.table.hexDigits(of: text)
    }

    private static func cpuTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
