import Foundation
import GRDB

/// What the deliveries page shows: the newest log entries, and the counts of the last few hours.
struct DeliveryHistory: Sendable {
    /// The time that one bar of the chart covers, in seconds.
    static let bucketLength: TimeInterval = 900
    /// The number of bars.
    static let bucketCount = 24

    /// The settlements in the time of one bar.
    struct Bucket: Sendable {
        let start: Date
        var counts: [DeliveryLog.Result: Int] = [:]

        var total: Int { counts.values.reduce(0, +) }
    }

    let entries: [DeliveryLog.Entry]
    let buckets: [Bucket]
    /// The number of events that haven't been delivered yet.
    let waitingCount: Int
    /// The average match quality of the accepted events in the chart, or `nil` if there are none.
    let matchQuality: Int?

    func count(of result: DeliveryLog.Result) -> Int {
        buckets.reduce(0) { $0 + ($1.counts[result] ?? 0) }
    }

    init(at now: Date, in database: Database) throws {
        entries = try DeliveryLog.Entry.order(Column("id").desc).limit(20).fetchAll(database)
        waitingCount =
            try Int.fetchOne(database, sql: "SELECT count(*) FROM eventOutbox WHERE status = 'waiting'") ?? 0

        let length = Self.bucketLength
        let last = (now.timeIntervalSince1970 / length).rounded(.down) * length
        let first = Date(timeIntervalSince1970: last - length * Double(Self.bucketCount - 1))
        var buckets = (0..<Self.bucketCount).map { Bucket(start: first + Double($0) * length) }
        let rows = try SQLRequest<Row>(
            literal: """
                SELECT (unixepoch(settledAt) - \(Int(first.timeIntervalSince1970))) / \(Int(length)) AS bucket,
                    result, count(*) AS count
                FROM deliveryLog WHERE settledAt >= \(first) GROUP BY 1, 2
                """
        ).fetchAll(database)
        for row in rows {
            let bucket: Int = row["bucket"]
            guard buckets.indices.contains(bucket) else { continue }
            buckets[bucket].counts[row["result"]] = row["count"]
        }
        self.buckets = buckets
        matchQuality = try SQLRequest<Double>(
            literal: "SELECT avg(matchQuality) FROM deliveryLog WHERE result = 'accepted' AND settledAt >= \(first)"
        ).fetchOne(database)
            .map { Int($0.rounded()) }
    }
}
