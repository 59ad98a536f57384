/// One way to do the work in a comparison.
package struct Variant: Sendable {
    package let name: String
    /// The ratio by which ours should beat this one, or `nil` if there is no goal.
    package let goal: Goal?
    /// Does the work the given number of times.
    let cost: @Sendable (Int) async throws -> Cost

    /// Creates single-threaded work in this process. The closure returns any number that depends on its result, so that
    /// the work can't be optimized away.
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

    /// Creates work that another program does and measures.
    package init(_ name: String, goal: Goal? = nil, by coprocess: Coprocess, _ task: String) {
        self.init(name, goal: goal) { count in try coprocess.cost(of: task, count: count) }
    }

    /// Creates work that the closure itself measures.
    package init(_ name: String, goal: Goal? = nil, cost: @escaping @Sendable (Int) async throws -> Cost) {
        self.name = name
        self.goal = goal
        self.cost = cost
    }
}

@inline(never)
@_optimize(none)
private func consume(_ number: Int) {}
