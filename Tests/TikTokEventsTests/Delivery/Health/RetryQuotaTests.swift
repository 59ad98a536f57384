import Testing

@testable import TikTokEvents

@Suite struct RetryQuotaTests {
    @Test(arguments: [(RetryQuota.Retry.transient, 35), (.throttled, 100)])
    func paysForSoManyRetries(retry: RetryQuota.Retry, count: Int) {
        var quota = RetryQuota()
        var paid = 0
        while quota.pay(for: retry) {
            paid += 1
        }
        #expect(paid == count)
    }

    @Test func anAnswerGivesBackWhatItsRetryTook() {
        var quota = RetryQuota()
        while quota.pay(for: .transient) {}
        quota.refund(.transient)
        #expect(quota.pay(for: .transient) == true)
        #expect(quota.pay(for: .transient) == false)
        for _ in 0..<4 {
            quota.refund(nil)
        }
        #expect(quota.pay(for: .transient) == true, "10 were left and 4 came back")
    }

    @Test func neverHoldsMoreThanItsCapacity() {
        var quota = RetryQuota()
        for _ in 0..<1000 {
            quota.refund(.transient)
        }
        var paid = 0
        while quota.pay(for: .transient) {
            paid += 1
        }
        #expect(paid == 35)
    }
}
