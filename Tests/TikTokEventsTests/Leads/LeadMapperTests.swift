// Without @testable on purpose: this is what a host can do with the public API.
import Foundation
import Testing
import TikTokEvents

@Suite("A mapper that uses only the public API")
struct LeadMapperTests {
    struct Lead: Codable, Sendable {
        var transactionID = "T-1001"
        var email: String? = " ALICE_abc@gmail.com "
        var mobile: String? = "(213) 373-4253"
        var country = "us"
        var revenue = 42.5
        var sales = 1
        var soldAt = Date(timeIntervalSince1970: 1_790_000_000.25)
        var landingURL = "https://example.com/quote?ttclid=E.C.P.CtIB&email=alice%40gmail.com"
        var click = TikTokClick(
            landingURL: "https://example.com/quote?ttclid=E.C.P.CtIB",
            cookieHeader: "session=1; _ttp=94e2a4j9"
        )
    }

    struct AcmeMapper: LeadMapper {
        func events(for lead: Lead, at trigger: LeadTrigger) throws -> [Event] {
            switch trigger {
            case .formSubmission:
                return [try event(.lead, for: lead, at: trigger)]
            case .leadSold:
                guard lead.revenue > 0 else {
                    throw EventsError(code: .invalidLead, message: "a sold lead has a revenue", field: "revenue")
                }
                var purchase = try event(.purchase, for: lead, at: trigger)
                purchase.properties = .init(value: lead.revenue, currency: .usd)
                purchase.properties.additional["vertical"] = "solar"
                return [purchase, try event("LeadAccepted", for: lead, at: trigger)]
            case _ where trigger.buyer == "42":
                return [try event("RoutedToAcme", for: lead, at: trigger)]
            default:
                return []
            }
        }

        private func event(_ name: EventName, for lead: Lead, at trigger: LeadTrigger) throws -> Event {
            let id = try EventID(lead: lead.transactionID, trigger: trigger, occurrence: lead.sales)
            var event = Event(name, id: id, time: lead.soldAt)
            event.user = .init(email: lead.email, phone: lead.mobile, phoneRegion: PhoneRegion(lead.country))
            event.user.click = lead.click
            event.user.ip = "13.57.97.131"
            event.user.userAgent = "Mozilla/5.0"
            event.page = .init(url: lead.landingURL, referrer: "https://www.tiktok.com/")
            return event
        }
    }

