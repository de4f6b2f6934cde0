import Screen

extension Keymap {
  /// The keys as they come.
  public static let standard = Self(work + numbers + views + motion + program + typing)

  private static let lists = Place.lists
  private static let screens = Place.screens

  private static let views: [Binding] = [
    Binding(
      [.character("1")], .showRisk, in: screens,
      "Show the risk board: open deals, worst first"),
    Binding([.character("2")], .showSegments, in: screens, "Show win rates by segment"),
    Binding([.character("3")], .showReps, in: screens, "Show the reps"),
    Binding([.character("4")], .showAlerts, in: screens, "Show the alert inbox"),
    Binding(
      [.character("w"), .character("5")], .showWhy, in: screens.subtracting([.segments, .why]),
      "Show why the win rate moved, as a waterfall"),
    Binding(
      [.character("w"), .character("5")], .showWhy, in: [.segments], hint: "why",
      "Show why the win rate moved, as a waterfall"),
    Binding(
      [.character("6")], .showDiagnosis, in: screens,
      "Show the diagnosis: nine hypotheses about a falling win rate"),
    Binding(
      [.character("7")], .showModel, in: screens,
      "Show the model: whether it may be shown, and how it did on later deals"),
    Binding(
      [.character("w")], .answer, in: [.why], hint: "in words",
      "Read the answer in words, to copy into a mail"),
  ]

  private static let work: [Binding] = [
    Binding(
      [.enter, .character("l"), .right], .open, in: [.risk, .alerts], hint: "open",
      "Open the selected deal"),
    Binding(
      [.enter, .character("l"), .right], .open, in: [.segments, .why], hint: "drill",
      "Drill into the selected segment: it becomes a crumb of the filter"),
    Binding(
      [.enter, .character("l"), .right], .open, in: [.reps], hint: "deals",
      "Show the open deals of the selected rep"),
    Binding(
      [.enter, .character("l"), .right], .open, in: [.diagnosis], hint: "show",
      "Show the screen that the selected hypothesis is about"),
    Binding(
      [.escape, .character("h"), .left, .backspace], .back, in: screens, hint: "up",
      "Go up: clear the filter text, then the last crumb, then leave the page"),
    Binding(
      [.character("/")], .filter, in: [.risk], hint: "filter", "Filter the deals as you type"),
    Binding([.character("/")], .filter, in: [.alerts], "Filter the alerts as you type"),
    Binding(
      [.character("s")], .sort, in: [.risk, .segments], hint: "sort", "Sort by the next column"),
    Binding([.character("S")], .reverseSort, in: [.risk, .segments], "Reverse the order"),
    Binding(
      [.character("a")], .acknowledge, in: [.risk, .deal, .alerts], hint: "ack",
      "Acknowledge the alert, the marked ones, or the deal's open alerts"),
    Binding(
      [.character("A")], .acknowledgeWithNote, in: [.risk, .deal, .alerts],
      "Acknowledge with a note for the others"),
    Binding(
      [.character("z")], .snooze, in: [.risk, .deal, .alerts], hint: "snooze",
      "Snooze: some days, weeks, until a day, or until the deal's stage changes"),
    Binding(
      [.character("x"), .character("R")], .resolve, in: [.alerts, .deal], hint: "resolve",
      "Resolve the alert"),
    Binding([.character("n")], .note, in: [.alerts, .deal], "Write a note to the alert"),
    Binding(
      [.character("u")], .undo, in: [.risk, .deal, .alerts],
      "Undo what was done with alerts in the last 10 seconds"),
    Binding(
      [.character(" ")], .mark, in: [.alerts], hint: "mark", "Mark the alert, or take the mark away"
    ),
    Binding([.character("*")], .markAll, in: [.alerts], "Mark all alerts that are shown, or none"),
    Binding(
      [.character("f")], .fold, in: [.alerts], "Give similar alerts a line each, or one together"),
    Binding([.character("i")], .story, in: [.alerts], "Show who did what with the alert and when"),
    Binding(
      [.tab], .nextInbox, in: [.alerts],
      "Show the next box of alerts: open, acknowledged, snoozed, resolved, waiting"),
    Binding([.backTab], .previousInbox, in: [.alerts], "Show the box of alerts before"),
  ]

