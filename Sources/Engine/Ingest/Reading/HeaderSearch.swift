/// Finds the header of a file: what separates its values, what ends its lines, and which record it is.
struct HeaderSearch {
  /// How a file is laid out.
  struct Layout: Equatable {
    var delimiter: UInt8
    var lineEnd: UInt8
    /// Records above the header, such as the title of a report.
    var preamble: Int
  }

  /// As far as the header of a file is looked for.
  private static let mostRecords = 30
  private static let openingSize = 1 << 16
  private static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  let layout: Layout
  let header: ExportHeader

  init(
    _ survey: TextSurvey, options: ExportOptions, known: [Dialect]
  ) throws(IngestError) {
    let lineEnd = try Self.lineEnd(survey, limits: options.limits)
    var miss = Miss()
    let names = HeaderNames.all(of: known)
    for delimiter in Self.delimiters {
      let records = try Self.records(
        survey, delimiter: delimiter, lineEnd: lineEnd, limits: options.limits)
      miss.see(records)
      for (index, record) in records.enumerated() {
        let headers = record.headers
        let isHopeless = options.mapping.columns.isEmpty && !names.occur(in: headers)
        if isHopeless, miss.isKnown { continue }
        do {
          try record.check(limits: options.limits, file: survey.path)
          header = try ExportHeader(
            headers, mapping: options.mapping, known: known, file: survey.path)
          layout = Layout(delimiter: delimiter, lineEnd: lineEnd, preamble: index)
          return
        } catch {
          if record.isData, miss.isKnown { continue }
          miss.note(error, share: names.share(of: headers, error))
        }
      }
    }
    throw miss.error(in: survey.path)
  }

  /// What may be the header.
  private struct Opening {
    /// As many as may be read.
    var headers: [String] = []
    var fieldCount = 0

    /// Whether a number stands in it, as in few headers.
    var isData: Bool { headers.contains { $0.first?.isNumber ?? false && Double($0) != nil } }

    func check(limits: ImportLimits, file: String) throws(IngestError) {
      guard fieldCount > limits.columns else { return }
      throw .tooManyColumns(fieldCount, limit: limits.columns, file: file)
    }
  }

  /// Why no record was a header.
  private struct Miss {
    private var closest: (share: Double, error: IngestError)?
    /// What looks like the header of a table, whatever its columns are called: the first record of
    /// several fields that is followed by one of as many.
    private var widest = Opening()

    var isKnown: Bool { closest != nil }

    mutating func see(_ records: [Opening]) {
      let header = zip(records, records.dropFirst())
        .first { $0.fieldCount > 1 && $0.fieldCount == $1.fieldCount }?.0
      if let header, header.fieldCount > widest.fieldCount { widest = header }
    }

    mutating func note(_ error: IngestError, share: Double) {
      if share > closest?.share ?? -1 { closest = (share, error) }
    }

    func error(in file: String) -> IngestError {
      guard let closest else { return .empty(file) }
      guard closest.share == 0, case .missingColumns(let missing, _, _) = closest.error,
        widest.fieldCount > 1
      else { return closest.error }
      return .missingColumns(missing, found: widest.headers, file: file)
    }
  }

  /// The first records as strings; those that cannot be cut into fields are empty.
  private static func records(
    _ survey: TextSurvey, delimiter: UInt8, lineEnd: UInt8, limits: ImportLimits
  ) throws(IngestError) -> [Opening] {
    var reader = RecordReader(
      text: try TextStream(survey, limits: limits), limits: limits, chunkSize: openingSize)
    reader.delimiter = delimiter
    reader.lineEnd = lineEnd
    var records: [Opening] = []
    while records.count < mostRecords, let record = try reader.next() {
      guard record.fault == nil else {
        records.append(Opening())
        continue
      }
      let fields = reader.fields.prefix(min(record.fieldCount, limits.columns))
      records.append(
        Opening(
          headers: fields.map { String(decoding: $0.trimmed.bytes, as: UTF8.self) },
          fieldCount: record.fieldCount))
    }
    return records
  }

  private static func lineEnd(
    _ survey: TextSurvey, limits: ImportLimits
  ) throws(IngestError) -> UInt8 {
    let text = try TextStream(survey, limits: limits)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: openingSize, alignment: 16)
    defer { memory.deallocate() }
    var count = 0
    while count < openingSize {
      let got = try text.read(into: UnsafeMutableRawBufferPointer(rebasing: memory[count...]))
      if got == 0 { break }
      count += got
    }
    return LineEnds(memory[..<count]).end
  }
}
