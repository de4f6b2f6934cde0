internal import Foundation
internal import GRDB

extension Store {
  /// What could not be read of all files taken in, newest file first, in order of line.
  ///
  /// Of a file that was read in several ways it is what the last reading left, and a finding that came
  /// again with its file is one.
  func findings() throws(StorageError) -> [StoredFinding] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT file, line, byte_offset, deal_id, header, reason, value, raw, raw_is_cut
          FROM import_findings JOIN imports ON imports.id = import_findings.import
          WHERE NOT EXISTS (
            SELECT 1 FROM imports later WHERE later.sha256 = imports.sha256 AND later.id > imports.id)
          GROUP BY file, line, byte_offset, reason, header, raw
          ORDER BY max(imports.id) DESC, import_findings.id
          """)
      var findings: [StoredFinding] = []
      while let row = try rows.next() {
        guard let reason = IngestFinding.Reason(rawValue: row[5]) else { continue }
        var finding = IngestFinding(
          line: row[1], byteOffset: row[2], dealID: row[3], column: row[4], reason: reason,
          text: row[6])
        let raw: Data = row[7]
        finding.raw = Array(raw)
        finding.isRawCut = row[8]
        findings.append(StoredFinding(file: row[0], finding: finding))
      }
      return findings
    }
  }
}
