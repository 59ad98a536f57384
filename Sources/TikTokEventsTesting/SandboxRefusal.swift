import TikTokEvents

/// Why the sandbox rejects a request.
struct SandboxRefusal: Error {
    let code: DeliveryOutcome.Code
    /// TikTok's message, which names fields and never shows a value.
    let message: String
    let status: Int

    init(_ code: DeliveryOutcome.Code, _ message: String, status: Int = 200) {
        self.code = code
        self.message = message
        self.status = status
    }
}
