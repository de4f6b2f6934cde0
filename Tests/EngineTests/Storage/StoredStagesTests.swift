import GRDB
import TestSupport
import Testing

@testable import Engine

/// Exports of HubSpot, of which only some tell that two pipelines have a stage of one name.
@Suite struct StoredStagesTests {
  private static let header =
    "Record ID,Deal Name,Create Date,Close Date,Deal Stage,Pipeline,hs_lastmodifieddate\n"
  /// Sales alone, sales beside renewals, and both once more with one deal moved.
  private static let files = [
    "1,a,2024-01-01,,Demo,Sales,2024-01-05\n2,b,2024-01-01,,Offer,Sales,2024-01-05\n",
    "1,a,2024-01-01,,Demo,Sales,2024-01-05\n3,c,2024-01-01,,Demo,Renewals,2024-01-10\n",
    "1,a,2024-01-01,,Offer,Sales,2024-01-15\n3,c,2024-01-01,,Demo,Renewals,2024-01-10\n",
  ]

  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
  }

  private func take(_ number: Int, into store: Store) throws {
    let file = try folder.write(Self.header + Self.files[number], as: "\(number).csv")
    let export = try ExportLoader(path: file).load()
    _ = try store.importExport(export, asOf: .january(31))
  }

  private func stages(of store: Store) throws -> [String: String] {
    let deals = try store.deals(asOf: .january(31))
    return Dictionary(uniqueKeysWithValues: deals.map { ($0.id, $0.stage) })
  }

  private func broken(_ store: Store) throws -> [String] {
    try store.verify().filter { !$0.ok }.map(\.message)
  }

  @Test func aSecondPipelineIsNoStepOfTheDealsOfTheFirst() throws {
    try take(0, into: store)
    #expect(try stages(of: store) == ["1": "Demo", "2": "Offer"])
    try take(1, into: store)

    #expect(
      try stages(of: store) == ["1": "Sales: Demo", "2": "Offer", "3": "Renewals: Demo"])
    #expect(try store.events(of: "1", upTo: .january(31)).map(\.kind) == [.dealCreated])
    #expect(try broken(store) == [])
  }

  @Test func anEventThatIsStoredSpeaksOfItsStageByTheNewName() throws {
    let moved = Self.files[0].replacing("Offer", with: "Demo").replacing("-05", with: "-08")
    try take(0, into: store)
    let file = try folder.write(Self.header + moved, as: "moved.csv")
    _ = try store.importExport(try ExportLoader(path: file).load(), asOf: .january(31))
    try take(1, into: store)

    let step = try #require(try store.events(of: "2", upTo: .january(31)).last)
    #expect((step.kind, step.before, step.after) == (.stageUpdated, "Offer", "Sales: Demo"))
    #expect(try broken(store) == [])
  }

  @Test func filesOfAnyOrderGiveTheSameContents() throws {
    let digests = try [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map {
      let store = try Store(at: TemporaryFolder().path, creating: true)
      for number in $0 { try take(number, into: store) }
      #expect(try broken(store) == [])
      return try store.verify().first { $0.name == "contents" }?.message
    }

    #expect(digests[0]?.isEmpty == false)
    #expect(Set(digests).count == 1, "\(digests)")
  }

  @Test func whatOtherHandsAlteredStillShowsAfterANameChanged() throws {
    try take(0, into: store)
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "UPDATE deals SET amount = 7 WHERE deal_id = '2'")
    }
    let before = try broken(store)
    try take(1, into: store)

    #expect(before.contains { $0.contains("but the imports left") })
    #expect(try broken(store).count == before.count)
  }

  /// Nothing is shown that stands between the names in files.
  @Test func aStageWhoseNameIsTakenGetsAnother() throws {
    let rows = [
      "1,a,2024-01-01,,Sales: Demo,X,", "2,b,2024-01-01,,Demo,Sales,",
      "3,c,2024-01-01,,Demo,Partner,",
    ]
    let file = try folder.write(Self.header + rows.joined(separator: "\n") + "\n", as: "taken.csv")
    _ = try store.importExport(try ExportLoader(path: file).load(), asOf: .january(31))

    #expect(
      try stages(of: store) == ["1": "Sales: Demo", "2": "Sales / Demo", "3": "Partner: Demo"])
  }

  /// A stage that only a webhook tells may be the second one of its name.
  @Test func aMessageThatMakesAStageTheSecondOfItsNameLeavesTheStoreWhole() throws {
    let rows = "1,a,2024-01-01,,Demo,Partner,2024-01-10\n2,b,2024-01-01,,Offer,Sales,2024-01-10\n"
    let file = try folder.write(Self.header + rows, as: "two.csv")
    _ = try store.importExport(try ExportLoader(path: file).load(), asOf: .january(31))
    let messages = ["1", "2", "1"].enumerated().map { number, id in
      DealMessage(
        id: "m\(number)", dealID: id,
        milliseconds: (Int64(Day.january(20).number) * 86_400 + Int64(number)) * 1000,
        day: .january(20), isCreation: false,
        fields: [.value(.stage, ["Offer", "Signed", "Signed"][number])])
    }
    _ = try store.take(messages)

    #expect(try stages(of: store) == ["1": "Partner: Signed", "2": "Sales: Signed"])
    #expect(
      try store.events(of: "1", upTo: .january(31)).filter { $0.kind == .stageUpdated }.map(\.after)
        == ["Partner: Offer", "Partner: Signed"])
    #expect(try broken(store) == [])
  }

  @Test func aMessageMeansTheStageOfTheDealsOwnPipeline() throws {
    try take(1, into: store)
    try take(2, into: store)
    let message = DealMessage(
      id: "m", dealID: "1", milliseconds: Int64(Day.january(20).number) * 86_400 * 1000,
      day: .january(20),
      isCreation: false, fields: [.value(.stage, "Demo")])
    _ = try store.take([message])

    #expect(try stages(of: store)["1"] == "Sales: Demo")
    #expect(try broken(store) == [])
  }

  private static let bareHeader =
    "Record ID,Deal Name,Create Date,Close Date,Deal Stage,hs_lastmodifieddate\n"

  private func takeBare(_ rows: String, as name: String, again: Bool = false) throws -> ImportCounts
  {
    let file = try folder.write(Self.bareHeader + rows, as: name)
    return try store.importExport(
      try ExportLoader(path: file).load(), asOf: .january(31), isAgain: again)
  }

  @Test func aFileWithoutPipelinesIsRefusedWhereItsStageMayBeThatOfSeveral() throws {
    let row = "1,a,2024-01-01,,Offer,2024-01-20\n"
    try take(1, into: store)
    let before = try store.verify().map(\.message)

    let refusal = IngestError.missingPipeline(
      ofStage: "Demo", in: ["Renewals", "Sales"], file: folder.path("bare.csv"))
    #expect(throws: refusal) {
      try takeBare(row + "9,z,2024-01-01,,Demo,2024-01-20\n", as: "bare.csv")
    }
    #expect(try store.verify().map(\.message) == before)
    #expect(try takeBare(row, as: "clear.csv").changed == 1)
    #expect(try stages(of: store) == ["1": "Offer", "3": "Renewals: Demo"])
  }

  /// What was taken in while its stage was clear is no news when it comes again.
  @Test func theSameFileThatComesAgainIsNotRefused() throws {
    let rows = "1,a,2024-01-01,,Demo,2024-01-02\n"
    _ = try takeBare(rows, as: "bare.csv")
    try take(1, into: store)

    #expect(try takeBare(rows, as: "bare.csv").isDuplicate)
    #expect(throws: IngestError.self) { try takeBare(rows, as: "bare.csv", again: true) }
  }

  @Test func aStageOfFilesWithoutPipelinesThatGetsTheNameOfOneIsTold() throws {
    _ = try takeBare("1,a,2024-01-01,,Demo,2024-01-02\n", as: "bare.csv")
    let file = try folder.write(Self.header + Self.files[1], as: "piped.csv")
    let export = try ExportLoader(path: file).load()

    #expect(
      try store.importExport(export, asOf: .january(31)).guessedStages == ["Demo": "Sales: Demo"])
    #expect(try broken(store) == [])
  }

  @Test(arguments: [true, false])
  func whetherFilesWithoutPipelinesToldAStageIsKeptUntilASecondPipelineComes(isTold: Bool) throws {
    try take(0, into: store)
    if isTold { _ = try takeBare("1,a,2024-01-01,,Demo,2024-01-06\n", as: "bare.csv") }
    let file = try folder.write(Self.header + Self.files[1], as: "piped.csv")
    let export = try ExportLoader(path: file).load()

    #expect(
      try store.importExport(export, asOf: .january(31)).guessedStages
        == (isTold ? ["Demo": "Sales: Demo"] : [:]))
  }
}
