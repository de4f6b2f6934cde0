/// Where a role finds its colours in a theme file of btop when the file has no key of our own.
struct PaintSource {
  let foreground: String
  let blend: String?
  let background: String?
  let attributes: Style.Attributes

  private init(
    _ foreground: String, blend: String? = nil, on background: String? = nil,
    _ attributes: Style.Attributes = []
  ) {
    self.foreground = foreground
    self.blend = blend
    self.background = background
    self.attributes = attributes
  }

  /// The source for each role that btop's keys can colour.
  static let ofRole: [Role: Self] = [
    .text: Self("main_fg"),
    .muted: Self("inactive_fg"),
    .heading: Self("title", .bold),
    .title: Self("title", .bold),
    .border: Self("div_line"),
    .borderFocus: Self("hi_fg"),
    "border.1": Self("cpu_box"),
    "border.2": Self("mem_box"),
    "border.3": Self("net_box"),
    "border.4": Self("proc_box"),
    .selection: Self("selected_fg", on: "selected_bg", .bold),
    // As the name beside it, so that a step of the cursor changes colours once.
    .marker: Self("selected_fg", on: "selected_bg", .bold),
    .mark: Self("hi_fg", .bold),
    .key: Self("hi_fg", .bold),
    .hint: Self("inactive_fg"),
    .tab: Self("inactive_fg"),
    .tabSelected: Self("title", .bold),
    .crumb: Self("title"),
    .prompt: Self("hi_fg"),
    .match: Self("hi_fg", .underline),
    .up: Self("proc_misc"),
    .down: Self("temp_end"),
    .level: Self("inactive_fg"),
    .warning: Self("cpu_mid"),
    .error: Self("cpu_end", .bold),
    .toast: Self("title"),
    .bar: Self("download_end"),
    .barUp: Self("proc_misc"),
    .barDown: Self("temp_end"),
    .axis: Self("inactive_fg"),
    .graph: Self("download_end"),
    "ack": Self("inactive_fg"),
    "risk.critical": Self("cpu_end", .bold),
    "risk.high": Self("cpu_end", blend: "cpu_mid"),
    "risk.watch": Self("cpu_mid"),
    "risk.fine": Self("cpu_start"),
    "heat.0": Self("cpu_end"),
    "heat.1": Self("cpu_end", blend: "cpu_mid"),
    "heat.2": Self("cpu_mid"),
    "heat.3": Self("cpu_mid", blend: "cpu_start"),
    "heat.4": Self("cpu_start"),
  ]
}
