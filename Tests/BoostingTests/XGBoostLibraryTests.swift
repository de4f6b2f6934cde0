import Testing

@testable import Boosting

@Test func anAbsentLibraryIsSaidWithItsCure() {
  #expect(throws: BoostingError.libraryAbsent) {
    try XGBoostLibrary(names: ["libnowhere.so.0", "libneither.so"])
  }
  #expect(BoostingError.libraryAbsent.description.contains("apt-get install libxgboost0"))
}

@Test func aLibraryOfOtherFunctionsIsAbsentToo() {
  #expect(throws: BoostingError.libraryAbsent) { try XGBoostLibrary(names: ["libc.so.6"]) }
}
