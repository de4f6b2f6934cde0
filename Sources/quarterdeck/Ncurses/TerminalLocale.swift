internal import Glibc

/// The character set in which the terminal is written to.
enum TerminalLocale {
  /// Takes over the user's locale, except for the decimal point, and says whether it is UTF-8.
  ///
  /// A wish for Unicode changes the locale where it has another character set, because curses writes
  /// in the locale's.
  static func activate(isUnicode wanted: Bool?) -> Bool {
    setlocale(LC_ALL, "")
    setlocale(LC_NUMERIC, "C")
    if wanted == true, !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    return wanted == false ? false : isUTF8
  }

  private static var isUTF8: Bool {
    let name = String(cString: nl_langinfo(nl_item(CODESET))).lowercased()
    return name == "utf-8" || name == "utf8"
  }
}
