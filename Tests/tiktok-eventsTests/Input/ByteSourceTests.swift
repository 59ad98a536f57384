import Foundation
import Testing

@testable import tiktok_events

@Suite struct ByteSourceTests {
    /// Whoever writes to a pipe may write little at a time.
    @Test func aFewBytesAreNotTheEnd() throws {
        let pipe = Pipe()
        var source = ByteSource(pipe.fileHandleForReading, name: "pipe")
        var bytes: [UInt8] = []
        for letter in ["a", "b"] {
            try pipe.fileHandleForWriting.write(contentsOf: Data(letter.utf8))
            let reading = try source.read(into: &bytes)
            #expect(reading == .bytes)
        }
        let reading = try source.read(into: &bytes)
        #expect(reading == .idle)
        #expect(bytes == Array("ab".utf8))
    }
}
