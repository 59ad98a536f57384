import Testing

@testable import TikTokEvents

@Suite("IdentifierNormalizer.idfa and .gaid")
struct AdvertisingIDNormalizerTests {
    @Test("An IDFA is hashed in uppercase: the lowercase form gives TikTok's digest too")
    func idfa() {
        #expect(
            IdentifierNormalizer.idfa.hash(" ea7583cd-a667-48bc-b806-42ecb2b48606")?.hexDigits
                == "70574fa9c8f498a7b2e5c8712b1126de7b1406fd02fdc591821c5bd33092fd1c"
        )
    }

    @Test("A GAID is hashed in lowercase: the uppercase form gives TikTok's digest too")
    func gaid() {
        #expect(
            IdentifierNormalizer.gaid.hash("AAAAAA-2222-1111-8787-809E92233BA0 ")?.hexDigits
                == "0ebad966881e1eebffe69b3abf624631cf83ec9bf8cb3ce134c7c75c6d8ee7fc"
        )
    }

    @Test("All zeros mean that tracking was denied", arguments: ["00000000-0000-0000-0000-000000000000", "0", "0-0"])
    func zeros(raw: String) {
        #expect(throws: OmittedIdentifiers.Reason.trackingDenied) { try IdentifierNormalizer.idfa.hashed(raw) }
        #expect(throws: OmittedIdentifiers.Reason.trackingDenied) { try IdentifierNormalizer.gaid.hashed(raw) }
    }
}
