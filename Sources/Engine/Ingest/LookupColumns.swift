/// Fills the dimensions of a row from the directories that were given with the file.
final class LookupColumns {
  private struct Source {
    let lane: Int
    let keyColumn: Int
    let headers: [String]
    let directory: DirectoryFile
    var values: [String: UnsafeMutableBufferPointer<UInt8>?] = [:]
  }

  private var sources: [Source]

  init(_ header: ExportHeader, directories: [DirectoryFile]) {
    sources = header.dialect.lookups.compactMap { lookup in
      guard let column = header.columns[lookup.key], let lane = lookup.field.dimension?.index,
        let directory = directories.first(where: { $0.dialect.name == lookup.directory })
      else { return nil }
      return Source(lane: lane, keyColumn: column, headers: lookup.values, directory: directory)
    }
  }

  deinit {
    for source in sources { for value in source.values.values { value?.deallocate() } }
  }

  /// What was not found in the directories.
  var warnings: [String] {
    Set(sources.map(\.directory.path)).sorted().compactMap { path in
      let own = sources.filter { $0.directory.path == path }
      let keys = Set(own.flatMap { source in source.values.keys.filter { !$0.isEmpty } })
      let missing = keys.filter { key in !own.contains { $0.directory.knows(key) } }.sorted()
      guard let first = missing.first else { return nil }
      return "\(path): keys that deals name and it lacks: "
        + "\(SentenceNumber.count(missing.count)) of \(SentenceNumber.count(keys.count)), "
        + "first \(SafeText.of(first))"
    }
  }

  /// The looked-up value of a lane; `nil` where nothing is looked up or found.
  func value(lane: Int, of fields: UnsafeMutableBufferPointer<FieldSpan>) -> FieldSpan? {
    guard let index = sources.firstIndex(where: { $0.lane == lane }) else { return nil }
    let key = String(decoding: fields[sources[index].keyColumn].trimmed.bytes, as: UTF8.self)
    if sources[index].values[key] == nil {
      let source = sources[index]
      let value = source.directory.value(of: source.headers, for: key)
      sources[index].values.updateValue(value.map(Self.stored), forKey: key)
    }
    guard let memory = sources[index].values[key] ?? nil, let start = memory.baseAddress else {
      return nil
    }
    return FieldSpan(start: start, count: memory.count - FieldSpan.spare)
  }

  /// The value's bytes with those to spare that a field needs behind it.
  private static func stored(_ value: String) -> UnsafeMutableBufferPointer<UInt8> {
    let bytes = Array(value.utf8)
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + FieldSpan.spare)
    _ = memory.initialize(from: bytes + Array(repeating: 0, count: FieldSpan.spare))
    return memory
  }
}
