import Testing

@testable import TikTokEvents

@Suite("AdvertisingID")
struct AdvertisingIDTests {
    private static let digest = "70574fa9c8f498a7b2e5c8712b1126de7b1406fd02fdc591821c5bd33092fd1c"

    @Test("An IDFA is sent in uppercase, and a GAID in lowercase")
    func letterCase() {
        #expect(
            AdvertisingID(idfa: " ea7583cd-a667-48bc-b806-42ecb2b48606 ")
                == .plain("EA7583CD-A667-48BC-B806-42ECB2B48606")
        )
        #expect(
            AdvertisingID(gaid: "\tAAAAAA-2222-1111-8787-809E92233BA0\n")
                == .plain("aaaaaa-2222-1111-8787-809e92233ba0")
        )
    }

    @Test(
        "No id, and the zeros of a user who denied tracking, are absent",
        arguments: [
            "", "  ", "00000000-0000-0000-0000-000000000000", "0000", String(repeating: "A", count: 1025), "null",
            "jane@example.com", "+12133734253", "ea7583cd", "ea7583cda66748bcb80642ecb2b48606", "IDFA",
            "ea7583cd-a667-48bc-b806-42ecb2b4860", "ea7583cd-a667-48bc-b806-42ecb2b48606a",
            "ga7583cd-a667-48bc-b806-42ecb2b48606",
            "ea7583cd-a667-48bc-b80-642ecb2b48606", "ea758-a667-48bc-b806-42ecb2b48606",
            "ea7583cd-a667-48bc-b806-42ecb2b48606-", "ea7583cd--48bc-b806-42ecb2b48606",
        ]
    )
    func absent(raw: String) {
        #expect(AdvertisingID(idfa: raw) == nil)
        #expect(AdvertisingID(gaid: raw) == nil)
    }

    @Test("Braces and quotes around an id are dropped", arguments: ["{", "\"", "'"])
    func enclosed(opening: String) {
        let id = opening + "ea7583cd-a667-48bc-b806-42ecb2b48606" + (opening == "{" ? "}" : opening)
        #expect(AdvertisingID(gaid: id) == .plain("ea7583cd-a667-48bc-b806-42ecb2b48606"))
    }

    @Test("A digest stays one", arguments: [digest, digest.uppercased(), " \(digest)\n"])
    func hashed(raw: String) throws {
        let digest = AdvertisingID.hashed(try #require(HashedIdentifier(alreadyHashed: Self.digest)))
        #expect(AdvertisingID(idfa: raw) == digest)
        #expect(AdvertisingID(gaid: raw) == digest)
    }

    @Test("Both forms are strings in JSON")
    func codable() throws {
        let hashed = AdvertisingID.hashed(try #require(HashedIdentifier(alreadyHashed: Self.digest)))
        let plain = AdvertisingID.plain("EA7583CD-A667-48BC-B806-42ECB2B48606")
        for (id, json) in [(hashed, "\"\(Self.digest)\""), (plain, "\"EA7583CD-A667-48BC-B806-42ECB2B48606\"")] {
            #expect(try jsonText(id) == json)
            #expect(try encodedText(id) == json)
            #expect(try decoded(AdvertisingID.self, json) == id)
        }
    }

    @Test("No way of printing shows the id")
    func printing() {
        for text in everyWayOfPrinting(AdvertisingID.plain("EA7583CD-A667-48BC-B806-42ECB2B48606")) {
            #expect(!text.uppercased().contains("EA7583CD"))
        }
    }
}
