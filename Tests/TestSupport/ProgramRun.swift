import Foundation

/// One run of the built `quarterdeck` to its end, with files instead of a terminal.
public struct ProgramRun {
  public let status: Int32
  public let output: String
  public let errors: String

  /// Where the build put the program: beside the bundle of the tests.
  public static var path: String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(filePath: bundle)
    while folder.path != "/", !hasProgram(folder) { folder.deleteLastPathComponent() }
    return folder.appending(path: "quarterdeck").path
  }

  /// Runs the program in an environment that holds only what is given.
  public init(
    _ arguments: [String], environment: [String: String] = [:], in folder: TemporaryFolder
  ) throws {
    let (out, errors) = (folder.path("stdout"), folder.path("stderr"))
    for path in [out, errors] { FileManager.default.createFile(atPath: path, contents: nil) }
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: out, encoding: .utf8)
    self.errors = try String(contentsOfFile: errors, encoding: .utf8)
  }

  private static func hasProgram(_ folder: URL) -> Bool {
    var isFolder: ObjCBool = false
    let path = folder.appending(path: "quarterdeck").path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
