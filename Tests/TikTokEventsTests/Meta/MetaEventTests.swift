import Foundation
import Testing

@testable import TikTokEvents

@Suite("MetaEvent")
struct MetaEventTests {
    static let digest = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"
    static let otherDigest = "848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"

    private func event(_ members: String) throws -> MetaEvent {
        try decoded(MetaEvent.self, #"{"event_name": "Lead", "event_time": 1795428000, \#(members)}"#)
    }

    /// Part of a Meta event, the corresponding part of TikTok's event, and the notes.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let members: String
        let json: String
        let notes: [String]

        init(_ name: String, _ members: String, _ json: String, _ notes: String...) {
            testDescription = name
            self.members = members
            self.json = json
            self.notes = notes
        }
    }

    /// The digest of a number in E.164 form.
    static func phoneHash(_ number: String) -> String {
        HashedIdentifier(hashing: Array(number.utf8)).hexDigits
    }

    static let eventRows = [
        Row("an id", #""event_id": "E1""#, #","event_id":"E1""#),
        Row("an id as a number", #""event_id": 12345678901234567890"#, #","event_id":"12345678901234567890""#),
        Row("an empty id", #""event_id": """#, ""),
        Row("null", #""event_id": null, "user_data": null, "custom_data": null, "new_field": null"#, ""),
        Row(
            "a page",
            #""event_source_url": "https://a.example/?q=1", "referrer_url": "https://b.example/""#,
            #","page":{"url":"https://a.example/?q=1","referrer":"https://b.example/"}"#
        ),
        Row(
            "a page with an email address in its query",
            #""event_source_url": "https://a.example/?email=jane@example.com&x=1""#,
            #","page":{"url":"https://a.example/?email=&x=1"}"#
        ),
        Row(
            "a page with a template in its query",
            #""event_source_url": "https://a.example/?c={{campaign}}""#,
            #","page":{"url":"https://a.example/?c={{campaign}}"}"#
        ),
        Row(
            "a page with a click id",
            #""event_source_url": "https://a.example/?ttclid=E.C.P.abc""#,
            #","user":{"ttclid":"E.C.P.abc"},"page":{"url":"https://a.example/?ttclid=E.C.P.abc"}"#
        ),
        Row("a referrer alone", #""referrer_url": "https://b.example/""#, "", "referrer_url: page_needed"),
        Row("limited data use", #""data_processing_options": ["LDU"]"#, #","limited_data_use":true"#),
        Row(
            "limited data use as a text",
            #""data_processing_options": "LDU""#,
            #","limited_data_use":true"#,
            "data_processing_options: unexpected_type"
        ),
        Row(
            "limited data use in small letters",
            #""data_processing_options": ["ldu"]"#,
            #","limited_data_use":true"#,
            "data_processing_options: unexpected_type"
        ),
        Row(
            "limited data use among others",
            #""data_processing_options": ["LDU", "x"]"#,
            #","limited_data_use":true"#,
            "data_processing_options: unexpected_type"
        ),
        Row(
            "limited data use as JSON in a text",
            #""data_processing_options": "[\"LDU\"]""#,
            #","limited_data_use":true"#,
            "data_processing_options: unexpected_type"
        ),
        Row("no limit", #""data_processing_options": []"#, #","limited_data_use":false"#),
        Row(
            "an unknown option",
            #""data_processing_options": ["XYZ"]"#,
            "",
            "data_processing_options: unexpected_type"
        ),
        Row(
            "the place of the limit",
            #""data_processing_options": ["LDU"], "data_processing_options_country": 1, "data_processing_options_state": 1000"#,
            #","limited_data_use":true"#,
            "data_processing_options_country: no_counterpart",
            "data_processing_options_state: no_counterpart"
        ),
        Row("opted out", #""opt_out": true"#, "", "opt_out: opt_out"),
        Row("not opted out", #""opt_out": false"#, ""),
        Row("a flag as a text", #""opt_out": "true""#, "", "opt_out: opt_out"),
        Row("a chat", #""action_source": "chat""#, "", "action_source: no_counterpart"),
        Row("a field that Meta has", #""attribution_data": {"ad_id": "1"}"#, "", "attribution_data: no_counterpart"),
        Row("a misspelled field", #""user_date": {"em": "x"}"#, "", "user_date: unknown_field"),
        Row("a name that may be personal data", #""jane@example.com": 1"#, "", "?: unknown_field"),
        Row("a name that may be a phone number", #""12133734253": 1"#, "", "?: unknown_field"),
        Row("a phone number in a name", #""tel_2133734253": 1"#, "", "?: unknown_field"),
        Row("a name with a hyphen", #""jane-doe": 1"#, "", "?: unknown_field"),
        Row("an object that isn't one", #""user_data": "x""#, "", "user_data: unexpected_type"),
        Row(
            "data of an app",
            #""app_data": {"advertiser_tracking_enabled": 1, "extinfo": ["i2"], "jane@example.com": 1}"#,
            "",
            "app_data.?: no_counterpart",
            "app_data.advertiser_tracking_enabled: no_counterpart"
        ),
    ]

    static let userRows = [
        Row("em, hashed", #""em": "\#(digest)""#, #""email":"\#(digest)""#),
        Row("em in upper case", #""em": " \#(digest.uppercased()) ""#, #""email":"\#(digest)""#),
        Row("em, several", #""em": ["\#(digest)", "\#(otherDigest)"]"#, #""email":["\#(digest)","\#(otherDigest)"]"#),
        Row(
            "em, raw",
            #""em": " ALICE_abc@gmail.com ""#,
            #""email":"\#(otherDigest)""#,
            "user_data.em: normalized_here"
        ),
        Row("em, neither", #""em": ["none"]"#, "", "user_data.em: placeholder"),
        Row("em, MD5", #""em": "d41d8cd98f00b204e9800998ecf8427e""#, "", "user_data.em: useless_digest"),
        Row(
            "em, the digest of nothing",
            #""em": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""#,
            "",
            "user_data.em: useless_digest"
        ),
        Row("em, MD5 in quotes", #""em": "'d41d8cd98f00b204e9800998ecf8427e'""#, "", "user_data.em: useless_digest"),
        Row("em, MD5 in parts", #""em": "d41d8cd98f00b204-e9800998ecf8427e""#, "", "user_data.em: useless_digest"),
        Row("em, empty", #""em": ["", " "]"#, ""),
        Row("em, of a wrong type", #""em": [{"a": 1}]"#, "", "user_data.em: unexpected_type"),
        Row("ph, hashed", #""ph": ["\#(digest)"]"#, "", "user_data.ph: hashed_by_another_rule"),
        Row(
            "ph, raw",
            #""ph": "+1 213 373 4253""#,
            #""phone":"9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd""#,
            "user_data.ph: normalized_here"
        ),
        Row(
            "ph, raw and national, with a country",
            #""ph": "12133734253", "country": "US""#,
            #""phone":"9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd","country":"us""#,
            "user_data.ph: normalized_here",
            "user_data.country: normalized_here"
        ),
        Row("ph, raw and national", #""ph": "2133734253""#, "", "user_data.ph: region_needed"),
        Row(
            "names, hashed",
            #""fn": "\#(digest)", "ln": ["\#(digest)"]"#,
            "",
            "user_data.fn: hashed_by_another_rule",
            "user_data.ln: hashed_by_another_rule"
        ),
        Row(
            "a name, raw",
            #""fn": ["Jane", "Janet"]"#,
            #""first_name":"81f8f6dde88365f3928796ec7aa53f72820b06db8664f5fe76a7eb13e24546a2""#,
            "user_data.fn: normalized_here",
            "user_data.fn: only_first_taken"
        ),
        Row(
            "a place, hashed",
            #""ct": "\#(digest)", "st": "\#(digest)", "country": "\#(digest)""#,
            "",
            "user_data.country: hashed_but_wanted_plain",
            "user_data.ct: hashed_but_wanted_plain",
            "user_data.st: hashed_but_wanted_plain"
        ),
        Row(
            "a place, raw",
            #""ct": "New York", "st": "NY", "country": "us""#,
            #""city":"newyork","state":"ny","country":"us""#,
            "user_data.country: normalized_here",
            "user_data.ct: normalized_here",
            "user_data.st: normalized_here"
        ),
        Row(
            "a place, hashed and spoiled",
            #""ct": "'\#(digest)'", "st": "\#(digest.prefix(32))-\#(digest.suffix(32))", "country": "\#(digest.prefix(40))""#,
            "",
            "user_data.country: useless_digest",
            "user_data.ct: hashed_but_wanted_plain",
            "user_data.st: useless_digest"
        ),
        Row("a country, by its name", #""country": "USA""#, #""country":"us""#, "user_data.country: normalized_here"),
        Row("no country", #""country": "Atlantis""#, "", "user_data.country: not_a_country"),
        Row("a zip code, hashed, of anywhere", #""zp": "\#(digest)""#, "", "user_data.zp: hashed_by_another_rule"),
        Row(
            "a zip code, hashed, of Britain",
            #""zp": "\#(digest)", "country": "gb""#,
            #""country":"gb""#,
            "user_data.country: normalized_here",
            "user_data.zp: hashed_by_another_rule"
        ),
        Row(
            "a zip code, hashed, of the United States",
            #""zp": "\#(digest)", "country": "us""#,
            #""country":"us","zip_code":"\#(digest)""#,
            "user_data.country: normalized_here"
        ),
        Row(
            "a zip code, hashed, of the hashed United States",
            #""zp": "\#(digest)", "country": "79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621""#,
            #""zip_code":"\#(digest)""#,
            "user_data.country: hashed_but_wanted_plain"
        ),
        Row(
            "a zip code, raw",
            #""zp": "95110-1234""#,
            #""zip_code":"383f7fffd99f3b1c3066086bcf991eae7ad543589d12bd792ecb6dc8b5acebc1""#,
            "user_data.zp: normalized_here"
        ),
        Row("an external id, hashed", #""external_id": "\#(digest)""#, #""external_id":"\#(digest)""#),
        Row(
            "an external id, raw",
            #""external_id": "user_123""#,
            #""external_id":"80fba0ae1c48e3978e43e4efc365e14e12ea0c830ba8ba5b9a2dafc7e3f2ab8b""#,
            "user_data.external_id: normalized_here"
        ),
        Row(
            "an external id that looks like MD5 is an id",
            #""external_id": "6f9619ff8b86d011b42d00cf4fc964ff""#,
            #""external_id":"\#(HashedIdentifier(hashing: Array("6f9619ff8b86d011b42d00cf4fc964ff".utf8)).hexDigits)""#,
            "user_data.external_id: normalized_here"
        ),
        Row(
            "the browser",
            #""client_ip_address": "8.8.8.8:443", "client_user_agent": "UA""#,
            #""ip":"8.8.8.8","user_agent":"UA""#
        ),
        Row(
            "an address of the own network",
            #""client_ip_address": "10.0.0.1", "client_user_agent": "UA""#,
            #""user_agent":"UA""#,
            "user_data.client_ip_address: not_a_public_address"
        ),
        Row("an empty address", #""client_ip_address": " ""#, ""),
        Row(
            "a number of another country",
            #""ph": "447400123456", "country": "us""#,
            #""phone":"\#(phoneHash("+447400123456"))","country":"us""#,
            "user_data.ph: normalized_here",
            "user_data.country: normalized_here"
        ),
        Row(
            "a number with its calling code that could be national, without a country",
            #""ph": "49 4941 12345""#,
            #""phone":"\#(phoneHash("+49494112345"))""#,
            "user_data.ph: normalized_here"
        ),
        Row(
            "a number with its calling code that could be national",
            #""ph": "4941 1234567", "country": "de""#,
            #""phone":"\#(phoneHash("+49411234567"))","country":"de""#,
            "user_data.ph: normalized_here",
            "user_data.country: normalized_here"
        ),
        Row(
            "a national number of the country",
            #""ph": "(213) 373-4253", "country": "us""#,
            #""phone":"\#(phoneHash("+12133734253"))","country":"us""#,
            "user_data.ph: normalized_here",
            "user_data.country: normalized_here"
        ),
        Row(
            "a national number of the country that another country has too",
            #""ph": "4792345678", "country": "us""#,
            #""country":"us""#,
            "user_data.country: normalized_here",
            "user_data.ph: ambiguous_phone_number"
        ),
        Row(
            "ids of Meta",
            #""fbc": "fb.1.2.3", "fbp": "fb.1.2.4", "lead_id": 525645896321548"#,
            "",
            "user_data.fbc: id_of_meta",
            "user_data.fbp: id_of_meta",
            "user_data.lead_id: id_of_meta"
        ),
        Row(
            "gender and birthday",
            #""ge": "\#(digest)", "db": ["\#(digest)"]"#,
            "",
            "user_data.db: no_counterpart",
            "user_data.ge: no_counterpart"
        ),
        Row("a state that was never filled in", #""st": "{{state}}""#, "", "user_data.st: placeholder"),
        Row(
            "a name, raw and hashed",
            #""fn": ["Jane", "\#(digest)"]"#,
            #""first_name":"81f8f6dde88365f3928796ec7aa53f72820b06db8664f5fe76a7eb13e24546a2""#,
            "user_data.fn: hashed_by_another_rule",
            "user_data.fn: normalized_here",
            "user_data.fn: only_first_taken"
        ),
        Row(
            "a zip code, raw and hashed, of the United States",
            #""zp": ["95110", "\#(digest)"], "country": "us""#,
            #""country":"us","zip_code":"383f7fffd99f3b1c3066086bcf991eae7ad543589d12bd792ecb6dc8b5acebc1""#,
            "user_data.country: normalized_here",
            "user_data.zp: normalized_here",
            "user_data.zp: only_first_taken"
        ),
        Row(
            "a zip code, hashed, of the United States and of another country",
            #""zp": "\#(digest)", "country": ["79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621", "\#(digest)"]"#,
            "",
            "user_data.country: hashed_but_wanted_plain",
            "user_data.country: only_first_taken",
            "user_data.zp: hashed_by_another_rule"
        ),
        Row("a device", #""madid": "aaaa-1""#, "", "user_data.madid: platform_needed"),
    ]

    static let propertyRows = [
        Row("money", #""value": 42.5, "currency": "eur""#, #""value":42.5,"currency":"EUR""#),
        Row("money as texts", #""value": "42.50", "currency": "EUR""#, #""value":42.5,"currency":"EUR""#),
        Row("money in words", #""value": "free""#, "", "custom_data.value: unexpected_type"),
        Row("infinite money", #""value": "inf""#, "", "custom_data.value: placeholder"),
        Row(
            "contents",
            #"""
            "contents": [{"id": 7, "quantity": "2", "item_price": 1.5, "title": "T", "category": "C", "brand": "B",
                          "description": "D", "delivery_category": "in_store"}, 5]
            """#,
            #"""
            "contents":[{"content_id":"7","price":1.5,"quantity":2,"content_name":"T","content_category":"C","brand":"B"}]
            """#,
            "custom_data.contents: unexpected_type",
            "custom_data.contents.0.delivery_category: no_counterpart",
            "custom_data.contents.0.description: no_counterpart"
        ),
        Row("blanks around a text", #""order_id": " 7 ""#, #""order_id":"7""#),
        Row("money without end", #""value": "1e999""#, "", "custom_data.value: unexpected_type"),
        Row("money with a comma", #""value": "42,50""#, "", "custom_data.value: unexpected_type"),
        Row(
            "placeholders among the ids are noted once",
            #""content_ids": ["null", "undefined", "7"]"#,
            #""content_ids":["7"]"#,
            "custom_data.content_ids: placeholder"
        ),
        Row(
            "a number that is none in the second content",
            #""contents": [{"id": "7"}, {"id": "8", "quantity": "two"}]"#,
            #""contents":[{"content_id":"7"},{"content_id":"8"}]"#,
            "custom_data.contents.1.quantity: unexpected_type"
        ),
        Row(
            "the name that the content has",
            #""contents": [{"title": "N"}], "content_name": "N""#,
            #""contents":[{"content_name":"N"}]"#
        ),
        Row(
            "half a piece",
            #""contents": [{"id": "7", "quantity": 0.5}]"#,
            #""contents":[{"content_id":"7"}]"#,
            "custom_data.contents.0.quantity: unexpected_type"
        ),
        Row(
            "the name of the one content",
            #""contents": [{"id": "7"}], "content_name": "N", "content_category": "C""#,
            #""contents":[{"content_id":"7","content_name":"N","content_category":"C"}]"#
        ),
        Row(
            "a name for two contents",
            #""contents": [{"id": "7"}, {"id": "8"}], "content_name": "N""#,
            #""contents":[{"content_id":"7"},{"content_id":"8"}]"#,
            "custom_data.content_name: no_counterpart"
        ),
        Row(
            "another name than the content's",
            #""contents": [{"title": "T"}], "content_name": "N""#,
            #""contents":[{"content_name":"T"}]"#,
            "custom_data.content_name: no_counterpart"
        ),
        Row("a name without a content", #""content_name": "N""#, "", "custom_data.content_name: no_counterpart"),
        Row(
            "the rest of the same name",
            #"""
            "content_ids": ["7", 8], "content_type": "product_group", "num_items": 2, "order_id": 9,
            "search_string": "solar", "status": "registered", "delivery_category": "curbside", "predicted_ltv": 99
            """#,
            #"""
            "content_type":"product_group","content_ids":["7","8"],"num_items":2,"search_string":"solar","order_id":"9",
            """#.filter { $0 != "\n" } + #""status":"registered","delivery_category":"curbside","predicted_ltv":99"#
        ),
        Row(
            "values in another spelling",
            #""content_type": "Product_Group", "delivery_category": "Home Delivery""#,
            #""content_type":"product_group","delivery_category":"home_delivery""#
        ),
        Row(
            "values that TikTok doesn't list",
            #""content_type": "hotel", "delivery_category": "drone""#,
            "",
            "custom_data.content_type: unlisted_value",
            "custom_data.delivery_category: unlisted_value"
        ),
        Row("content of a vehicle", #""content_type": "vehicle""#, "", "custom_data.content_type: unlisted_value"),
        Row("a currency's sign", #""value": 5, "currency": "€""#, #""value":5,"currency":"EUR""#),
        Row("a currency's name", #""value": 5, "currency": "US Dollar""#, #""value":5,"currency":"USD""#),
        Row(
            "a sign of several",
            #""value": 5, "currency": "$""#,
            #""value":5"#,
            "custom_data.currency: not_a_currency"
        ),
        Row("an unlisted currency", #""value": 5, "currency": "BTC""#, #""value":5,"currency":"BTC""#),
        Row(
            "properties of your own",
            #""net_revenue": 3, "lead_score": 87, "mail": "jane@example.com""#,
            "",
            "custom_data.lead_score: custom_property",
            "custom_data.mail: custom_property",
            "custom_data.net_revenue: no_counterpart"
        ),
    ]

    private func check(_ row: Row, _ members: String, _ json: String) throws {
        let meta = try event(members)
        #expect(try jsonText(meta.event) == #"{"event":"Lead","event_time":1795428000\#(json)}"#)
        #expect(meta.notes.map { "\($0.path): \($0.reason)" }.sorted() == row.notes.sorted())
    }

    @Test("The event", arguments: eventRows)
    func event(row: Row) throws {
        try check(row, row.members, row.json)
    }

    @Test("The person", arguments: userRows)
    func user(row: Row) throws {
        let json = row.json.isEmpty ? "" : #","user":{\#(row.json)}"#
        try check(row, #""user_data": {\#(row.members)}"#, json)
    }

    @Test("What was bought", arguments: propertyRows)
    func properties(row: Row) throws {
        let json = row.json.isEmpty ? "" : #","properties":{\#(row.json)}"#
        try check(row, #""custom_data": {\#(row.members)}"#, json)
    }

    @Test("An advertising id belongs to the system that extinfo names")
    func advertisingID() throws {
        let apple = try event(
            #""app_data": {"extinfo": ["i2", "x"]}, "user_data": {"madid": "ea7583cd-a667-48bc-b806-42ecb2b48606"}"#
        )
        #expect(
            apple.event.user.idfa == .init(idfa: "EA7583CD-A667-48BC-B806-42ECB2B48606") && apple.event.user.gaid == nil
                && apple.notes.isEmpty
        )
        let google = try event(
            #""app_data": {"extinfo": ["a2"]}, "user_data": {"madid": "EA7583CD-A667-48BC-B806-42ECB2B48606"}"#
        )
        #expect(
            google.event.user.gaid == .init(gaid: "ea7583cd-a667-48bc-b806-42ecb2b48606")
                && google.event.user.idfa == nil && google.notes.isEmpty
        )
        let denied = try event(#""app_data": {"extinfo": ["i2"]}, "user_data": {"madid": "0000-00"}"#)
        #expect(denied.event.user.idfa == nil)
        #expect(denied.notes.map(\.reason) == [MetaEvent.Reason(rawValue: "tracking_denied")])
    }

    @Test("What can't be normalized is noted for the validator too")
    func omitted() throws {
        let notes = try event(#""user_data": {"em": "none", "ct": "."}"#).event.user.omitted.notes
        #expect(notes == [OmittedIdentifiers.Note(field: "email", reason: .placeholder)])
    }

    @Test(
        "The source that an action corresponds to",
        arguments: [
            Vector("website", "website", EventSource.Kind?.some(.web)), Vector("app", "app", .app),
            Vector("physical_store", "physical_store", .offline), Vector("phone_call", "phone_call", .offline),
            Vector("email", "email", nil), Vector("system_generated", "system_generated", nil),
        ]
    )
    func source(vector: Vector<String, EventSource.Kind?>) throws {
        #expect(try event(#""action_source": "\#(vector.input)""#).sourceKind == vector.expected)
    }

    @Test(
        "Standard names are TikTok's, all others are custom",
        arguments: [
            "AddPaymentInfo", "AddToCart", "AddToWishlist", "CompleteRegistration", "Contact", "CustomizeProduct",
            "FindLocation", "InitiateCheckout", "Lead", "Purchase", "Schedule", "Search", "StartTrial",
            "SubmitApplication", "Subscribe", "ViewContent",
        ]
    )
    func standardName(name: String) throws {
        let meta = try decoded(MetaEvent.self, #"{"event_name": "\#(name)", "event_time": 1795428000}"#)
        #expect(EventName.standardWebEvents.contains(meta.event.name))
        #expect(meta.event.name.rawValue == name)
    }

    @Test("The page view is spelled as by TikTok, and an unknown name stays")
    func otherNames() throws {
        let view = try decoded(MetaEvent.self, #"{"event_name": "PageView", "event_time": 1795428000}"#)
        #expect(view.event.name == .pageview)
        let donation = try decoded(MetaEvent.self, #"{"event_name": "Donate", "event_time": "1795428000"}"#)
        #expect(donation.event.name == "Donate")
    }

    @Test("Two of each identifier that TikTok takes several of")
    func twoOfEach() throws {
        let meta = try decoded(
            MetaEvent.self,
            #"""
            {"event_name": "Lead", "event_time": 1795428000, "user_data": {"em": ["a@example.com", "b@example.com"],
             "ph": ["12133734253", "(213) 373-4254"], "external_id": ["1", "2"], "country": "us", "fn": ["Jane", "Joan"]}}
            """#
        )
        let user = meta.event.user
        #expect(Array(user.email) == ["a@example.com", "b@example.com"].compactMap(IdentifierNormalizer.email.hash))
        let phones = ["+12133734253", "+12133734254"]
        #expect(Array(user.phone) == phones.compactMap(IdentifierNormalizer.phone(region: nil).hash))
        #expect(Array(user.externalID) == ["1", "2"].compactMap(IdentifierNormalizer.externalID.hash))
        #expect(user.firstName == IdentifierNormalizer.name.hash("Jane"))
        #expect(meta.notes.contains { $0.description.hasPrefix("user_data.fn: TikTok accepts one") })
    }

    @Test(
        "A phone number is read with its calling code first",
        arguments: [
            Vector("New Zealand", ["6432345678", "nz"], "+6432345678"),
            Vector("Germany", ["49301234567", "de"], "+49301234567"),
            Vector("of another country", ["447400123456", "us"], "+447400123456"),
            Vector("a national one", ["2133734253", "us"], "+12133734253"),
            Vector("a national one with its zero", ["030 1234567", "de"], "+49301234567"),
            Vector("in E.164 form", ["+447400123456", "us"], "+447400123456"),
        ] as [Vector<[String], String>]
    )
    func callingCodeFirst(vector: Vector<[String], String>) throws {
        let data = #"{"ph": "\#(vector.input[0])", "country": "\#(vector.input[1])"}"#
        let meta = try decoded(
            MetaEvent.self,
            #"{"event_name": "Lead", "event_time": 1795428000, "user_data": \#(data)}"#
        )
        #expect(meta.event.user.phone.first == IdentifierNormalizer.phone(region: nil).hash(vector.expected))
    }

    @Test(
        "Who opted out is named",
        arguments: [
            Vector("opted out", #""opt_out": true"#, true), Vector("not", #""opt_out": false"#, false),
            Vector("a text", #""opt_out": "true""#, true), Vector("a number", #""opt_out": 1"#, true),
            Vector("a word", #""opt_out": " Yes ""#, true), Vector("anything", #""opt_out": "on""#, true),
            Vector("a list", #""opt_out": [true]"#, true), Vector("no, as a text", #""opt_out": " False ""#, false),
            Vector("no, as a number", #""opt_out": 0"#, false), Vector("no, as a word", #""opt_out": "no""#, false),
            Vector("blank", #""opt_out": """#, false), Vector("null", #""opt_out": null"#, false),
            Vector("absent", #""event_id": "1""#, false),
        ] as [Vector<String, Bool>]
    )
    func optedOut(vector: Vector<String, Bool>) throws {
        #expect(try event(vector.input).isOptedOut == vector.expected)
    }

    @Test("Placeholders are left out and noted, and ids that are null or blank too")
    func placeholders() throws {
        let meta = try decoded(
            MetaEvent.self,
            #"""
            {"event_name": "Lead", "event_time": 1795428000, "event_id": "null", "event_source_url": "undefined",
             "user_data": {"client_ip_address": "null", "em": "null", "fn": "Null"},
             "custom_data": {"order_id": "undefined", "content_ids": ["1", "", null, "null", " 2 "], "value": "null",
             "currency": " USD "}}
            """#
        )
        #expect(meta.event.id == nil)
        #expect(try event(#""event_id": " ""#).event.id == nil)
        #expect(meta.event.page == nil)
        #expect(meta.event.user.ip == nil)
        #expect(meta.event.user.email.isEmpty)
        #expect(meta.event.properties.orderID == nil)
        #expect(meta.event.properties.contentIDs == ["1", "2"])
        #expect(meta.event.properties.value == nil)
        #expect(meta.event.properties.currency == .usd)
        let notes = Set(meta.notes.map { "\($0.path): \($0.reason)" })
        let fields = [
            "event_id", "event_source_url", "user_data.client_ip_address", "user_data.em", "custom_data.order_id",
            "custom_data.content_ids", "custom_data.value",
        ]
        #expect(notes.isSuperset(of: fields.map { "\($0): placeholder" }))
        #expect(notes.contains("custom_data.content_ids: empty_element"))
    }
}
