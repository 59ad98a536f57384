/// Draws the outcomes of the last few hours as SVG, with a bar for each quarter of an hour.
struct DeliveryChart {
    let buckets: [DeliveryHistory.Bucket]

    private static let (width, height, barWidth) = (20, 120, 14)

    private var maximum: Int { max(1, buckets.map(\.total).max() ?? 1) }

    var markup: Markup {
        """
        <figure class="card">
        <figcaption>
        <strong>The last six hours</strong>
        <span class="key accepted">accepted</span> <span class="key waiting">will be resent</span>
        <span class="key buried">given up</span>
        </figcaption>
        <p class="axis"><span>\(maximum)</span></p>
        <svg viewBox="0 0 \(buckets.count * Self.width) \(Self.height)" preserveAspectRatio="none" role="img"
        aria-label="Outcomes of the last six hours">
        \(buckets.indices.map(bar))
        </svg>
        <p class="axis">\(hours)</p>
        </figure>
        """
    }

    /// The outcomes of a bucket, stacked, with accepted ones at the bottom.
    private func bar(at index: Int) -> Markup {
        let bucket = buckets[index]
        var bottom = Self.height
        let parts: [Markup] = DeliveryLog.Result.allCases.compactMap { result in
            guard let count = bucket.counts[result], count > 0 else { return nil }
            // Even one among thousands stays visible.
            let height = max(2, count * Self.height / maximum)
            bottom -= height
            return """
                <rect class="\(result.rawValue)" x="\(index * Self.width + 3)" y="\(bottom)" width="\(Self.barWidth)" \
                height="\(height)"><title>\(count) \(result.rawValue)</title></rect>
                """
        }
        return "\(parts)"
    }

    private var hours: [Markup] {
        stride(from: 0, to: buckets.count, by: 4).map { .time(buckets[$0].start, isHour: true) }
    }
}
