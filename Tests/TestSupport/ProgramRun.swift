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

  /// Runs the program in the folder and in an environment that holds only what is given.
  ///
  /// With `fileSizeLimit`, in bytes, no file can grow beyond it: a disk that is full.
  public init(
    _ arguments: [String], environment: [String: String] = [:], fileSizeLimit: Int? = nil,
    in folder: TemporaryFolder
  ) throws {
    let (out, errors) = (folder.path("stdout"), folder.path("stderr"))
    for path in [out, errors] { try Data().write(to: URL(filePath: path)) }
    let process = Process()
    let limit = fileSizeLimit.map { "ulimit -f \($0 / 512); " } ?? ""
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", limit + "exec \"$@\"", "sh", Self.path] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder.path("."))
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
