import Glibc
import Testing

@testable import Synthesis

@Suite struct SystemReasonTests {
  @Test func knownCodesAreWordsAndOthersTheirNumber() {
    #expect(SystemReason.text(of: EACCES) == "permission denied")
    #expect(SystemReason.text(of: EROFS) == "the file system is read-only")
    #expect(SystemReason.text(of: 9999) == "system error 9999")
  }
}
