import Testing

@Suite struct LayerTests {
  static let order = [
    "Time", "Deals", "Ingest", "Cube", "Analytics", "Scoring", "Diagnosis", "Alerts",
    "Notifications", "Storage",
    "Jobs",
  ]

  @Test func noEngineFileNamesATypeOfALaterFolder() throws {
    var folderOfType: [String: Int] = [:]
    for (rank, folder) in Self.order.enumerated() {
      for file in try SourceFile.all(below: "Sources/Engine/\(folder)") {
        for type in file.declaredTypes { folderOfType[type] = rank }
      }
    }
    var offences: [String] = []
    for (rank, folder) in Self.order.enumerated() {
      for file in try SourceFile.all(below: "Sources/Engine/\(folder)") {
        let later = file.capitalisedWords.filter { (folderOfType[$0] ?? 0) > rank }
        offences += later.map { "\(file.path) names \($0)" }
      }
    }
    #expect(folderOfType.count > 30)
    #expect(offences == [])
  }

  @Test func everyEngineFolderIsOneOfTheLayers() throws {
    let folders = Set(
      try SourceFile.all(below: "Sources/Engine").map { $0.path.split(separator: "/") }
        .filter { $0.count > 3 }.map { String($0[2]) })

    #expect(folders.isSubset(of: Self.order))
  }

  @Test(arguments: [
    ("GRDB", ["Sources/Engine/Storage/"]),
    ("CSQLite", ["Sources/Engine/Storage/"]),
    ("CCurl", ["Sources/Delivery/"]),
    ("CScan", ["Sources/Engine/Ingest/"]),
    ("CZlib", ["Sources/Engine/Ingest/"]),
    ("Crypto", ["Sources/Engine/Ingest/", "Sources/Engine/Storage/", "Sources/Listener/Proofs/"]),
    ("NIOCore", ["Sources/Listener/Server/"]),
    ("NIOHTTP1", ["Sources/Listener/Server/"]),
    ("NIOPosix", ["Sources/Listener/Server/"]),
    ("Listener", ["Sources/quarterdeck/"]),
    (
      "CLinux",
      ["Loop/", "Ncurses/", "Session/"].map { "Sources/quarterdeck/\($0)" }
    ),
    ("CNcurses", ["Sources/quarterdeck/Ncurses/"]),
    ("Boosting", ["Sources/Engine/Scoring/"]),
    ("ArgumentParser", ["Sources/quarterdeck/"]),
    ("TOMLKit", ["Sources/quarterdeck/"]),
    ("Engine", ["Dashboard/", "Delivery/", "Synthesis/", "quarterdeck/"].map { "Sources/\($0)" }),
    ("Screen", ["Sources/Dashboard/", "Sources/quarterdeck/"]),
  ])
  func aModuleIsImportedOnlyWhereItsWordsBelong(module: String, homes: [String]) throws {
    let importers = try SourceFile.all(below: "Sources").filter { $0.imports.contains(module) }
    let strangers = importers.filter { file in !homes.contains { file.path.hasPrefix($0) } }

    #expect(!importers.isEmpty)
    #expect(strangers.map(\.path) == [])
  }

  @Test func foundationStaysAtTheEdgesOfTheEngine() throws {
    let homes = ["Ingest", "Notifications", "Storage", "Jobs"].map { "Sources/Engine/\($0)/" }
    let strangers = try SourceFile.all(below: "Sources/Engine")
      .filter { $0.imports.contains { $0.hasPrefix("Foundation") } }
      .filter { file in !homes.contains { file.path.hasPrefix($0) } }

    #expect(strangers.map(\.path) == [])
  }

  @Test func onlyTheProgramAsksTheClock() throws {
    let clock = /\bDate\(\)|\bDate\.now|clock_gettime|\btime\(nil\)|ContinuousClock|gettimeofday/
    let askers = try SourceFile.all(below: "Sources")
      .filter { !$0.path.hasPrefix("Sources/quarterdeck/") }
      .filter { $0.code.contains { $0.contains(clock) } }

    #expect(askers.map(\.path) == [])
  }

  @Test func theScreenTargetsNameNoColourOutsideTheTheme() throws {
    let painters = try SourceFile.all(below: "Sources/Dashboard").filter {
      $0.lines.contains { $0.contains(/\\u\{1[bB]\}|#[0-9a-fA-F]{6}/) }
    }

    #expect(painters.map(\.path) == [])
  }
}
