/// A ratio to reach, and the one under which a build fails: half of the goal, so that noise doesn't fail a build and a
/// real loss does. Where the goal isn't reached yet, the gate stands under what is.
package struct Goal: Sendable {
    package let ratio: Double
    package let gate: Double

    package init(_ ratio: Double, gate: Double? = nil) {
        self.ratio = ratio
        self.gate = gate ?? ratio / 2
    }
}
