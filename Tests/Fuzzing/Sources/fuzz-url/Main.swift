import Fuzzing
@testable import TikTokEvents

/// Any text, as a URL, loses its personal data and nothing else: text is only ever removed, and clean text stays as is.
@_cdecl("LLVMFuzzerTestOneInput")
public func url(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    holds(start, count) { bytes in
        let url = String(decoding: bytes, as: UTF8.self)
        let clean = PageURL(url).text
        require(PageURL(clean).text.utf8.elementsEqual(clean.utf8), "a clean URL stays as it is")
        // A URL that was escaped as a whole is unescaped.
        let forms = [url, KeyValueText.percentDecoded(url)].compactMap { $0 }
        require(forms.contains { isCut(clean, from: $0) }, "a URL is only ever cut")
        requireNothingPersonal(behind: url)
    }
}

/// Whether all bytes of one text appear in the other, in this order.
private func isCut(_ clean: String, from url: String) -> Bool {
    var rest = clean.utf8[...]
    for byte in url.utf8 where rest.first == byte {
        rest.removeFirst()
    }
    return rest.isEmpty
}

/// Requires that personal parameters are found, whatever precedes them, and that the click id stays.
private func requireNothingPersonal(behind url: String) {
    // A personal value may end only at the next separator, so add one after the text.
    let full = url + "#&ttclid=E.C.P.x&u=jane@example.com&phone=2133734253&first_name=Jane&z=1"
    let clean = PageURL(full).text
    require(
        clean.hasSuffix("&ttclid=E.C.P.x&u=&phone=&first_name=&z=1"),
        "what is personal is cut, and the click id isn't"
    )
}
