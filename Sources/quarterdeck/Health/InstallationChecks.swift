import Foundation
import Glibc

/// What the program needs around it: a capable terminal, its shared files, a UTF-8 locale.
struct InstallationChecks {
  let environment: [String: String]

  /// Every check, in the order in which a newcomer would mend them.
  var all: [Check] { [version, themes, locale, terminal] }

  private var version: Check {
    Check("version", ok: true, "quarterdeck \(Quarterdeck.version)")
  }

  private var themes: Check {
    guard let folder = Resources.current?.folder.path else {
      return Check(
        "themes", ok: false,
        "no themes folder found; run `make install` or set QUARTERDECK_SHARE to its folder")
    }
    return Check("themes", ok: true, folder + "/themes")
  }

  private var locale: Check {
    Check(
      "locale", ok: true,
      Environment.isUTF8 ? "UTF-8" : "not UTF-8: screens use plain ASCII; set LANG=C.UTF-8")
  }

  private var terminal: Check {
    let name = environment["TERM"] ?? ""
    guard NcursesTerminal.isCapable(environment: environment) else {
      return Check(
        "terminal", ok: true,
        "TERM='\(name)' is no full-screen terminal here: the overview is printed as text")
    }
    return Check("terminal", ok: true, name)
  }
}
