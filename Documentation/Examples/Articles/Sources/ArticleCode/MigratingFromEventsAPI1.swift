import Foundation
import TikTokEvents

public enum MigratingFromEventsAPI1 {
    public static func request(in storedBody: Data) throws -> EventRequest? {
        do {
            return try JSONDecoder().decode(EventRequest.self, from: storedBody)
        } catch let DecodingError.dataCorrupted(context) {
            print(context.debugDescription)  // this is a body of Events API 1.0: pixel_code is now event_source_id; ...
            return nil
        }
    }
}
