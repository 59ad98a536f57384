import Foundation
import Synchronization
import TikTokEvents

/// Everything that the SDK prints, dumps, or stores, in a file that the run script searches for canaries.
enum ShownText {
    private static let file = Mutex(open("\(directory)/shown.txt", O_WRONLY | O_CREAT | O_APPEND, 0o600))

    static func add(_ value: Any) {
        var text = "\(value)\n\(String(reflecting: value))\n"
        dump(value, to: &text)
        add(Array(text.utf8))
    }

    /// Adds an observer's event. There may be very many, so only the first thousand are kept.
    static func note(_ event: DeliveryEvent) {
        if notes.add(1, ordering: .relaxed).newValue <= 1000 {
            add(event)
        }
    }

    private static let notes = Atomic(0)

    /// Adds a receipt, and its event as a job queue stores it.
    static func add(_ receipt: DeliveryReceipt) throws {
        add(receipt as Any)
        add(receipt.event as Any)
        add(receipt.outcome as Any)
        add([UInt8](try JSONEncoder().encode(PendingEvent(receipt.event, expiresAt: receipt.outcome.expiresAt))))
    }

    private static func add(_ bytes: [UInt8]) {
        file.withLock { file in
            _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        }
    }
}

/// Counts the attempts that a client makes, and records what it sends and receives.
final class ShowingTransport: EventsTransport {
    private let transport: any EventsTransport
    private let count = Atomic(0)

    init(_ transport: any EventsTransport) {
        self.transport = transport
    }

    var maximumConcurrentRequests: Int { transport.maximumConcurrentRequests }

    var attempts: Int {
        count.load(ordering: .relaxed)
    }

    func send(
        _ request: TransportRequest,
        deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> TransportResponse {
        count.add(1, ordering: .relaxed)
        ShownText.add(request)
        do {
            let response = try await transport.send(request, deadline: deadline)
            ShownText.add(response)
            return response
        } catch {
            ShownText.add(error)
            throw error
        }
    }
}
