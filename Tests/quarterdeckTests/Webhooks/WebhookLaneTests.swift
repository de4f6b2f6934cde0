import Dispatch
import Glibc
import Listener
import Synchronization
import Testing

@testable import quarterdeck

@Suite struct WebhookLaneTests {
  private final class Log: Sendable {
    let entries = Mutex<[String]>([])
    func add(_ entry: String) { entries.withLock { $0.append(entry) } }
  }

  private static func delivery(_ text: String) throws -> ProvenBody {
    let reception = Reception(pipedrive: BasicCredentials(user: "a", password: "b"))
    let request = WebRequest(
      method: "POST", target: "/pipedrive", headers: [("Authorization", "Basic YTpi")],
      body: Array(text.utf8))
    return try reception.proven(request, by: .pipedrive, at: 0)
  }

  @Test func deliveriesAreTakenOneAfterTheOtherAndScoredBeforeAnyIsAnswered() throws {
    let log = Log()
    let lane = WebhookLane { delivery in
      log.add("take " + String(decoding: delivery.body, as: UTF8.self))
      usleep(2000)
      return WebhookReport(of: delivery.sender)
    } scoring: { reports in
      log.add("score \(reports.count)")
    }
    let done = DispatchGroup()

    for number in 0..<20 {
      done.enter()
      lane.begin(try Self.delivery("\(number)")) { _ in
        log.add("answer \(number)")
        done.leave()
      }
    }
    done.wait()

    let entries = log.entries.withLock { $0 }
    #expect(entries.filter { $0.hasPrefix("take") } == (0..<20).map { "take \($0)" })
    #expect(entries.filter { $0.hasPrefix("answer") } == (0..<20).map { "answer \($0)" })
    let batches = entries.filter { $0.hasPrefix("score") }.compactMap { Int($0.dropFirst(6)) }
    #expect(batches.reduce(0, +) == 20 && batches.count < 20, "\(batches)")
    for number in 0..<20 {
      let taken = try #require(entries.firstIndex(of: "take \(number)"))
      let answered = try #require(entries.firstIndex(of: "answer \(number)"))
      #expect(entries[taken..<answered].contains { $0.hasPrefix("score") })
    }
  }

  @Test func whoHasWaitedTooLongIsToldToComeAgain() throws {
    let log = Log()
    let lane = WebhookLane(patience: .zero) { delivery in
      log.add("taken")
      return WebhookReport(of: delivery.sender)
    } scoring: { _ in
    }
    let done = DispatchGroup()
    done.enter()

    lane.begin(try Self.delivery("late")) { report in
      log.add("\(report.answer.status)")
      done.leave()
    }
    done.wait()

    #expect(log.entries.withLock { $0 } == ["503"])
  }
}
