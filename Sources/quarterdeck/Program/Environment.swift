import Foundation
import Glibc

/// What the process inherits: variables, locale, user.
enum Environment {
  static var variables: [String: String] { ProcessInfo.processInfo.environment }

  /// Whether the locale writes UTF-8; a bare C locale does not.
  static let isUTF8: Bool = {
    setlocale(LC_ALL, "")
    defer { setlocale(LC_NUMERIC, "C") }
    guard let name = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: name).uppercased() == "UTF-8"
  }()

  /// The login name, for the audit of who did what.
  static var userName: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "user \(getuid())"
    }
    return String(cString: name)
  }
}
