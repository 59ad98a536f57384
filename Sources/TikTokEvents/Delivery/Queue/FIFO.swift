/// A line of elements, taken from the front. Each costs the same, however long the line is.
struct FIFO<Element> {
    // Places of elements that were taken are empty, and closed up when they are half of all.
    private var places: [Element?] = []
    private var head = 0

    var count: Int { places.count - head }
    var isEmpty: Bool { count == 0 }
    var first: Element? { isEmpty ? nil : places[head] }

    mutating func append(_ element: Element) {
        places.append(element)
    }

    mutating func removeFirst() -> Element? {
        guard !isEmpty else { return nil }
        let element = places[head].take()
        head += 1
        if head == places.count {
            places.removeAll(keepingCapacity: true)
            head = 0
        } else if head * 2 > places.count, head >= 64 {
            places.removeFirst(head)
            head = 0
        }
        return element
    }
}

extension FIFO: Sendable where Element: Sendable {}
