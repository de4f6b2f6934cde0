import Dashboard
import Dispatch
import Engine
import Glibc
import Screen
import Synchronization

/// The dashboard on a terminal: keys become actions, effects become answers, states become frames.
final class DashboardSession {
  private let terminal: NcursesTerminal
  private let loop: EventLoop
  private let runner: EffectRunner
  private let themes: ThemeFiles
  private var state: State
  private var wakeUps = WakeUps()
  private var isLeaving = false

  /// Takes over the terminal for a workspace that has been opened.
  init(
    workspace: sending Workspace, in folder: String, options: GlobalOptions, look: LookOptions,
    keymap: Keymap, themes: ThemeFiles, theme: Theme
  ) throws(TerminalError) {
    let isUnicode = !options.ascii && Environment.isUTF8
    let currency = try? workspace.currency()
    terminal = try NcursesTerminal(theme: theme, isUnicode: isUnicode, colors: look.color.depth)
    state = State(
      size: terminal.size, asOf: workspace.asOf, asOfNote: workspace.asOfNote,
      firstDay: workspace.firstDay, isUnicode: isUnicode, theme: theme.name, currency: currency,
      keymap: keymap, role: workspace.role)
    loop = EventLoop(terminal: terminal)
    runner = EffectRunner(workspace: workspace, in: folder, notifier: loop.notifier())
    self.themes = themes
  }

  /// Opens the dashboard and stays until it is left or a signal ends it.
  static func run(global: GlobalOptions, look: LookOptions) throws -> Ending {
    let environment = Environment.variables
    let themes = ThemeFiles(folders: Resources.themeFolders(environment: environment))
    let settings = try global.settings(in: environment)
    let name = look.theme ?? settings.theme ?? Theme.builtIn.name
    let (theme, notes) = try themes.theme(named: name)
    SignalMask.blockAll()
    let folder = try global.directory(in: environment)
    let session = try DashboardSession(
      workspace: try global.open(), in: folder, options: global, look: look,
      keymap: settings.keymap, themes: themes, theme: theme)
    let ending = session.run(watching: folder)
    for note in notes { StandardStreams.note(note) }
    return ending
  }

  private func run(watching folder: String) -> Ending {
    let runner = runner
    let watch = FolderWatch(folder: folder) { runner.lookForChanges() }
    defer { withExtendedLifetime(watch) {} }
    send(.themesAvailable(themes.names))
    send(.started)
    let ending = loop.run(handle: handle, draw: draw)
    finishChanges()
    return ending
  }

  /// Waits for what was typed to be saved, but for no answer, and says what could not be saved.
  private func finishChanges() {
    if !runner.finishChanges(within: .milliseconds(200)) {
      StandardStreams.note("waiting for another process to let the last change be saved …")
      _ = runner.finishChanges(within: nil)
    }
    for case .failed(let text, request: nil) in runner.takeAnswers() { StandardStreams.note(text) }
  }

  private func handle(_ event: Event) -> EventLoop.Next {
    switch event {
    case .key(let key): send(.key(key))
    case .resized(let size): send(.resized(size))
    case .answered: for answer in runner.takeAnswers() { send(answer) }
    case .tick: for token in wakeUps.takeDue() { send(.woke(token)) }
    case .resumed: send(.resized(terminal.size))
    }
    loop.wake(afterMilliseconds: wakeUps.nextDelay)
    return isLeaving ? .leave : .stay
  }

  private func send(_ action: Action) {
    for effect in update(&state, action) { interpret(effect) }
  }

  private func interpret(_ effect: Effect) {
    switch effect {
    case .setTheme(let name): setTheme(name)
    case .wake(let delay, let token):
      wakeUps.add(afterMilliseconds: delay, token: token)
      loop.wake(afterMilliseconds: wakeUps.nextDelay)
    case .suspend: kill(getpid(), SIGTSTP)
    case .copy(let text): copy(text)
    case .redraw: terminal.redraw()
    case .quit: isLeaving = true
    default: runner.run(effect)
    }
  }

  private func setTheme(_ name: String) {
    do {
      terminal.setTheme(try themes.theme(named: name).theme)
    } catch {
      send(.failed(error.description, request: nil))
    }
  }

  private func copy(_ text: String) {
    // The terminal says nothing back, so nothing more can be claimed than that it was sent.
    send(
      terminal.copy(text)
        ? .done("sent to the terminal's clipboard")
        : .failed("too long for the terminal's clipboard", request: nil))
  }

  private func draw() {
    var canvas = Canvas(state.size, glyphs: terminal.glyphs)
    view(state, on: &canvas)
    terminal.present(canvas)
  }
}