  private static let numbers: [Binding] = [
    Binding(
      [.tab], .nextDimension, in: [.segments, .why], hint: "dimension",
      "Group by the next dimension"),
    Binding(
      [.backTab], .previousDimension, in: [.segments, .why], "Group by the dimension before"),
    Binding([.character("[")], .earlierPeriod, in: screens, "Choose the quarter or month before"),
    Binding([.character("]")], .laterPeriod, in: screens, "Choose the quarter or month after"),
    Binding(
      [.character("b")], .toggleComparison, in: [.segments, .why, .diagnosis], hint: "base",
      "Compare with the period before, or with the one a year ago"),
    Binding(
      [.character("m")], .toggleWeight, in: [.why], hint: "measure",
      "Weigh by deals, or by the money in them"),
    Binding(
      [.tab], .nextPane, in: [.risk, .reps, .model],
      "Go to the next view; on wide screens the next pane"),
    Binding([.backTab], .previousPane, in: [.risk, .reps, .model], "Go to the view before"),
  ]

  private static let motion: [Binding] = [
    Binding([.character("j"), .down], .moveDown, in: screens, "Move down"),
    Binding([.character("k"), .up], .moveUp, in: screens, "Move up"),
    Binding(
      [.pageDown, .control("d"), .character(" ")], .pageDown, in: screens.subtracting([.alerts]),
      "Move a page down"),
    Binding([.pageDown, .control("d")], .pageDown, in: [.alerts], "Move a page down"),
    Binding([.pageUp, .control("u")], .pageUp, in: screens, "Move a page up"),
    Binding([.home, .character("g")], .first, in: screens, "Go to the first line"),
    Binding([.end, .character("G")], .last, in: screens, "Go to the last line"),
    Binding(
      [.character("j"), .down], .moveDown, in: [.answer, .story], hint: "scroll",
      "Scroll down a line"),
    Binding([.character("k"), .up], .moveUp, in: [.answer, .story], "Scroll up a line"),
    Binding(
      [.pageDown, .control("d"), .character(" ")], .pageDown, in: [.answer, .story],
      "Scroll down a page"),
    Binding([.pageUp, .control("u")], .pageUp, in: [.answer, .story], "Scroll up a page"),
    Binding(
      [.character("y")], .copy, in: [.answer], hint: "copy",
      "Copy the answer as Markdown to the terminal's clipboard"),
    Binding(
      [.escape, .character("q"), .character("w"), .character("h"), .left, .backspace], .close,
      in: [.answer], hint: "back", "Go back to the waterfall"),
    Binding(
      [.escape, .character("q"), .character("i"), .character("h"), .left, .backspace], .close,
      in: [.story], hint: "back", "Go back to the inbox"),
    Binding([.character("j"), .down], .moveDown, in: [.themes], "Try the next theme"),
    Binding([.character("k"), .up], .moveUp, in: [.themes], "Try the theme before"),
    Binding([.enter], .accept, in: [.themes], hint: "keep", "Keep the theme"),
    Binding(
      [.escape, .character("q")], .close, in: [.themes], hint: "back", "Go back to the theme before"
    ),
  ]

  private static let program: [Binding] = [
    Binding([.character("r")], .reload, in: screens, "Load again and put new rows in their order"),
    Binding([.character("t"), .character("T")], .themes, in: screens, "Choose a theme"),
    Binding([.character(":")], .prompt, in: screens, "Type a command; Tab completes it"),
    Binding([.character("?"), .function(1)], .help, in: screens, hint: "help", "Show the keys"),
    Binding([.control("l")], .redraw, in: Set(Place.allCases), "Paint the screen anew"),
    Binding([.control("z")], .suspend, in: Set(Place.allCases), "Suspend"),
    Binding([.character("q")], .quitView, in: screens, "Leave the page, on a view quit"),
    Binding([.character("Q")], .quit, in: screens, "Quit"),
    Binding([.control("c")], .quit, in: Set(Place.allCases), "Quit"),
  ]

  private static let typing: [Binding] = [
    Binding([.down], .moveDown, in: [.help], "Select the next command"),
    Binding([.up], .moveUp, in: [.help], "Select the command before"),
    Binding([.pageDown], .pageDown, in: [.help], "Move a page down"),
    Binding([.pageUp], .pageUp, in: [.help], "Move a page up"),
    Binding([.enter], .accept, in: [.help], hint: "run", "Run the selected command"),
    Binding([.enter], .accept, in: [.prompt], hint: "do it", "Run the command or keep the filter"),
    Binding([.escape], .close, in: [.help], hint: "close", "Close the help"),
    Binding([.escape], .close, in: [.prompt], hint: "leave", "Leave the prompt as it was before"),
    Binding([.tab], .complete, in: [.prompt], hint: "complete", "Complete the word"),
    Binding([.backspace], .eraseCharacter, in: [.help, .prompt], "Erase a character"),
    Binding([.control("u")], .eraseLine, in: [.help, .prompt], "Erase the line"),
  ]
}
