// Where someone lives: streets and postal codes.

extension FieldNameWords {
    /// The street of a person's home, or of a shop.
    static let streets: [StaticString] = [
        "streetaddress", "addressline", "postaladdress", "street", "strasse", "hausnummer", "direccion", "endereco",
        "indirizzo", "fulladdress", "residentialaddress", "propertyaddress", "currentaddress", "permanentaddress",
        "physicaladdress", "serviceaddress", "installationaddress", "anschrift", "domicilio",
    ]

    static let shortStreets: [StaticString] = ["alamat", "ulica", "diachi"]

    /// With another word, these may be another kind of address.
    static let streetsAlone: [StaticString] = ["address", "addr", "adresse", "adres", "adresa", "rue", "rua"]

    static let postalCodes: [StaticString] = [
        "zipcode", "postalcode", "postcode", "postleitzahl", "codepostal", "codigopostal", "postnummer", "kodepos",
        "kodpocztowy", "postakodu",
    ]

    static let shortPostalCodes: [StaticString] = ["zip", "plz"]
}
