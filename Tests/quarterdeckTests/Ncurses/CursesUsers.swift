import Testing

/// Holds the suites that open a screen: curses keeps its state in globals, so they take turns.
@Suite(.serialized) enum CursesUsers {}
