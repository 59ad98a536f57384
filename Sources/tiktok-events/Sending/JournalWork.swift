import Foundation

/// The events of a journal that should be sent again.
struct JournalWork: WorkSource {
    private let journal: Journal
    private let destinations: Destinations
    private let decoder = JSONDecoder()
    private var places: ArraySlice<Place>
    private let count: Int
    /// What is wrong with an event that can't be read; the others are sent first.
    private var failure: InputFailure?
    private(set) var lastPlace: LeadPlace?

    private struct Place {
        let offset: Int
        let expiresAt: Date?
    }

    let isComplete: Bool? = nil
    let nextLine = 1
    let hasSkipped = false

    var fraction: Double? {
        count == 0 ? 1 : 1 - Double(places.count) / Double(count)
    }

    init(_ journal: Journal, _ state: JournalState, for destinations: Destinations) {
        self.journal = journal
        self.destinations = destinations
        decoder.dateDecodingStrategy = .secondsSince1970
        places =
            state.open.filter(\.value.isPending)
            .map { Place(offset: $0.value.offset, expiresAt: state.expiry(of: $0.key)) }
            .sorted { $0.offset < $1.offset }[...]
        count = places.count
    }

    mutating func next(isStopping: () -> Bool) throws -> Work? {
        guard !isStopping(), !places.isEmpty else {
            if let failure { throw failure }
            return nil
        }
        let step = places.prefix(Work.mostEvents)
        places = places.dropFirst(step.count)
        return .events(
            step.compactMap { place in
                do throws(InputFailure) {
                    let candidate = try journal.candidate(
                        at: place.offset,
                        expiresAt: place.expiresAt,
                        for: destinations,
                        decoder
                    )
                    lastPlace = candidate.place
                    return candidate
                } catch {
                    failure = error
                    return nil
                }
            }
        )
    }
}
