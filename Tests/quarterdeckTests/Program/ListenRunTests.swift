import Foundation
import Glibc
import TestSupport
import Testing

/// Webhooks on their way by HTTP into the store of the real program.
@Suite struct ListenRunTests {
  private typealias Program = ListeningProgram

  @Test func whatIsAnsweredWith200IsStored() throws {
    let program = try Program()
    let body = Program.message("N1", stage: "Demo", type: "deal.created")

    let answer = try program.answer(toSigned: body, id: "msg_1")

    #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.contains("\"messages\":1,\"events\":1"))
    #expect(try program.deal("N1").contains("Demo"))
    #expect(program.terminal.waits(for: "standard: 1 message, 1 event"))
  }

  @Test func theSameIDASecondTimeHasNoEffect() throws {
    let program = try Program()
    let first = Program.signed(
      Program.message("N1", stage: "Demo", type: "deal.created"), id: "msg_1")
    _ = try program.answer(to: first)

    #expect(try program.answer(to: first).contains("\"messages\":1,\"events\":0"))
    let other = Program.message("N1", stage: "Proposal", ahead: 1)
    #expect(try program.answer(toSigned: other, id: "msg_1").contains("\"events\":0"))
    #expect(try program.deal("N1").contains("Demo"))
    #expect(try !program.deal("N1").contains("Proposal"))
  }

  @Test func anOlderMessageRollsNothingBack() throws {
    let program = try Program()
    let bodies = [
      Program.message("N1", stage: "Qualified", type: "deal.created", ahead: -120),
      Program.message("N1", stage: "Proposal"), Program.message("N1", stage: "Demo", ahead: -60),
    ]
    for (number, body) in bodies.enumerated() {
      #expect(try program.answer(toSigned: body, id: "msg_\(number)").hasPrefix("HTTP/1.1 200 "))
    }

    let deal = try JSONSerialization.jsonObject(with: Data(try program.deal("N1").utf8))
    #expect("\(deal)".contains("Proposal"))
    #expect(program.terminal.waits(for: "standard: 1 message, 0 events"))
  }

  @Test func pipedriveProvesItselfByAPassword() throws {
    let program = try Program()
    let body = """
      {"data": {"id": 8, "value": 100, "status": "open", "stage_id": 2, "owner_id": 5,
       "add_time": "2024-11-24T13:18:55Z"}, "previous": null, "meta": {"action": "create",
       "entity": "deal", "id": "a1", "timestamp": "2024-11-24T15:11:55.724Z"}}
      """
    let right = Data("pipe:drive".utf8).base64EncodedString()
    let wrong = Data("pipe:driv".utf8).base64EncodedString()

    let refused = try program.answer(
      to: Program.post(body, to: "/pipedrive", "Authorization: Basic \(wrong)"))
    #expect(refused.hasPrefix("HTTP/1.1 401 ") && refused.contains("WWW-Authenticate: Basic"))
    #expect(try !program.deal("8").contains("\"id\""))
    let taken = try program.answer(
      to: Program.post(body, to: "/pipedrive", "Authorization: Basic \(right)"))

    #expect(taken.hasPrefix("HTTP/1.1 200 ") && taken.contains("\"events\":1"))
    #expect(!program.terminal.plainText().contains(right))
    #expect(!program.terminal.plainText().contains(wrong))
  }

