/// An object lacks a field without which TikTok can't use it.
struct RequiredFieldMissing: Error {}
