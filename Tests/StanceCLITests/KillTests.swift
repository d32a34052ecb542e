import Foundation
import TestSupport
import Testing

/// Batch jobs killed with SIGKILL at random moments and gone on with until they are done: what they write is what an
/// uninterrupted run writes, to the byte.
struct KillTests {
  /// `STANCE_KILLS=1000` asks for as many jobs.
  private static let wantedCount = ProcessInfo.processInfo.environment["STANCE_KILLS"].flatMap { Int($0) }
  #if DEBUG
    private static let jobCount = wantedCount ?? 20
    private static let recordCount = 2500
  #else
    private static let jobCount = wantedCount ?? 200
    private static let recordCount = 5000
  #endif

  private static let jobs = [
    ["predict", "-m", "tiny.stance", "in"],
    ["predict", "-m", "tiny.stance", "in", "--format", "csv", "--explain", "2", "--threads", "3"],
    ["predict", "-m", "tiny.stance", "in", "--on-error", "skip", "--errors", "bad.jsonl", "--threads", "1"],
    ["predict", "-m", "tiny.stance", "articles", "--html", "page.html"],
    ["extract", "articles", "--format", "csv"],
    ["extract", "in", "--on-error", "skip", "--errors", "bad.jsonl"],
  ]
  private static let written = ["out", "bad.jsonl", "page.html"]

  private func fill(_ folder: WorkFolder) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder.path + "/in/deep", withIntermediateDirectories: true)
    for (number, name) in ["in/a.jsonl", "in/b.jsonl", "in/deep/c.jsonl"].enumerated() {
      let rows = (0..<Self.recordCount).map { n in
        "{\"n\":\(n),\"text\":\"\\\"Ministers promised \(n % 9) laws,\\\" said Ann Marlowe, minister \(number).\"}\n"
      }
      try folder.write(name, Data(rows.joined().utf8))
    }
    try files.createDirectory(atPath: folder.path + "/articles", withIntermediateDirectories: false)
    for number in 0..<60 {
      let text = (0...number).map { "\"The law is late, number \($0),\" said Piers Vale, a minister.\n\n" }
      try folder.write("articles/\(number).txt", Data(text.joined().utf8))
    }
  }

  /// Puts bad records into the files of records.
  private func spoil(_ folder: WorkFolder) throws {
    for name in ["in/a.jsonl", "in/deep/c.jsonl"] {
      let rows = try folder.text(name).split(separator: "\n").enumerated().map { $0 % 97 == 5 ? $1.dropLast(2) : $1 }
      try folder.write(name, Data((rows.joined(separator: "\n") + "\n").utf8))
    }
  }

  /// What a job writes without interruption, and how long it takes.
  private func whole(_ job: [String], in folder: WorkFolder) throws -> (files: [Data?], seconds: Double) {
    for name in Self.written { try? FileManager.default.removeItem(atPath: folder.path + "/" + name) }
    let start = Date()
    let outcome = try Program.run(job + ["-o", "out", "--checkpoint", "0"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (Self.written.map { try? folder.data($0) }, Date().timeIntervalSince(start))
  }

  @Test func killedJobsLoseNothing() throws {
    var random = SplitMix64(seed: 20)
    var kills = (all: 0, inTheMiddle: 0, betweenNames: 0)
    let (sound, spoilt) = (try WorkFolder(), try WorkFolder())
    try fill(sound)
    try fill(spoilt)
    try spoil(spoilt)
    let expected = try Self.jobs.map { try whole($0, in: $0.contains("skip") ? spoilt : sound) }
    for number in 0..<Self.jobCount {
      let job = Self.jobs[number % Self.jobs.count]
      let folder = job.contains("skip") ? spoilt : sound
      let (files, seconds) = expected[number % Self.jobs.count]
      for name in Self.written { try? FileManager.default.removeItem(atPath: folder.path + "/" + name) }
      let before = try folder.names
      var runs = 0
      while true {
        runs += 1
        // Half of the kills come at a time, the others when so much is in the journal, whatever the machine does.
        let time = Double.random(in: 0...1.1, using: &random) * seconds
        let length = Int.random(in: 0..<4000, using: &random)
        let program = try RunningProgram(job + ["-o", "out", "--checkpoint", "0", "--resume"], in: folder)
        let start = Date()
        let journal = folder.path + "/out.partial.journal"
        let isKilled =
          runs <= 6
          && program.wait {
            if number % 2 == 0 { return Date().timeIntervalSince(start) > time }
            let size = try? FileManager.default.attributesOfItem(atPath: journal)[.size] as? Int
            return size ?? 0 > length
          }
        if isKilled { program.signal(SIGKILL) }
        let outcome = try program.finish()
        if outcome.status == 0 { break }
        guard outcome.status == -SIGKILL else {
          Issue.record("job \(number), run \(runs): status \(outcome.status), \(outcome.errors)")
          break
        }
        kills.all += 1
        if let lines = try? folder.text("out.partial.journal").split(separator: "\n") {
          if lines.last?.contains("\"isFinished\":true") == true {
            kills.betweenNames += 1
          } else if lines.count > 1 {
            kills.inTheMiddle += 1
          }
        }
      }
      #expect(Self.written.map { try? folder.data($0) } == files, "job \(number): \(job)")
      #expect(try folder.names.subtracting(before).isSubset(of: Self.written), "job \(number): \(job)")
    }
    print(
      "\(kills.all) kills of \(Self.jobCount) jobs, \(kills.inTheMiddle) in the middle, \(kills.betweenNames) at the end"
    )
    #expect(kills.inTheMiddle >= Self.jobCount / 2)
  }
}
