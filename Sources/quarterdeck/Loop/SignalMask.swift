internal import Glibc

/// The signals that the event loop answers instead of a handler.
enum SignalMask {
  /// Everything that would end the program and leave the terminal as the dashboard has it, the
  /// usual ways first; faults of the program itself have a handler of their own.
  static let endings =
    [
      SIGHUP, SIGTERM, SIGQUIT, SIGINT, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGXFSZ, SIGPIPE, SIGIO, SIGPWR, SIGSTKFLT,
    ] + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())

  /// Window size, job control, and the ways to be told to end.
  static let numbers = [SIGWINCH, SIGCONT, SIGTSTP] + endings

  /// Blocks the signals in this thread and in every thread it starts from now on.
  ///
  /// Call it before curses and before the first thread or database: a thread without the mask would
  /// take a signal away from the loop. Until a loop runs, the signals wait.
  static func blockAll() { change(SIG_BLOCK) }

  /// Blocks some signals in this thread and in every thread it starts from now on.
  static func block(_ numbers: [Int32]) { change(SIG_BLOCK, only: numbers) }

  /// Lets the signals through again in this thread, so that a child process inherits none blocked.
  static func unblockAll() { change(SIG_UNBLOCK) }

  /// Stops the program as the signal would have done, and comes back when it goes on.
  static func stop(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
    change(SIG_UNBLOCK, only: [number])
    change(SIG_BLOCK, only: [number])
  }

  /// A signal that whoever started the program wants ignored, as `nohup` does.
  static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// The set that holds these signals.
  static func set(of numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }

  private static func change(_ how: Int32, only numbers: [Int32] = numbers) {
    var set = set(of: numbers)
    pthread_sigmask(how, &set, nil)
  }
}
