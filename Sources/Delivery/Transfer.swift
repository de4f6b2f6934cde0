import CCurl

/// One request of libcurl, freed with its owner.
///
/// It follows no redirect, asks no proxy, checks certificates, and gives up after some seconds.
struct Transfer: ~Copyable {
  /// How a request ended.
  struct Ending {
    /// Why there is no answer; `nil` where there is one.
    let failure: String?
    /// The status of HTTP, or the last reply code of SMTP; 0 where there was none.
    let status: Int
    let answer: String
    let retryAfter: Int64?
    /// The answer had no end that was worth waiting for.
    let isFlood: Bool
  }

  /// Servers for mail let strangers wait for their greeting.
  private static let secondsToConnect = 10
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private let handle: UnsafeMutableRawPointer
  private let conversation: Conversation
  private let errorText: UnsafeMutablePointer<CChar>
  private var lists: [UnsafeMutablePointer<curl_slist>] = []

  /// `authorities` is a file with certificates to trust instead of those of the system; `nil` where
  /// libcurl cannot work at all.
  init?(
    to url: String, schemes: String, patience: Int, authorities: String?,
    _ conversation: Conversation
  ) {
    guard Self.isReady, let handle = curl_easy_init() else { return nil }
    (self.handle, self.conversation) = (handle, conversation)
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    conversation.attach(to: handle)
    _ = quarterdeck_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
    set(CURLOPT_URL, url)
    set(CURLOPT_PROTOCOLS_STR, schemes)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_TIMEOUT, patience)
    set(CURLOPT_CONNECTTIMEOUT, Self.secondsToConnect)
    if let authorities { set(CURLOPT_CAINFO, authorities) }
  }

  borrowing func set(_ option: CURLoption, _ text: String) {
    _ = quarterdeck_set_text(handle, option, text)
  }

  borrowing func set(_ option: CURLoption, _ number: Int) {
    _ = quarterdeck_set_number(handle, option, number)
  }

  /// Gives an option a list of texts.
  mutating func set(_ option: CURLoption, _ texts: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for text in texts { list = curl_slist_append(list, text) ?? list }
    guard let list else { return }
    lists.append(list)
    _ = quarterdeck_set_pointer(handle, option, list)
  }

  /// Does it and waits for the end.
  borrowing func run() -> Ending {
    let code = curl_easy_perform(handle)
    let retryAfter = quarterdeck_retry_after(handle)
    return Ending(
      failure: code == CURLE_OK ? nil : failure(code),
      status: quarterdeck_response_code(handle),
      answer: String(decoding: conversation.answer, as: UTF8.self),
      retryAfter: retryAfter > 0 ? retryAfter : nil, isFlood: conversation.isFlood)
  }

  private borrowing func failure(_ code: CURLcode) -> String {
    if conversation.wasPrivate {
      return "its name means an address of a private network; if that is meant, list the host "
        + "under within_network"
    }
    let text = String(cString: errorText)
    return text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
  }

  deinit {
    curl_easy_cleanup(handle)
    for list in lists { curl_slist_free_all(list) }
    errorText.deallocate()
  }
}
