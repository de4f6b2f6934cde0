import Testing

@testable import Screen

@Suite struct BundledThemeTests {
  /// Roles that are lines or areas, for which a contrast of 3 is enough.
  static let shapes: Set<Role> = [
    .border, .borderFocus, "border.1", "border.2", "border.3", "border.4", .bar, .barUp, .barDown,
    .graph,
  ]

  @Test(arguments: BundledTheme.names) func everyLineIsRead(name: String) throws {
    #expect(try BundledTheme(name).warnings == [])
  }

  @Test(arguments: BundledTheme.names) func everyKnownRoleHasColoursOfItsOwn(name: String) throws {
    let theme = try BundledTheme(name).theme
    for role in Role.known {
      let key = "x_" + role.name.replacing(".", with: "_")
      let source = PaintSource.ofRole[role]
      let isNamed =
        theme.paints[key] != nil || source.map { theme.paints[$0.foreground] != nil } ?? false
      #expect(isNamed, "\(role)")
    }
  }

  @Test(arguments: BundledTheme.names)
  func everyAddedKeyBelongsToAKnownRole(name: String) throws {
    let roles = Set(Role.known.map { "x_" + $0.name.replacing(".", with: "_") })
    let strangers = try BundledTheme(name).theme.paints.keys.filter { $0.hasPrefix("x_") }.filter {
      !roles.contains($0.replacing(/_(16|mono)$/, with: ""))
    }
    #expect(strangers == [])
  }

  @Test(arguments: BundledTheme.names) func textStandsOutFromItsBackground(name: String) throws {
    let theme = try BundledTheme(name)
    let least = name == "high-contrast" ? 7.0 : 4.5
    for role in Role.known {
      guard let color = theme.foreground(of: role) else { continue }
      let ratio = Contrast.ratio(color, theme.background(of: role))
      #expect(ratio >= (Self.shapes.contains(role) ? min(3, least) : least), "\(role)")
    }
  }

  @Test func textStandsOutOnSoftDarkAndLightTerminalsToo() throws {
    for (name, ground) in [
      ("default", Color(0x1E, 0x1E, 0x1E)), ("deuteranopia", Color(0x1E, 0x1E, 0x1E)),
      ("tritanopia", Color(0x1E, 0x1E, 0x1E)), ("light", Color(0xF5, 0xF5, 0xF5)),
    ] {
      let theme = try BundledTheme(name)
      // These two bring their own background.
      let own: Set<Role> = [.selection, .marker]
      for role in Role.known where !Self.shapes.contains(role) && !own.contains(role) {
        guard let color = theme.foreground(of: role) else { continue }
        #expect(Contrast.ratio(color, ground) >= 4.5, "\(name) \(role)")
      }
    }
  }

  @Test func monoHasAttributesOnlyAtEveryDepth() throws {
    let theme = try BundledTheme("mono").theme
    for depth in ColorDepth.allCases {
      for role in Role.known {
        let style = theme.style(for: role, depth: depth)
        #expect(style.foreground == nil && style.background == nil, "\(role)")
      }
      #expect(theme.style(for: .selection, depth: depth).attributes == .reverse)
      #expect(theme.style(for: .tabSelected, depth: depth).attributes == .reverse)
      #expect(theme.style(for: .match, depth: depth).attributes == .underline)
      #expect(theme.style(for: "risk.critical", depth: depth).attributes == .bold)
      #expect(theme.style(for: .text, depth: depth).attributes == [])
    }
  }

  @Test(arguments: [("deuteranopia", ColorVision.deuteranopia), ("tritanopia", .tritanopia)])
  func goodAndBadStayApartForTheEyesAThemeIsFor(name: String, eyes: ColorVision) throws {
    let theme = try BundledTheme(name)
    let pairs: [(Role, Role)] = [
      (.up, .down), (.barUp, .barDown), ("risk.critical", "risk.fine"),
      ("risk.critical", "risk.watch"), ("risk.watch", "risk.fine"), ("heat.0", "heat.4"),
    ]
    for (good, bad) in pairs {
      let first = try #require(theme.foreground(of: good))
      let second = try #require(theme.foreground(of: bad))
      #expect(eyes.distance(first, second) >= 40, "\(good) and \(bad)")
    }
  }

  /// Without this the simulation could be blind to what it should see.
  @Test func redAndGreenOfTheStandardRunTogetherWithoutGreenCones() throws {
    let theme = try BundledTheme("default")
    let up = try #require(theme.foreground(of: .up))
    let down = try #require(theme.foreground(of: .down))

    #expect(ColorVision.deuteranopia.distance(up, down) < 10)
    #expect(ColorVision.tritanopia.distance(up, down) > 90)
  }
}
