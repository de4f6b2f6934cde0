import ArgumentParser
import Glibc
import Logging

/// Where the process starts, and the one place where a problem becomes a line and a status.
@main
enum Program {
  static func main() {
    // A vanished reader or a file size limit must arrive as an error, not end the process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      try FileLog.start(environment: Environment.variables)
      var command = try Quarterdeck.parseAsRoot()
      try command.run()
    } catch let problem as Problem {
      end(problem)
    } catch {
      guard let problem = Problem(error) ?? Problem(usage: error) else {
        Quarterdeck.exit(withError: error)
      }
      end(problem)
    }
  }

  private static func end(_ problem: Problem) -> Never {
    Logger(label: "program").error("\(problem)", metadata: ["status": "\(problem.status.rawValue)"])
    StandardStreams.note("quarterdeck: " + problem.description)
    exit(problem.status.rawValue)
  }
}