    @Test("A sold lead becomes a purchase and a custom event, hashed, with the click and the revenue")
    func sold() throws {
        let events = try AcmeMapper().events(for: Lead(), at: .leadSold)
        #expect(events.map(\.name) == [.purchase, "LeadAccepted"])
        #expect(events.map(\.id) == ["T-1001:lead_sold:1", "T-1001:lead_sold:1"])
        let purchase = try #require(events.first)
        #expect(
            purchase.user.email.map(\.hexDigits)
                == ["848a771458438fc2ec420560d769fb9b9b86851ee338ec56517baabd79d3bb4f"]
        )
        #expect(
            purchase.user.phone.map(\.hexDigits)
                == ["9f7ec22d72092cd3c0b58726ed9c2d91b92e51a3f29837508fb2948bb22dd2fd"]
        )
        #expect(purchase.user.click.ttclid == "E.C.P.CtIB")
        #expect(purchase.secondsSince1970 == 1_790_000_000)
        #expect(purchase.page?.url == "https://example.com/quote?ttclid=E.C.P.CtIB&email=")
        #expect(purchase.properties.value == 42.5)
    }

    @Test("A trigger may become one event, or none")
    func otherTriggers() throws {
        let mapper = AcmeMapper()
        #expect(try mapper.events(for: Lead(), at: .formSubmission).map(\.name) == [.lead])
        #expect(try mapper.events(for: Lead(), at: .routed(toBuyer: "42")).map(\.name) == ["RoutedToAcme"])
        #expect(try mapper.events(for: Lead(), at: .routed(toBuyer: "43")).isEmpty)
        #expect(try mapper.events(for: Lead(), at: "callback_scheduled").isEmpty)
    }

    @Test("A dirty lead loses identifiers, but not its event")
    func dirty() throws {
        let lead = Lead(email: "n/a", mobile: "213", country: "zz")
        let event = try #require(try AcmeMapper().events(for: lead, at: .formSubmission).first)
        #expect(event.user.email.isEmpty)
        #expect(event.user.phone.isEmpty)
        #expect(event.user.omitted.notes.map(\.field) == ["email", "phone"])
        #expect(event.user.omitted.notes.first?.reason == .placeholder)
        #expect(event.user.click.ttclid == "E.C.P.CtIB")
    }

    @Test("A mapper rejects a lead that is unusable as a whole")
    func refused() {
        #expect(throws: EventsError(code: .invalidLead, message: "a sold lead has a revenue", field: "revenue")) {
            try AcmeMapper().events(for: Lead(revenue: 0), at: .leadSold)
        }
    }

    @Test("The same lead gives the same events; a second sale gives other ids")
    func stable() throws {
        let mapper: any LeadMapper<Lead> = AcmeMapper()
        #expect(try mapper.events(for: Lead(), at: .leadSold) == mapper.events(for: Lead(), at: .leadSold))
        #expect(try mapper.events(for: Lead(sales: 2), at: .leadSold).map(\.id).first == "T-1001:lead_sold:2")
    }

    @Test("A job queue stores an event as JSON and finds it unchanged")
    func stored() throws {
        let events = try AcmeMapper().events(for: Lead(), at: .leadSold)
        let data = try JSONEncoder().encode(events)
        #expect(try JSONDecoder().decode([Event].self, from: data) == events)
        let text = String(decoding: data, as: UTF8.self).lowercased()
        #expect(!text.contains("alice"))
        #expect(!text.contains("3734253"))
    }

    @Test("A lead stores its click")
    func storedClick() throws {
        let lead = try JSONDecoder().decode(Lead.self, from: JSONEncoder().encode(Lead()))
        #expect(lead.click == Lead().click)
    }

    @Test("An event with all its parts, in a request")
    func everyPart() throws {
        var event = Event("Custom_Event-1", id: "own-id", time: Date(timeIntervalSince1970: 0))
        event.user = .init(externalID: "7", firstName: "Jane", city: "San Jose", zipCode: "95110")
        event.user.email = [try #require(HashedIdentifier(alreadyHashed: String(repeating: "ab", count: 32)))]
        event.user.add(email: "jane@example.com")
        event.user.add(phone: "+12133734253")
        event.user.idfa = .init(idfa: "EA7583CD-A667-48BC-B806-42ECB2B48606")
        event.user.gaid = .init(gaid: "aaaaaa-2222-1111-8787-809e92233ba0")
        event.user.attStatus = "SOMETHING_NEW"
        event.properties = .init(value: 10, currency: "XAU")
        event.properties.contents = [Event.Content(id: "1", price: 5, quantity: 2, name: "Quote")]
        event.properties.contentType = "bundle"
        event.properties.customerType = .new
        event.properties.deliveryCategory = "by_drone"
        event.properties.travel.travelClass = "cargo"
        event.properties.vehicle.mileage = Event.Vehicle.Mileage(value: 1.5, unit: "LY")
        event.properties.vehicle.stateOfVehicle = "Vintage"
        event.properties.additional = ["score": 87, "tags": ["a", nil], "nested": ["x": 0.1]]
        event.page = .init(url: "https://example.com/")
        event.app = .init(id: "1", name: "Example", version: "1")
        event.ad.isRetargeting = true
        event.lead = .init(id: "7123456789012345678", eventSource: "HubSpot")
        event.device.platform = "Android"
        event.limitedDataUse = true
        var request = EventRequest(source: .web(pixelCode: "C4EXAMPLE"), events: [event], testEventCode: "TEST1")
        request.partnerName = "Acme"
        request.additional["future"] = true
        let data = try JSONEncoder().encode(request)
        #expect(try JSONDecoder().decode(EventRequest.self, from: data) == request)
    }

    @Test("The normalizers are there for previews")
    func normalizers() {
        #expect(IdentifierNormalizer.email.normalize(" Jane@Example.com") == "jane@example.com")
        #expect(IdentifierNormalizer.phone(region: .unitedStates).normalize("(213) 373-4253") == "+12133734253")
        #expect(IdentifierNormalizer.name.hash("Jane") != nil)
        #expect(IdentifierNormalizer.Place.city.normalize("San Jose") == "sanjose")
    }
}
