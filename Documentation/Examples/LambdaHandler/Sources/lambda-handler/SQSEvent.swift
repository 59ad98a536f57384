import Foundation

/// What Lambda receives from an SQS queue, reduced to the parts that matter here.
struct SQSEvent: Decodable {
    let records: [Record]

    struct Record: Decodable {
        let messageID: String
        /// An `Event` as JSON, hashed before it was put into the queue.
        let body: String
        let attributes: Attributes

        enum CodingKeys: String, CodingKey {
            case messageID = "messageId"
            case body
            case attributes
        }
    }

    struct Attributes: Decodable {
        /// Milliseconds since 1970.
        let approximateFirstReceiveTimestamp: String

        /// When SQS first delivered the message. No attempt was made before that.
        var firstReceived: Date? {
            Double(approximateFirstReceiveTimestamp).map { Date(timeIntervalSince1970: $0 / 1000) }
        }

        enum CodingKeys: String, CodingKey {
            case approximateFirstReceiveTimestamp = "ApproximateFirstReceiveTimestamp"
        }
    }

    enum CodingKeys: String, CodingKey {
        case records = "Records"
    }
}

/// The messages that SQS must deliver again (`ReportBatchItemFailures`). The others are done.
struct SQSBatchResponse: Encodable {
    var batchItemFailures: [Failure] = []

    struct Failure: Encodable {
        let itemIdentifier: String
    }
}