  @Test func whoeverProvesNothingIsTurnedAway() throws {
    let program = try Program()
    let body = Program.message("N1", stage: "Demo", type: "deal.created")
    let signed = Program.signed(body, id: "msg_1")

    for request in [
      Program.post(body, to: "/events"), signed.replacing("900", with: "901"),
      signed.replacing("msg_1", with: "msg_2"),
    ] {
      #expect(try program.answer(to: request).hasPrefix("HTTP/1.1 401 "))
    }
    #expect(try program.answer(to: Program.post(body, to: "/hubspot")).hasPrefix("HTTP/1.1 404 "))
    #expect(program.terminal.waits(for: "[listen.hubspot] is not in the settings"))
    #expect(
      try ProgramRun(["deal", "N1"] + program.filled.options, in: program.filled.folder).status != 0
    )
  }

  @Test func aBodyThatCannotBeTakenInIsNamed() throws {
    let program = try Program()
    func answer(_ body: String, _ id: String) throws -> String {
      try program.answer(toSigned: body, id: id)
    }

    #expect(try answer("{", "1").hasPrefix("HTTP/1.1 400 "))
    let unknown = try answer(Program.message("nobody", stage: "Demo"), "2")
    #expect(unknown.hasPrefix("HTTP/1.1 409 ") && unknown.contains("no deal 'nobody' is known"))
    let early = try answer(
      Program.message("N1", stage: "Demo", type: "deal.created", ahead: 3600), "3")
    #expect(early.hasPrefix("HTTP/1.1 409 ") && early.contains("still to come"))
    let wrong = Program.message("N1", stage: "Demo", type: "deal.created")
      .replacing("900", with: "\"much\"")
    let left = try answer(wrong, "4")
    #expect(left.hasPrefix("HTTP/1.1 200 ") && left.contains("'deal_amount' is 'much'"))

    let refused = try program.refused()
    #expect(refused.keys.allSatisfy { $0.hasPrefix("standard-") } && refused.count == 2)
    #expect(refused.values.contains(wrong))
    #expect(refused.values.contains { $0.hasPrefix("'deal_amount' is 'much'") })
  }

  @Test func whatIsRefusedOfABatchLeavesTheRestAlone() throws {
    let program = try Program()
    let batch = [
      Program.message("N1", stage: "Proposal"), Program.message("nobody", stage: "Demo"),
      Program.message("N1", stage: "Demo", type: "deal.created", ahead: -60),
    ]

    let answer = try program.answer(toSigned: "[\(batch.joined(separator: ","))]", id: "msg_1")

    #expect(answer.hasPrefix("HTTP/1.1 409 ") && answer.contains("\"messages\":2"))
    #expect(try program.deal("N1").contains("Proposal"))
  }

  @Test func aStoreThatIsHeldIsTriedAgainBySenders() throws {
    let program = try Program()
    let request = Program.signed(
      Program.message("N1", stage: "Demo", type: "deal.created"), id: "msg_1")
    let gate = open(program.filled.folder.path("workspace/quarterdeck.lock"), O_RDWR | O_CLOEXEC)
    #expect(flock(gate, LOCK_EX) == 0)

    let refused = try program.answer(to: request)
    close(gate)

    #expect(refused.hasPrefix("HTTP/1.1 503 ") && refused.contains("Retry-After: 5"))
    #expect(try program.answer(to: request).contains("\"events\":1"))
  }

  @Test func onAFullDiskNothingIsAcknowledged() throws {
    let program = try Program(fileSizeLimit: 8)

    let answer = try program.answer(
      toSigned: Program.message("N1", stage: "Demo", type: "deal.created"), id: "msg_1")

    #expect(answer.hasPrefix("HTTP/1.1 503 ") && answer.contains("Retry-After: 60"), "\(answer)")
    #expect(
      try ProgramRun(["deal", "N1"] + program.filled.options, in: program.filled.folder).status != 0
    )
  }

  @Test func whoeverEndsItHasItEndCleanly() throws {
    let program = try Program()
    let resting = try RawClient(port: program.port)
    resting.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(resting.receive(until: "}").contains("\"ok\""))

    kill(program.terminal.process, SIGTERM)

    #expect(program.terminal.exitStatus() == 0)
    #expect(resting.seesTheEnd())
    #expect(program.terminal.plainText().contains("told to end, ended"))
  }

  @Test func withoutASenderThereIsNothingToListenFor() throws {
    let filled = try FilledWorkspace()

    let run = try filled.run("serve", "--listen", "127.0.0.1:0")
    let open = try filled.run("serve", "--listen", "0.0.0.0:80")

    #expect(run.status == 78 && run.errors.contains("add [listen.hubspot]"))
    #expect(open.status == 78 && open.errors.contains("other machines could connect"))
  }
}
