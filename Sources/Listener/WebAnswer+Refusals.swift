extension WebAnswer {
  static let tooLarge = WebAnswer(413, refusing: "the body is larger than 1 MiB")
  static let headTooLarge = WebAnswer(431, refusing: "target and headers are larger than 16 KiB")
  static let malformed = WebAnswer(400, refusing: "this is not HTTP")
  static let tooSlow = WebAnswer(408, refusing: "the request did not arrive within 10 s")

  static let notHere = WebAnswer(404, refusing: "nothing is taken in here")

  static func notAllowed(but method: String) -> WebAnswer {
    WebAnswer(405, headers: ["Allow": method], refusing: "this method is not taken")
  }

  /// Somebody is listening.
  public static let healthy = WebAnswer(200, body: "{\"status\": \"ok\"}")

  /// A sender that has not proved who it is; it is not told what was wrong.
  public static func unproven(by sender: Sender) -> WebAnswer {
    let headers = sender == .pipedrive ? ["WWW-Authenticate": "Basic realm=\"quarterdeck\""] : [:]
    return WebAnswer(401, headers: headers, refusing: "this is not proved to be the sender's")
  }
}
