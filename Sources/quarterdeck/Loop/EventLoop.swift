internal import Glibc
internal import Screen

/// Waits for keys, signals, workers and the clock, and draws once after all that has arrived.
///
/// For one thread, after `SignalMask.blockAll`. With nothing to do it sleeps without waking up.
final class EventLoop {
  /// What the dashboard wants after an event.
  enum Next { case stay, leave }

  private let terminal: NcursesTerminal
  private let signals = SignalQueue()
  private let answers = Notifier()
  private var decoder: KeyDecoder
  private var typingDeadline: Int?
  private var wakeUp: Int?
  private var ending: Ending?
  private var isDirty = true

  /// A loop for a terminal that has been taken over.
  init(terminal: NcursesTerminal) {
    self.terminal = terminal
    decoder = KeyDecoder(
      escapeDelayMilliseconds: terminal.environment.escapeDelayMilliseconds,
      sequences: terminal.keySequences)
  }

  /// What a worker calls when its answer is ready; the event is `.answered`.
  func notifier() -> Notifier { answers }

  /// Asks for one `.tick` after this time, in place of the one asked for before; nil for none.
  func wake(afterMilliseconds delay: Int?) {
    wakeUp = delay.map { Self.now + max(0, $0) }
  }

  /// Runs until `handle` leaves, a signal asks for the end or the terminal is gone, and gives the
  /// terminal back.
  ///
  /// The caller puts its own house in order and then calls `endProgram` of the result.
  func run(handle: (Event) -> Next, draw: () -> Void) -> Ending {
    defer { terminal.close() }
    while true {
      if isDirty, terminal.blockedOutput == nil {
        isDirty = false
        draw()
      }
      for event in wait() where ending == nil {
        isDirty = true
        if deliver(event, to: handle) == .leave { return .left }
      }
      if let ending { return ending }
    }
  }

  /// Ctrl-Z is the loop's own: in raw mode no driver turns it into a signal.
  private func deliver(_ event: Event, to handle: (Event) -> Next) -> Next {
    guard event == .key(.control("z")) else { return handle(event) }
    return stop().contains { handle($0) == .leave } ? .leave : .stay
  }
}

extension EventLoop {
  /// Sleeps until something happens and says what.
  private func wait() -> [Event] {
    func watch(_ descriptor: Int32?, _ event: Int32) -> pollfd {
      pollfd(fd: descriptor ?? -1, events: Int16(event), revents: 0)
    }
    var files = [
      watch(signals.descriptor, POLLIN), watch(answers.descriptor, POLLIN),
      watch(terminal.input, POLLIN), watch(terminal.blockedOutput, POLLOUT),
    ]
    guard poll(&files, nfds_t(files.count), timeout) >= 0 else { return [] }
    if files[3].revents != 0 { terminal.flush() }
    var events = files[0].revents != 0 ? signalled() : []
    if ending != nil { return [] }
    events += typed(Int32(files[2].revents))
    if files[1].revents != 0, answers.drain() { events.append(.answered) }
    return events + due()
  }

  private var timeout: Int32 {
    guard let next = [typingDeadline, wakeUp].compactMap({ $0 }).min() else { return -1 }
    return Int32(clamping: max(0, next - Self.now))
  }

  private func due() -> [Event] {
    guard let wakeUp, wakeUp <= Self.now else { return [] }
    self.wakeUp = nil
    return [.tick]
  }

  /// The keys among what can be read now, or those that a pause completes.
  private func typed(_ readiness: Int32) -> [Event] {
    var keys: [Key] = []
    if readiness & (POLLHUP | POLLERR | POLLNVAL) != 0 {
      ending = .signalled(SIGHUP)
    } else if readiness & POLLIN != 0 {
      keys = decoder.feed(available())
      typingDeadline = decoder.timeoutMilliseconds.map { Self.now + $0 }
    } else if let typingDeadline, typingDeadline <= Self.now {
      keys = decoder.flush()
      self.typingDeadline = nil
    }
    return keys.map { .key($0) }
  }

  /// All bytes that wait, so that a held key costs one frame and not a hundred.
  ///
  /// What exceeds 64 KB is left for the next round: a flood of input cannot freeze the picture.
  private func available() -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    var file = pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0)
    repeat {
      let count = read(terminal.input, &block, block.count)
      if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN {
        ending = .signalled(SIGHUP)
      }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
    } while bytes.count < 65_536 && poll(&file, 1, 0) > 0 && file.revents & Int16(POLLIN) != 0
    return bytes
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension EventLoop {
  private func signalled() -> [Event] {
    let numbers = signals.drain()
    if endsBy(numbers) { return [] }
    if numbers.contains(SIGTSTP) { return stop() }
    if numbers.contains(SIGCONT) { return resume() }
    return numbers.contains(SIGWINCH) ? resize() : []
  }

  private func endsBy(_ numbers: Set<Int32>) -> Bool {
    guard let number = SignalMask.endings.first(where: numbers.contains) else {
      return false
    }
    ending = .signalled(number)
    return true
  }

  private func resize() -> [Event] {
    terminal.resize()
    return [.resized(terminal.size)]
  }

  /// Gives the terminal back, stops, and takes it again when the shell puts the program in front.
  ///
  /// Continued in the background it stops again, as any program that wants the terminal.
  private func stop() -> [Event] {
    terminal.suspend()
    SignalMask.stop(by: SIGTSTP)
    while !isInForeground, !isEndPending { SignalMask.stop(by: SIGSTOP) }
    return endsBy(signals.drain()) ? [] : resume()
  }

  private func resume() -> [Event] {
    let size = terminal.size
    terminal.resume()
    return size == terminal.size ? [.resumed] : [.resumed, .resized(terminal.size)]
  }

  private var isInForeground: Bool {
    let group = tcgetpgrp(terminal.input)
    return group < 0 || group == getpgrp()
  }

  private var isEndPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return SignalMask.endings.contains { sigismember(&pending, $0) == 1 }
  }
}
