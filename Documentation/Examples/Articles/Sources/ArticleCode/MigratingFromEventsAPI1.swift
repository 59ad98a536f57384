import Foundation
import TikTokEvents

/// The code of the article about migrating from Events API 1.0.
public enum MigratingFromEventsAPI1 {
    /// Decodes a stored request. If it is a body of Events API 1.0, prints where each key belongs now.
    ///
    /// - Parameter storedBody: The stored JSON.
    /// - Returns: The request, or `nil` if it can't be used as is.
    /// - Throws: `DecodingError` if the JSON isn't a request.
    public static func request(in storedBody: Data) throws -> EventRequest? {
        do {
            return try JSONDecoder().decode(EventRequest.self, from: storedBody)
        } catch let DecodingError.dataCorrupted(context) {
            print(context.debugDescription)  // this is a body of Events API 1.0: pixel_code is now event_source_id; ...
            return nil
        }
    }
}
