import Foundation
import TikTokEvents

@testable import tiktok_events

/// The lines of a journal that no run of the tool wrote.
enum CraftedJournal {
    static func header(
        _ pixel: String = "C4A",
        endpoint: String = "sandbox",
        isTest: Bool = false,
        input: String = "/data/leads.csv",
        arguments: [String]? = ["send", "/data/leads.csv"]
    ) -> String {
        let header = JournalHeader(
            sources: [.web(pixelCode: pixel)],
            endpoint: endpoint,
            isTest: isTest,
            input: input,
            trigger: "lead_sold",
            arguments: arguments,
            startedAt: 1_795_428_000
        )
        return String(decoding: header.line, as: UTF8.self) + "\n"
    }

    /// An event to send again. The numbers are JSON.
    static func pending(
        _ id: String,
        _ source: String = "C4A",
        line: String = "1",
        time: String = "1795428000",
        more: String = ""
    ) -> String {
        #"{"line":\#(line),"transaction_id":"\#(id)","event":"Purchase","event_id":"\#(id)","source":"\#(source)","#
            + #""outcome":"not_sent","should_resend":true,"event_time":\#(time),"pending":{"event":{"event":"Purchase","#
            + #""event_id":"\#(id)","event_time":\#(time),"page":{"url":"https://a.example/"},"#
            + #""properties":{"currency":"USD","value":2}}}\#(more)}"# + "\n"
    }

    /// The end of a run that read all leads.
    static let complete = #"{"complete":true,"at":1795428001}"# + "\n"
}
