import Foundation

/// What Lambda gets from an SQS queue; the parts that matter here.
struct SQSEvent: Decodable {
    let records: [Record]

    struct Record: Decodable {
        let messageID: String
        /// An `Event` as JSON: whoever put it into the queue has hashed it before.
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

        /// When a handler first saw the message: no attempt was before it.
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

/// The messages that SQS is to deliver again; the others are done (`ReportBatchItemFailures`).
struct SQSBatchResponse: Encodable {
    var batchItemFailures: [Failure] = []

    struct Failure: Encodable {
        let itemIdentifier: String
    }
}
