import Testing

@testable import TikTokEvents

@Suite struct FIFOTests {
    @Test func givesBackInOrderWhateverTheMixture() {
        var fifo = FIFO<Int>()
        var random = SeededGenerator(seed: 4)
        var added = 0
        var taken = 0
        for _ in 0..<20_000 {
            if Int.random(in: 0..<100, using: &random) < (added < 5000 ? 60 : 40) {
                fifo.append(added)
                added += 1
            } else if let element = fifo.removeFirst() {
                #expect(element == taken)
                taken += 1
            } else {
                #expect(added == taken)
            }
            #expect(fifo.count == added - taken)
            #expect(fifo.first == (added == taken ? nil : taken))
        }
    }

    @Test func letsGoOfWhatWasTaken() {
        final class Object {}
        var fifo = FIFO<Object>()
        weak var first: Object?
        for _ in 0..<10 {
            let object = Object()
            first = first ?? object
            fifo.append(object)
        }
        #expect(first != nil)
        _ = fifo.removeFirst()
        #expect(first == nil)
    }
}
