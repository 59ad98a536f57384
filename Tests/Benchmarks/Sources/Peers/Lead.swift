import Foundation

/// A lead as a backend has it: raw, as typed by its visitor.
package struct Lead: Codable, Sendable {
    package var id: String
    package var time: Int
    package var email: String
    package var phone: String
    package var ttclid: String
    package var ip: String
    package var userAgent: String
    package var pageURL: String
    package var revenue: Double
    /// What a full payload has but a lean one lacks.
    package var details: Details?

    package struct Details: Codable, Sendable {
        package var firstName: String
        package var lastName: String
        package var city: String
        package var state: String
        package var country: String
        package var zipCode: String
        package var ttp: String
        package var locale: String
        package var referrer: String
        package var orderID: String
        package var description: String
        package var products: [Product]
    }

    package struct Product: Codable, Sendable {
        package var id: String
        package var name: String
        package var category: String
        package var price: Double
        package var quantity: Int
    }
}

extension Lead {
    /// How much a lead carries.
    package enum Payload: String, CaseIterable, Sendable {
        /// Three identifiers, a click, and an amount.
        case lean
        /// Six identifiers, an address, and two products, with some non-ASCII text.
        case full
    }

    /// Synthetic leads, always the same except for `time`, in seconds since 1970.
    package static func samples(_ count: Int, _ payload: Payload, time: Int) -> [Lead] {
        (0..<count).map { sample($0, payload, time: time) }
    }

    package static func sample(_ number: Int, _ payload: Payload, time: Int) -> Lead {
        Lead(number: number, payload, time: time)
    }

    private init(number: Int, _ payload: Payload, time: Int) {
        func pick<Value>(_ values: [Value], _ step: Int = 1) -> Value { values[number / step % values.count] }
        let first = pick(["Jane", "José", "Mary Ann", "Zoë", "Li", "Konstantin", "Björn", "Aaliyah"])
        let last = pick(["O'Brien-Doe", "Smith", "Müller", "García", "Nguyen", "Washington"], 3)
        let host = pick(["gmail.com", "Example.com", "mail.example.co.uk", "outlook.com", "Yahoo.com"], 2)
        let line = 1000 + number % 9000
        id = "TX-20261125-\(100_000 + number)"
        self.time = time - number % 3600
        email = pick(["Lead.\(number)@\(host)", " customer+\(number).solar@\(host) ", "a\(number)_b@\(host)"])
        phone = pick(["(213) 373-\(line)", "+1 213 373 \(line)", "213.373.\(line)", "+1213373\(line)"])
        ttclid = "E.C.P.v3fQ2RHacdksKfofPmlyuStIIAyYPqBGkF7n1xJZqQ7YwWq9K3sTzVbN5mDxHgLcRpA\(number)"
        ip = "73.\(number % 200).\(number / 7 % 200).\(1 + number % 250)"
        userAgent = pick([
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile",
        ])
        pageURL = "https://quotes.example/solar?utm_source=tiktok&utm_campaign=spring&step=\(number % 5)"
        revenue = Double(2000 + number * 37 % 20_000) / 100
        if payload == .full {
            details = Details(first: first, last: last, number: number)
        }
    }
}

extension Lead.Details {
    fileprivate init(first: String, last: String, number: Int) {
        firstName = first
        lastName = last
        (city, state, zipCode) =
            [
                ("Los Angeles", "CA", "90012-1234"), ("Saint Paul", "MN", "55101"), ("New York", "NY", "10001"),
            ][number % 3]
        country = "US"
        ttp = "94e2a4j9-h3ss-k8h5-98cc-c84n\(number)"
        locale = number.isMultiple(of: 4) ? "es-US" : "en-US"
        referrer = "https://www.tiktok.com/"
        orderID = "ORDER-\(500_000 + number)"
        description =
            number.isMultiple(of: 3) ? "Instalación solar – señal de compra" : "A lead that was \"sold\" to 2 buyers"
        products = [
            Lead.Product(
                id: "sku-\(number % 50)",
                name: "Solar quote 太陽光",
                category: "Solar",
                price: 21.25,
                quantity: 2
            ),
            Lead.Product(id: "sku-9", name: "Roof check", category: "Home & Garden", price: 19.99, quantity: 1),
        ]
    }
}
