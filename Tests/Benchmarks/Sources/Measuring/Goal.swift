/// A target ratio, and the gate below which a build fails. The gate is half of the goal, so that a real loss fails the
/// build and noise doesn't. Where the goal hasn't been reached yet, the gate is just below the current value.
package struct Goal: Sendable {
    package let ratio: Double
    package let gate: Double

    package init(_ ratio: Double, gate: Double? = nil) {
        self.ratio = ratio
        self.gate = gate ?? ratio / 2
    }
}
