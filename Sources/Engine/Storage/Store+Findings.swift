internal import Foundation
internal import GRDB

extension Store {
  /// What could not be read of all files taken in, newest file first, in order of line.
  func findings() throws(StorageError) -> [StoredFinding] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT file, line, byte_offset, deal_id, header, reason, value, raw
          FROM import_findings JOIN imports ON imports.id = import_findings.import
          ORDER BY imports.id DESC, import_findings.id
          """)
      var findings: [StoredFinding] = []
      while let row = try rows.next() {
        guard let reason = IngestFinding.Reason(rawValue: row[5]) else { continue }
        var finding = IngestFinding(
          line: row[1], byteOffset: row[2], dealID: row[3], column: row[4], reason: reason,
          text: row[6])
        let raw: Data = row[7]
        finding.raw = Array(raw)
        findings.append(StoredFinding(file: row[0], finding: finding))
      }
      return findings
    }
  }
}
