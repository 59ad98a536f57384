/// The largest body that a server in front of TikTok accepts, learned from its refusals (HTTP 413).
///
/// It doubles every minute, because the refusals may have been a proxy's transient fault.
struct SizeLimit: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// A size that TikTok certainly accepts. A server that refuses a single event smaller than this refuses everything.
    static let certain = 65_536

    private var learned: (bytes: Int, at: Instant)?

    func bytes(at now: Instant) -> Int {
        guard let learned else { return .max }
        let minutes = Int(learned.at.duration(to: now) / .seconds(60))
        let (bytes, isHuge) = learned.bytes.multipliedReportingOverflow(by: 1 << min(minutes, 20))
        return isHuge ? .max : bytes
    }

    mutating func shrink(below byteCount: Int, at now: Instant) {
        // Slightly more than half, which fits the halves by count that are sent next.
        let share = byteCount / 2 + RequestEnvelope.allowance
        learned = (max(RequestEnvelope.allowance * 2, min(bytes(at: now), share, byteCount - 1)), now)
    }
}
