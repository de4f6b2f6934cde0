import TestSupport
import Testing

@testable import Engine

@Suite struct StoreJobsTests {
  private struct Refusal: Error {}

  private let folder: TemporaryFolder
  private let store: Store
  private let claiming = JobClaiming(
    claim: JobClaim(daily: .january(20)), moment: 1_790_000_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  @Test func aClaimIsWrittenWithItsWorkAndNeverTwice() throws {
    #expect(try store.updateInbox(claiming: claiming) { $0.take(findings: [], on: .january(20)) })
    let again = try store.updateInbox(claiming: claiming) {
      $0.take(findings: [], on: .january(21))
    }

    #expect(!again)
    try store.updateInbox { #expect($0.judged == .january(20), "the second work did not happen") }
    #expect(try store.jobRuns() == [JobRun(claim: claiming.claim, moment: 1_790_000_000)])
    #expect(try store.isDone(claiming.claim))
    #expect(try !store.isDone(JobClaim(monthly: .january(20))))
  }

  @Test func workThatFailsLeavesNoClaim() throws {
    #expect(throws: Refusal.self) {
      try store.updateInbox(claiming: claiming) { _ in throw Refusal() }
    }

    #expect(try store.jobRuns().isEmpty)
  }

  @Test func workWithoutChangesIsClaimedToo() throws {
    #expect(try store.updateInbox(claiming: claiming) { _ in })
    #expect(try store.saveMetrics(reps: [], segments: [], asOf: .january(20)))
    let monthly = JobClaiming(claim: JobClaim(monthly: .january(20)), moment: 5)
    #expect(try store.saveMetrics(reps: [], segments: [], asOf: .january(31), claiming: monthly))
    #expect(try !store.saveMetrics(reps: [], segments: [], asOf: .january(31), claiming: monthly))

    #expect(try store.jobRuns().map(\.claim) == [claiming.claim, monthly.claim])
  }

  @Test func oneProcessAtATimeIsAtTheJobs() throws {
    let other = try Store(at: folder.path, creating: false)
    let inner = try store.alone(at: .jobs) { try other.alone(at: .jobs) { 1 } }

    #expect(inner == .some(nil))
    #expect(try other.alone(at: .jobs) { 2 } == 2)
    #expect(throws: Refusal.self) { try store.alone(at: .jobs) { throw Refusal() } }
    #expect(try other.alone(at: .jobs) { 3 } == 3, "a failure lets go")
  }
}
