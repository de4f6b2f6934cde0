import Glibc
import Testing

@testable import Screen
@testable import quarterdeck

extension CursesUsers {
  @Suite struct EventLoopTests {
    let line: PseudoTerminal
    let terminal: NcursesTerminal
    let loop: EventLoop

    init() throws {
      for number in SignalMask.numbers { signal(number, SIG_DFL) }
      line = try #require(PseudoTerminal())
      terminal = try line.terminal()
      loop = EventLoop(terminal: terminal)
    }

    /// Sends a signal to this thread, where it waits for the loop.
    func send(_ number: Int32) {
      SignalMask.blockAll()
      raise(number)
    }

    /// Runs until an event is the last one wanted, and gives back what happened.
    func run(until last: Event?, draw: () -> Void = {}) -> (events: [Event], ending: Ending) {
      var events: [Event] = []
      loop.wake(afterMilliseconds: last == .tick ? 5 : 5000)
      let ending = loop.run { event in
        events.append(event)
        return event == last || event == .tick ? .leave : .stay
      } draw: {
        draw()
      }
      SignalMask.unblockAll()
      return (events, ending)
    }

    @Test func allThatWasTypedIsOneFrame() {
      var draws = 0
      line.type(String(repeating: "\u{1B}[B", count: 200) + "x")

      let (events, ending) = run(until: .key(.character("x"))) { draws += 1 }

      #expect(events.count { $0 == .key(.down) } == 200)
      #expect(draws == 1)
      #expect(ending == .left)
    }

    @Test func aFrameFollowsWhatWasTyped() {
      var draws = 0
      line.type("a")
      let (events, _) = run(until: .key(.character("b"))) {
        draws += 1
        if draws == 2 { line.type("b") }
      }

      #expect(events == [.key(.character("a")), .key(.character("b"))])
      #expect(draws == 2)
    }

    @Test func aLoneEscapeComesAfterItsPause() {
      line.type("\u{1B}")

      #expect(run(until: .key(.escape)).events == [.key(.escape)])
    }

    @Test func aSequenceInTwoPartsIsOneKey() {
      line.type("\u{1B}[")
      var isSecond = false
      let (events, _) = run(until: .key(.down)) {
        if !isSecond { line.type("B") }
        isSecond = true
      }

      #expect(events == [.key(.down)])
    }

    @Test func ctrlCIsAKey() {
      line.type("\u{03}")

      #expect(run(until: .key(.control("c"))).events == [.key(.control("c"))])
    }

    @Test func aWorkerWakesTheLoop() {
      let notifier = loop.notifier()
      var thread = pthread_t()
      let box = Unmanaged.passRetained(notifier).toOpaque()
      pthread_create(
        &thread, nil,
        { box in
          if let box { Unmanaged<Notifier>.fromOpaque(box).takeRetainedValue().notify() }
          return nil
        }, box)
      pthread_detach(thread)

      #expect(run(until: .answered).events == [.answered])
    }

    @Test func aWakeUpComesOnce() {
      #expect(run(until: .tick).events == [.tick])
    }

    @Test func aLaterWishReplacesTheWakeUp() {
      loop.wake(afterMilliseconds: 0)
      loop.wake(afterMilliseconds: nil)
      line.type("x")
      var events: [Event] = []
      _ = loop.run { event in
        events.append(event)
        return .leave
      } draw: {
      }

      #expect(events == [.key(.character("x"))])
    }

    @Test func aNewSizeIsToldAndDrawn() {
      line.resize(Size(50, 12))
      send(SIGWINCH)

      #expect(run(until: .resized(Size(50, 12))).events == [.resized(Size(50, 12))])
      #expect(terminal.size == Size(50, 12))
    }

    @Test func aContinuedProgramTakesTheTerminalAgain() {
      var draws = 0
      line.type("x")
      send(SIGCONT)
      let (events, _) = run(until: .key(.character("x"))) {
        draws += 1
        terminal.present(Canvas(terminal.size))
      }

      #expect(events == [.resumed, .key(.character("x"))])
      #expect(draws == 1)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
    func aSignalEndsTheLoopAndGivesTheTerminalBack(number: Int32) {
      send(number)
      line.type("never seen")
      let (events, ending) = run(until: nil) { terminal.present(Canvas(terminal.size)) }

      #expect(events == [])
      #expect(ending == .signalled(number))
      #expect(line.received().contains("\u{1B}[?1049l"))
      #expect(line.modes & tcflag_t(ICANON) != 0)
    }

    @Test func aTerminalThatIsGoneEndsTheLoop() {
      line.hangUp()

      #expect(run(until: nil).ending == .signalled(SIGHUP))
    }
  }
}
