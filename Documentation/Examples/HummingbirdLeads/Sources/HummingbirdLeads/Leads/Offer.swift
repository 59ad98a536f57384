import TikTokEvents

/// What a landing page offers, and the pixel that measures its ads.
struct Offer: Sendable {
    let id: String
    let title: String
    let pixelCode: String

    var source: EventSource { .web(pixelCode: pixelCode) }
}
