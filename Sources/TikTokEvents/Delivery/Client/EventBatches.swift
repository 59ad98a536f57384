/// Takes events from a stream, a request's worth at a time.
struct EventBatches<Iterator: AsyncIteratorProtocol> where Iterator.Element == Event {
    private var iterator: Iterator
    private let size: Int
    /// Why the stream ended early.
    private(set) var failure: (any Error)?
    private var isOver = false

    init(_ iterator: Iterator, size: Int) {
        self.iterator = iterator
        self.size = size
    }

    /// The next events; empty at the end. A failure ends the stream and loses nothing that came before it.
    mutating func next() async -> [Event] {
        var batch: [Event] = []
        do {
            while !isOver, batch.count < size {
                try Task.checkCancellation()
                if let event = try await iterator.next() {
                    batch.append(event)
                } else {
                    isOver = true
                }
            }
        } catch {
            isOver = true
            failure = error
        }
        return batch
    }
}
