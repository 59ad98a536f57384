import Foundation

@testable import TikTokEvents

/// For each source, an event with every field that TikTok documents for it, and a minimal event.
enum SampleEvents {
    static let time = Date(timeIntervalSince1970: 1_790_000_000)

    static func fullWeb() -> Event {
        var event = Event(.purchase, id: "T-1001:lead_sold:1", time: time)
        event.user = webUser()
        event.properties = fullProperties()
        event.page = .init(url: "https://example.com/quote?ttclid=E.C.P.CtIB&step=2")
        event.page?.referrer = "https://www.tiktok.com/"
        event.ad.campaignID = "1700000000000001"
        event.ad.adGroupID = "1700000000000002"
        event.ad.creativeID = "1700000000000003"
        event.ad.attributionProvider = "AppsFlyer"
        event.ad.attributionShare = 0.25
        event.ad.attributionMethod = "last_touch"
        event.ad.attributionValue = 12.5
        event.device = device()
        event.limitedDataUse = false
        return event
    }

    static func minimalWeb() -> Event {
        var event = Event(.viewContent, id: "1", time: time)
        event.page = .init(url: "https://example.com/")
        return event
    }

    static func fullApp() -> Event {
        var event = Event(.loanApplication, id: "app-1", time: time)
        event.user = .init(email: "ALICE_abc@gmail.com", phone: "+12133734253")
        event.user.plainIP = "2001:db8::1"
        event.user.userAgent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)"
        event.user.locale = "en-US"
        event.user.idfa = .init(idfa: "ea7583cd-a667-48bc-b806-42ecb2b48606")
        event.user.idfv = "6F9619FF-8B86-D011-B42D-00CF4FC964FF"
        event.user.gaid = IdentifierNormalizer.gaid.hash("aaaaaa-2222-1111-8787-809e92233ba0").map(AdvertisingID.hashed)
        event.user.attStatus = .authorized
        event.properties = .init(value: 42.5, currency: .usd)
        event.properties.customerType = .new
        event.app = .init(id: "1235601864", name: "Example", version: "1.2.3")
        event.ad.callback = "callback-123"
        event.ad.campaignID = "1700000000000001"
        event.ad.adGroupID = "1700000000000002"
        event.ad.creativeID = "1700000000000003"
        event.ad.isRetargeting = false
        event.ad.isAttributed = true
        event.ad.attributionType = "click"
        event.ad.attributionProvider = "AppsFlyer"
        event.ad.attributionShare = 1
        event.limitedDataUse = true
        return event
    }

    static func minimalApp() -> Event {
        var event = Event(.launchApp, id: "1", time: time)
        event.app = .init(id: "com.example.app")
        return event
    }

    static func fullOffline() -> Event {
        var event = Event(.completeRegistration, id: "store-7", time: time)
        event.user = .init(email: "alice@example.com", phone: "+442079460018")
        event.user.add(email: "ALICE_abc@gmail.com")
        event.user.add(phone: "+12133734253")
        event.properties = .init(value: 1999, currency: .eur)
        event.properties.orderID = "1001"
        event.properties.shopID = "12"
        event.properties.contents = [Event.Content(id: "sku-1", price: 999.5, quantity: 2)]
        return event
    }

    static func minimalOffline() -> Event {
        var event = Event(.purchase, id: "1", time: time)
        event.user = .init(email: "ALICE_abc@gmail.com")
        return event
    }

    static func fullCRM() -> Event {
        var event = Event("QualifiedLead", id: "crm-3", time: time)
        event.user = .init(email: "ALICE_abc@gmail.com", phone: "+12133734253", externalID: "user_123")
        event.properties.description = "Qualified by telephone"
        event.lead = .init(id: "7123456789012345678", eventSource: "HubSpot")
        return event
    }

    static func minimalCRM() -> Event {
        var event = Event(.lead, id: "1", time: time)
        event.lead = .init(id: "7123456789012345678")
        return event
    }

    private static func webUser() -> Event.User {
        var user = Event.User(
            email: " ALICE_abc@gmail.com ",
            phone: "(+1)2133734253",
            externalID: "user_123",
            firstName: "Jane",
            lastName: "Doe",
            city: "San Jose",
            state: "CA",
            country: "US",
            zipCode: "95110-1234"
        )
        user.ttclid = "E.C.P.CtIB"
        user.ttp = "94e2a4j9-h3ss-k8h5-98cc-c84"
        user.ip = "13.57.97.131"
        user.userAgent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
        user.locale = "en-US"
        return user
    }

    private static func fullProperties() -> Event.Properties {
        var properties = Event.Properties(value: 42.5, currency: .usd)
        properties.contentType = .product
        properties.contentIDs = ["sku-1", "sku-2"]
        var content = Event.Content(id: "sku-1", price: 21.25, quantity: 2, name: "Solar quote")
        content.category = "Solar"
        content.brand = "Acme"
        properties.contents = [content, Event.Content(id: "sku-2")]
        properties.numItems = 3
        properties.searchString = "solar panels"
        properties.query = "solar"
        properties.description = "A lead that was sold"
        properties.orderID = "1001"
        properties.shopID = "12"
        properties.customerType = .returning
        properties.status = "submitted"
        properties.deliveryCategory = .homeDelivery
        properties.predictedLTV = 310
        properties.travel = travel()
        properties.vehicle = vehicle()
        properties.additional["lead_score"] = 87
        return properties
    }

    private static func travel() -> Event.Travel {
        var travel = Event.Travel()
        travel.city = "Lisbon"
        travel.region = "Lisboa"
        travel.country = "Portugal"
        travel.checkinDate = "2026-12-01"
        travel.checkoutDate = "2026-12-05"
        travel.numAdults = 2
        travel.numChildren = 1
        travel.numInfants = 0
        travel.suggestedHotels = ["Avenida", "Tejo"]
        travel.departingDepartureDate = "2026-11-30"
        travel.returningDepartureDate = "2026-12-06"
        travel.originAirport = "SFO"
        travel.destinationAirport = "LIS"
        travel.destinationIDs = ["lis"]
        travel.departingArrivalDate = "2026-12-01"
        travel.returningArrivalDate = "2026-12-07"
        travel.travelClass = .economy
        travel.userScore = 4.5
        travel.preferredNumStops = 1
        travel.travelStart = "2026-11-30"
        travel.travelEnd = "2026-12-07"
        travel.suggestedDestinations = ["Porto"]
        return travel
    }

    private static func vehicle() -> Event.Vehicle {
        var vehicle = Event.Vehicle()
        vehicle.postalCode = "95110"
        vehicle.make = "Acme"
        vehicle.model = "Roadrunner"
        vehicle.year = 2024
        vehicle.stateOfVehicle = .certifiedPreOwned
        vehicle.mileage = Event.Vehicle.Mileage(value: 12000, unit: .miles)
        vehicle.exteriorColor = "red"
        vehicle.transmission = "automatic"
        vehicle.bodyStyle = "suv"
        vehicle.fuelType = "electric"
        vehicle.drivetrain = "awd"
        vehicle.preferredPriceRange = [20000, 35000.5]
        vehicle.trim = "sport"
        vehicle.vin = "1HGCM82633A004352"
        vehicle.interiorColor = "black"
        vehicle.conditionOfVehicle = "good"
        vehicle.viewcontentType = "vdp"
        vehicle.searchType = "used"
        vehicle.registrationType = "private"
        return vehicle
    }

    private static func device() -> Event.Device {
        var device = Event.Device()
        device.architecture = "arm"
        device.bitness = "64"
        device.browserVersionList = [["version": "130.0.0.0", "brand": "Chromium"]]
        device.isMobile = true
        device.model = "Pixel 9"
        device.platform = "Android"
        device.platformVersion = "16"
        return device
    }
}
