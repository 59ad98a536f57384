import Foundation

@testable import TikTokEvents

/// Events with random fields, reproducible by seed.
struct RandomEvents {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func next() -> Event {
        var event = Event(EventName(text()), id: EventID(text()), time: Date(timeIntervalSince1970: number()))
        event.id = random.next() % 4 == 0 ? nil : event.id
        event.user = user()
        event.properties = properties()
        event.page = maybe { $0.page() }
        event.app = maybe { make in
            var app = Event.App(id: make.text(), name: make.maybeText(), version: make.maybeText())
            app.additional = make.additional()
            return app
        }
        event.ad = ad()
        event.lead = maybe { make in
            var lead = Event.InstantFormLead(id: make.text(), eventSource: make.maybeText())
            lead.additional = make.additional()
            return lead
        }
        event.device.model = maybeText()
        event.device.browserVersionList = maybe { $0.nonNullValue() }
        event.device.isMobile = maybe { $0.bool() }
        event.limitedDataUse = maybe { $0.bool() }
        event.additional = additional()
        return event
    }

    private mutating func user() -> Event.User {
        var user = Event.User()
        user.email = identifiers()
        user.phone = identifiers()
        user.externalID = identifiers()
        user.ttclid = maybeText()
        user.ttp = maybeText()
        user.plainIP = maybeText()
        user.userAgent = maybeText()
        user.firstName = maybe { $0.identifier() }
        user.plainCity = maybeText()
        user.zipCode = maybe { $0.identifier() }
        user.idfa = maybe { $0.bool() ? .hashed($0.identifier()) : .plain($0.text()) }
        user.attStatus = maybe { Event.User.ATTStatus($0.text()) }
        user.additional = additional()
        return user
    }

    private mutating func properties() -> Event.Properties {
        var properties = Event.Properties(value: number(), currency: .usd)
        properties.contentIDs = some { $0.text() }
        properties.contents = some { make in
            var content = Event.Content(
                id: make.maybeText(),
                price: make.maybe { $0.number() },
                quantity: make.integer()
            )
            content.additional = make.additional()
            return content
        }
        properties.numItems = maybe { $0.integer() }
        properties.description = maybeText()
        properties.predictedLTV = maybe { $0.number() }
        _ = maybe { make in
            properties.travel.city = make.maybeText()
            properties.travel.numAdults = make.integer()
            properties.travel.suggestedHotels = make.some { $0.text() }
        }
        _ = maybe { make in
            properties.vehicle.make = make.maybeText()
            properties.vehicle.mileage = Event.Vehicle.Mileage(value: make.number(), unit: .miles)
            properties.vehicle.mileage?.additional = make.additional()
            properties.vehicle.preferredPriceRange = make.some { $0.number() }
        }
        properties.additional = additional()
        return properties
    }

    private mutating func page() -> Event.Page {
        var page = Event.Page(url: "https://x.com/?\(text())=\(text())", referrer: maybeText())
        page.additional = additional()
        return page
    }

    private mutating func ad() -> Event.Ad {
        var ad = Event.Ad()
        ad.campaignID = maybeText()
        ad.isAttributed = maybe { $0.bool() }
        ad.attributionShare = maybe { $0.number() }
        ad.attributionValue = maybe { $0.nonNullValue() }
        ad.additional = additional()
        return ad
    }

    private mutating func identifiers() -> HashedIdentifiers {
        some { $0.identifier() }.reduce(into: []) { $0.insert($1) }
    }

    private mutating func identifier() -> HashedIdentifier {
        HashedIdentifier(hashing: Array(text().utf8))
    }

    private mutating func additional() -> [String: JSONValue] {
        Dictionary(some { ("x" + $0.text(), $0.value(depth: 0)) }) { $1 }
    }

    private mutating func nonNullValue() -> JSONValue {
        let value = value(depth: 0)
        return value == .null ? false : value
    }

    private mutating func value(depth: Int) -> JSONValue {
        switch random.next() % (depth < 3 ? 7 : 5) {
        case 0: .null
        case 1: .bool(bool())
        case 2: .number(Decimal(string: number().description) ?? 0)
        case 3: .number(Decimal(string: "\(random.next())\(random.next() % 10_000_000_000)") ?? 0)
        case 4: .string(text())
        case 5: .array(some { $0.value(depth: depth + 1) })
        default: .object(Dictionary(some { ($0.text(), $0.value(depth: depth + 1)) }) { $1 })
        }
    }

    /// Text made of characters that break encoders.
    private mutating func text() -> String {
        let pieces = [
            "a", "Z", "7", "\"", "\\", "/", "\0", "\n", "\r\n", "\u{1F}", "\u{7F}", "\u{2028}", "é", "王", "🙂", "&",
            "=", "?", "#", "@", "%", "{", "}", "[", ",", ":", " ", "\u{FFFD}", "\u{202E}",
        ]
        return (0..<random.next() % 8).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    }

    private mutating func maybeText() -> String? {
        maybe { $0.text() }
    }

    /// A finite number in the range of money, shares, and scores.
    private mutating func number() -> Double {
        let integer = Double(Int64(bitPattern: random.next()) >> Int64(random.next() % 64))
        return random.next() % 2 == 0 ? integer : integer / 1_000
    }

    private mutating func integer() -> Int {
        Int(truncatingIfNeeded: random.next()) >> Int(random.next() % 64)
    }

    private mutating func bool() -> Bool {
        random.next() % 2 == 0
    }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        random.next() % 4 == 0 ? nil : make(&self)
    }

    private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<random.next() % 4).map { _ in make(&self) }
    }
}
