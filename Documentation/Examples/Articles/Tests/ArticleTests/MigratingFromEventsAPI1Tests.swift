import ArticleCode
import Foundation
import Testing

struct MigratingFromEventsAPI1Tests {
    @Test func anOldBodyIsNamedAsSuch() throws {
        let old = Data(#"{"pixel_code":"C4EXAMPLE","batch":[]}"#.utf8)
        #expect(try MigratingFromEventsAPI1.request(in: old) == nil)
    }
}
