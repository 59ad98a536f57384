/// One way to do the work that a comparison is about.
package struct Variant: Sendable {
    package let name: String
    /// The ratio by which ours is to beat this one; `nil` where nothing is claimed.
    package let goal: Goal?
    /// Does the work so many times.
    let cost: @Sendable (Int) async throws -> Cost

    /// Work in one thread of this process. It returns any number that depends on its result, so that it can't be
    /// optimized away.
    package init(_ name: String, goal: Goal? = nil, _ work: @escaping @Sendable () throws -> Int) {
        self.init(name, goal: goal) { count in
            try Cost.ofThread {
                var sum = 0
                for _ in 0..<count {
                    sum &+= try work()
                }
                consume(sum)
            }
        }
    }

    /// Work that another program does and measures.
    package init(_ name: String, goal: Goal? = nil, by coprocess: Coprocess, _ task: String) {
        self.init(name, goal: goal) { count in try coprocess.cost(of: task, count: count) }
    }

    /// Work that is measured by the closure itself.
    package init(_ name: String, goal: Goal? = nil, cost: @escaping @Sendable (Int) async throws -> Cost) {
        self.name = name
        self.goal = goal
        self.cost = cost
    }
}

@inline(never)
@_optimize(none)
private func consume(_ number: Int) {}
