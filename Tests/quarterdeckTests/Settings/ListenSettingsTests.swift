import Listener
import Testing

@testable import quarterdeck

@Suite struct ListenSettingsTests {
  private static let whole = """
    [listen]
    address = "127.0.0.1:8377"
    [listen.hubspot]
    secret_file = "/etc/quarterdeck/hubspot"
    public_url = "https://crm.example.com/hubspot"
    [listen.pipedrive]
    user = "pipe"
    password_file = "/etc/quarterdeck/pipedrive"
    [listen.standard]
    secret_file = "/etc/quarterdeck/standard"
    """

  private static func read(_ toml: String) throws -> ListenSettings {
    try Settings(toml: toml, path: "s.toml").listen
  }

  @Test func whoMaySendAndWhereIsRead() throws {
    let settings = try Self.read(Self.whole)

    #expect(settings.address?.description == "127.0.0.1:8377")
    #expect(settings.hubspot?.secretFile == "/etc/quarterdeck/hubspot")
    #expect(settings.hubspot?.url == SignedURL("https://crm.example.com/hubspot"))
    #expect(settings.pipedrive?.user == "pipe")
    #expect(settings.pipedrive?.passwordFile == "/etc/quarterdeck/pipedrive")
    #expect(settings.standard == "/etc/quarterdeck/standard")
  }

  @Test func withoutTheSectionNobodyIsListenedTo() throws {
    #expect(try Self.read("").address == nil)
  }

  @Test(arguments: [
    (
      "address =", "adress =",
      "s.toml:2: [listen] unknown setting 'adress'; did you mean 'address'?"
    ),
    (
      "public_url", "public_uri",
      "s.toml:5: [listen.hubspot] unknown setting 'public_uri'; did you mean 'public_url'?"
    ),
    ("[listen.standard]", "[listen.standart]", "s.toml:9: [listen] unknown setting 'standart'"),
    ("[listen]", "[lisen]", "s.toml:1: unknown setting 'lisen'; did you mean 'listen'?"),
    ("127.0.0.1:8377", "crm.example.com:80", "s.toml:2: [listen] address must be a numeric"),
    ("127.0.0.1:8377", "0.0.0.0:80", "s.toml:2: [listen] address: other machines could connect"),
    ("https://crm.example.com/hubspot", "crm", "s.toml:5: [listen.hubspot] public_url must be as"),
    (
      "\"/etc/quarterdeck/hubspot\"", "\"hubspot\"",
      "s.toml:4: [listen.hubspot] secret_file must be"
    ),
    ("user = \"pipe\"", "user = \"a:b\"", "s.toml:7: [listen.pipedrive] user must be a name"),
    ("user = \"pipe\"", "", "s.toml:6: [listen.pipedrive] needs user"),
    ("password_file", "#", "s.toml:6: [listen.pipedrive] needs password_file"),
    ("public_url", "#", "s.toml:3: [listen.hubspot] needs public_url"),
  ])
  func aMistakeIsNamedWithItsLine(part: String, mistake: String, words: String) {
    let problem = #expect(throws: Problem.self) {
      try Self.read(Self.whole.replacing(part, with: mistake))
    }
    #expect(problem?.description.hasPrefix(words) == true, "\(problem?.description ?? "")")
    #expect(problem?.status == .badConfiguration)
  }

  @Test func otherMachinesConnectOnlyWhereTheSettingsSaySo() throws {
    let settings = try Self.read("[listen]\nbeyond_loopback = true\naddress = \"0.0.0.0:80\"")

    #expect(settings.address?.isLoopback == false)
    #expect(throws: Problem.self) { try ListenSettings().allowed("0.0.0.0:80", by: "--listen") }
    #expect(try ListenSettings().allowed("[::1]:80", by: "--listen").isLoopback)
  }
}
