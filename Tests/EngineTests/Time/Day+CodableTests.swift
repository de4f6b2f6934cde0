import Engine
import Foundation
import Testing

@Test func aStoredDayIsItsNumber() throws {
  let day = Day(number: 19_753)

  let text = String(decoding: try JSONEncoder().encode([day]), as: UTF8.self)

  #expect(text == "[19753]")
  #expect(try JSONDecoder().decode([Day].self, from: Data(text.utf8)) == [day])
}
