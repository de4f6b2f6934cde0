import Engine
import Foundation
import Listener

/// Takes what senders have delivered into a workspace.
struct WebhookIntake {
  private let global: GlobalOptions
  private let zone: String?
  private let spool: Spool

  /// The intake of the options' workspace; what is refused for good is kept with a spool.
  init(_ global: GlobalOptions, zone: String?, spool: Spool) {
    (self.global, self.zone, self.spool) = (global, zone, spool)
  }

  /// Takes a delivery in without scores; what is refused of it leaves the rest alone.
  func take(_ delivery: ProvenBody) -> WebhookReport {
    var report = WebhookReport(of: delivery.sender)
    do {
      let batch = try delivery.sender.format.batch(in: delivery.body, zone: zone, id: delivery.id)
      report.refusals = batch.refusals
      if !batch.messages.isEmpty {
        try take(batch.messages, into: try global.open(creating: true), &report)
      }
      try keep(delivery, refusedBy: report.refusals)
    } catch let error as MessageError {
      report.refusals.append(error)
    } catch {
      report.trouble = Problem(describing: error)
    }
    return report
  }

  /// Scores the deals of deliveries that were taken in, all together.
  func score(_ reports: inout [WebhookReport]) {
    let results = reports.flatMap(\.results)
    guard results.contains(where: \.asksForScore) else { return }
    do { try global.open().score(results) } catch {
      for index in reports.indices where reports[index].results.contains(where: \.asksForScore) {
        reports[index].unscored = error
      }
    }
  }

  /// All at once, or each by itself where one is refused: a batch holds messages that have nothing to
  /// do with each other.
  private func take(
    _ messages: [DealMessage], into workspace: Workspace, _ report: inout WebhookReport
  ) throws {
    do {
      report.results += try workspace.store(messages, now: Clock.moment)
    } catch let error as MessageError {
      guard messages.count > 1 else { return report.refusals.append(error) }
      for message in messages { try take([message], into: workspace, &report) }
    }
  }

  private func keep(_ delivery: ProvenBody, refusedBy refusals: [MessageError]) throws {
    let reasons = refusals.filter { !$0.mayPass }.map(\.description)
    guard !reasons.isEmpty else { return }
    let name = "\(delivery.sender.rawValue)-\(Clock.moment)-\(UUID().uuidString.prefix(8)).json"
    try spool.keep(delivery.body, as: name, because: reasons.joined(separator: "\n"))
  }
}

extension Sender {
  /// In what words it tells of deals.
  var format: MessageFormat {
    switch self {
    case .hubspot: .hubspot
    case .pipedrive: .pipedrive
    case .standard: .standard
    }
  }
}
