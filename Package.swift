// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  + (Context.environment["QUARTERDECK_STRICT"] == nil
    ? [] : [.unsafeFlags(["-warnings-as-errors"])])

/// What computes most as fast as it is released, so that all tests take two thirds of the time.
let quick: [SwiftSetting] =
  Context.environment["QUARTERDECK_QUICK_TESTS"] == nil ? [] : [.unsafeFlags(["-O"])]

/// The reader as a library for a fuzzer, its branches counted; see scripts/fuzz.
let isFuzzing = Context.environment["QUARTERDECK_FUZZ"] != nil
let counted: [SwiftSetting] =
  isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

/// A program that times the trees beside another's; see scripts/bench-boosting.
let isTiming = Context.environment["QUARTERDECK_BENCH"] != nil

let package = Package(
  name: "quarterdeck",
  products: [
    .executable(name: "quarterdeck", targets: ["quarterdeck"]),
    .library(name: "Engine", targets: ["Engine"]),
  ] + (isFuzzing ? [.library(name: "ReaderFuzz", type: .static, targets: ["ReaderFuzz"])] : []),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CScan"),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Boosting", swiftSettings: strict + quick),
    .target(
      name: "Engine",
      dependencies: [
        "Boosting", "CScan", "CSQLite", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict + counted + quick),
    .target(name: "Synthesis", dependencies: ["Engine"], swiftSettings: strict + quick),
    .target(name: "Delivery", dependencies: ["CCurl", "Engine"], swiftSettings: strict),
    .target(
      name: "Listener",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "Dashboard", dependencies: ["Engine", "Screen"], swiftSettings: strict),
    .executableTarget(
      name: "quarterdeck",
      dependencies: [
        "CLinux", "CNcurses", "Dashboard", "Delivery", "Engine", "Listener", "Screen", "Synthesis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Engine", "Screen", "Synthesis"],
      path: "Tests/TestSupport", exclude: ["Peers"],
      swiftSettings: strict),
    .testTarget(
      name: "BoostingTests", dependencies: ["Boosting", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Engine", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "DeliveryTests", dependencies: ["Delivery", "Engine", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ListenerTests",
      dependencies: [
        "Listener", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SynthesisTests", dependencies: ["Synthesis", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "TestSupport"],
      exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "quarterdeckTests",
      dependencies: [
        "Listener", "quarterdeck", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TidyTests", dependencies: ["TestSupport"], exclude: ["ratchet.txt"],
      swiftSettings: strict),
  ]
    + (isFuzzing
      ? [.target(name: "ReaderFuzz", dependencies: ["CLinux", "Engine"], path: "Fuzz/ReaderFuzz")]
      : [])
    + (isTiming
      ? [
        .executableTarget(
          name: "BoostingBench", dependencies: ["Boosting"], path: "Bench/BoostingBench",
          swiftSettings: strict)
      ] : []),
  swiftLanguageModes: [.v6]
)
