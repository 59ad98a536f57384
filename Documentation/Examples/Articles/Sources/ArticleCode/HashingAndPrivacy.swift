import TikTokEvents

enum HashingAndPrivacy {
    struct Row {
        var emailSHA256: String
    }

    static func user(of lead: AcmeLead, and row: Row) -> Event.User {
        var user = Event.User(email: lead.email, phone: lead.mobile, phoneRegion: .unitedStates)
        print(user)  // User
        print(user.email)  // HashedIdentifiers(HashedIdentifier(84d...))

        if let digest = HashedIdentifier(alreadyHashed: row.emailSHA256) {
            user.email.insert(digest)
        }
        return user
    }

    static func events(for lead: AcmeLead, _ event: Event) -> [Event] {
        var event = event
        event.limitedDataUse = lead.livesWhereOptOutApplies
        return [lead.hasConsented ? event : event.withoutIdentifiers()]
    }
}
