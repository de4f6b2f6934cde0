import Dispatch
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

  @Test func deliveriesAreTakenOneAfterTheOther() throws {
    let log = Log()
    let lane = WebhookLane { delivery in
      log.add("begin " + String(decoding: delivery.body, as: UTF8.self))
      log.add("end")
      return WebhookReport(of: delivery.sender)
    }
    let done = DispatchGroup()

    for number in 0..<20 {
      done.enter()
      lane.begin(try Self.delivery("\(number)")) { _ in done.leave() }
    }
    done.wait()

    #expect(log.entries.withLock { $0 } == (0..<20).flatMap { ["begin \($0)", "end"] })
  }

  @Test func whoHasWaitedTooLongIsToldToComeAgain() throws {
    let log = Log()
    let lane = WebhookLane(patience: .zero) { delivery in
      log.add("taken")
      return WebhookReport(of: delivery.sender)
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
