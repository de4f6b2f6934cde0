/// Keeps the values that stand before the fault of a record while the reader steps over it.
struct ValuesBeforeFault: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>?

  deinit { memory?.deallocate() }

  /// Points spans of one stretch of memory to a copy of it, valid until the next ones are kept.
  mutating func keep(_ fields: Slice<UnsafeMutableBufferPointer<FieldSpan>>) {
    memory?.deallocate()
    memory = nil
    guard let start = fields.first?.start, let last = fields.last else { return }
    let count = last.start + last.count - start
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: count + FieldSpan.spare)
    copy.initialize(repeating: 0, count: count + FieldSpan.spare)
    copy.update(from: start, count: count)
    let all = fields.base
    for index in fields.indices { all[index].start = copy + (all[index].start - start) }
    memory = copy
  }
}
