import Testing

@testable import Engine

@Suite struct ValuesBeforeFaultTests {
  @Test func valuesOutliveTheMemoryTheyWereReadInto() {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)
    memory.initialize(repeating: 0x61, count: 8)
    let fields = UnsafeMutableBufferPointer<FieldSpan>.allocate(capacity: 3)
    defer { fields.deallocate() }
    fields.initialize(repeating: FieldSpan(start: memory + 1, count: 2))
    fields[1] = FieldSpan(start: memory + 4, count: 4)

    var values = ValuesBeforeFault()
    values.keep(fields.prefix(2))
    memory.update(repeating: 0, count: 8)
    memory.deallocate()

    #expect(fields.prefix(2).map { String(decoding: $0.bytes, as: UTF8.self) } == ["aa", "aaaa"])
    values.keep(fields.prefix(0))
  }
}
