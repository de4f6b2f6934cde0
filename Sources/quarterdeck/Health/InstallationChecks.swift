import Engine
import Foundation
import Glibc
import Screen

/// What the program needs around it: a capable terminal, its shared files, a UTF-8 locale.
struct InstallationChecks {
  let environment: [String: String]
  /// The user's settings, or why they cannot be read.
  let settings: Result<Settings, any Error>
  /// The theme that the command names, which comes before that of the settings.
  var namedTheme: String?

  /// Every check, in the order in which a newcomer would mend them.
  var all: [Check] { [version, settingsFile, themes, theme, locale, terminal, training] }

  private var version: Check {
    Check("version", ok: true, "quarterdeck \(Quarterdeck.version)")
  }

  private var training: Check {
    let problem = ScoringModel.cannotLearn
    return Check("training", ok: problem == nil, problem ?? "libxgboost is there")
  }

  private var themes: Check {
    guard let folder = Resources.current?.folder.path else {
      return Check(
        "themes", ok: false,
        "no themes folder found; run `make install` or set QUARTERDECK_SHARE to its folder")
    }
    return Check("themes", ok: true, folder + "/themes")
  }

  private var settingsFile: Check {
    switch settings {
    case .success: Check("settings", ok: true, "can be read, or there are none")
    case .failure(let error):
      Check("settings", ok: false, Problem(describing: error).description)
    }
  }

  /// The theme that the dashboard would open with.
  private var theme: Check {
    let name = namedTheme ?? (try? settings.get())?.theme ?? Theme.builtIn.name
    let files = ThemeFiles(folders: Resources.themeFolders(environment: environment))
    do {
      let notes = try files.theme(named: name).notes
      return Check("theme", ok: true, notes.first.map { "\(name), but \($0)" } ?? name)
    } catch {
      let advice = namedTheme == nil ? "; change [dashboard] theme in the settings" : ""
      return Check("theme", ok: false, error.description + advice)
    }
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
    guard let colors = Terminfo.colors(of: name) else {
      return Check(
        "terminal", ok: false, TerminalError.unknownTerminalType(name).description)
    }
    return Check("terminal", ok: true, "\(name), \(colors) colours")
  }
}
