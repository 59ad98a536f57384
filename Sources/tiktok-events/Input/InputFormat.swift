/// What the first bytes of an input say about its format.
enum InputFormat {
    /// First bytes such as `FF FE` for UTF-16, with what to do about them.
    private static let refused: [(start: [UInt8], advice: String)] = [
        ([0x1F, 0x8B], "is compressed with gzip; decompress it: gunzip -c FILE | tiktok-events ..."),
        ([0x28, 0xB5, 0x2F, 0xFD], "is compressed with zstd; decompress it: zstd -dc FILE | tiktok-events ..."),
        ([0x42, 0x5A, 0x68], "is compressed with bzip2; decompress it: bunzip2 -c FILE | tiktok-events ..."),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "is compressed with xz; decompress it: xz -dc FILE | tiktok-events ..."),
        ([0x50, 0x4B, 0x03, 0x04], "is a zip archive or an Excel workbook; unzip it, or save it as CSV (UTF-8)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "is an Excel workbook; save it as CSV (UTF-8)"),
        ([0x50, 0x41, 0x52, 0x31], "is a Parquet file; export it as CSV or JSON"),
        ([0xFF, 0xFE, 0, 0], utf32), ([0, 0, 0xFE, 0xFF], utf32), ([0xFF, 0xFE], utf16), ([0xFE, 0xFF], utf16),
    ]

    private static let utf32 = "is UTF-32; convert it: iconv -f UTF-32 -t UTF-8 FILE | tiktok-events ..."
    private static let utf16 = "is UTF-16; convert it: iconv -f UTF-16 -t UTF-8 FILE | tiktok-events ..."

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The number of bytes that ``refusal(for:)`` examines.
    static let lookahead = 8

    /// Why an input that starts like this can't be read, or `nil` if it may be UTF-8 text.
    static func refusal(for start: some Collection<UInt8>) -> String? {
        if let match = refused.first(where: { start.starts(with: $0.start) }) {
            return match.advice
        }
        // UTF-16 text without a byte order mark has a zero next to each ASCII letter.
        return start.prefix(lookahead).contains(0) ? utf16 : nil
    }
}
