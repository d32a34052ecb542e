import Foundation
import TestSupport
import Testing

/// The same data give the same model, whatever runs the program and however.
struct DeterminismTests {
  private static let recipes = [
    ["--chars", "none", "--ngrams", "1"], ["--chars", "none", "--classifier", "logistic", "--features", "tfidf"],
    ["--chars", "none", "--classifier", "logistic", "--features", "counts", "--regularization", "0.01"],
    ["--regularization", "0.1", "--interpolation", "0.5"], ["--classifier", "naive-bayes"],
  ]

  private func train(
    _ arguments: [String], _ data: [String] = ["statements.jsonl"], in folder: WorkFolder,
    environment: [String: String] = [:]
  ) throws -> Data {
    let outcome = try Program.run(
      ["train", "-q", "-o", "m.stance"] + arguments + data, in: folder, environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try folder.data("m.stance")
  }

  @Test(arguments: recipes)
  func threadsAndRepeatsChangeNoByte(recipe: [String]) throws {
    let folder = try WorkFolder()
    let once = try train(recipe + ["--threads", "1"], in: folder)
    for run in 0..<10 {
      #expect(try train(recipe + ["--threads", "\([1, 2, 4][run % 3])"], in: folder) == once, "run \(run)")
    }
  }

  #if arch(x86_64)
    /// OpenBLAS has kernels of its own for each processor, which sum in different orders, and runs those that it is told to.
    @Test(arguments: recipes)
    func kernelsOfOtherProcessorsChangeNoByte(recipe: [String]) throws {
      let folder = try WorkFolder()
      let own = try train(recipe, in: folder)
      for core in ["Prescott", "Nehalem", "Sandybridge", "Haswell", "SkylakeX"] where Processor.canRun(core) {
        #expect(try train(recipe, in: folder, environment: ["OPENBLAS_CORETYPE": core]) == own, "\(core)")
      }
    }
  #endif

  #if os(Linux) && arch(x86_64)
    /// The C library has versions of its functions for newer processors. Last digits may differ, nothing that is told does.
    @Test(arguments: recipes)
    func olderMathematicsChangesNoProbabilityByMoreThanAMillionth(recipe: [String]) throws {
      let folder = try WorkFolder()
      let old = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX512F,-AVX2,-AVX,-FMA,-FMA4"]
      func predictions(_ environment: [String: String]) throws -> [[String: Any]] {
        _ = try train(recipe, in: folder, environment: environment)
        let outcome = try Program.run(
          ["predict", "-q", "-m", "m.stance", "statements.jsonl", "--format", "jsonl"], in: folder,
          environment: environment)
        return try outcome.output.split(separator: "\n").compactMap {
          try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
      }
      let (found, expected) = (try predictions(old), try predictions([:]))
      #expect(!expected.isEmpty && found.count == expected.count)
      for (a, b) in zip(found, expected) {
        #expect(a["stance"] as? [String] == b["stance"] as? [String])
        #expect(a["sentiment"] as? String == b["sentiment"] as? String)
        for axis in ["stance_scores", "sentiment_scores"] {
          let (p, q) = (a[axis] as? [String: Double] ?? [:], b[axis] as? [String: Double] ?? [:])
          #expect(!q.isEmpty && p.keys == q.keys)
          for (label, probability) in q { #expect(abs(probability - (p[label] ?? .nan)) < 1.5e-6) }
        }
      }
    }
  #endif

  /// Rows are taken in the order of the arguments, files of a folder in the order of their names.
  @Test func theOrderOfTheFilesOfAFolderIsThatOfTheirNames() throws {
    let folder = try WorkFolder()
    let lines = try folder.text("statements.jsonl").split(separator: "\n").map { "\($0)\n" }
    let parts = (0..<3).map { part in lines[lines.count * part / 3..<lines.count * (part + 1) / 3].joined() }
    func trained(order: [Int]) throws -> Data {
      let data = folder.path + "/parts"
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
      defer { try? FileManager.default.removeItem(atPath: data) }
      for part in order { try parts[part].write(toFile: "\(data)/\(part).jsonl", atomically: false, encoding: .utf8) }
      return try train(["--regularization", "0.1", "--interpolation", "0.5"], ["parts"], in: folder)
    }
    let sorted = try trained(order: [0, 1, 2])
    #expect(try trained(order: [2, 0, 1]) == sorted)
    #expect(try trained(order: [1, 2, 0]) == sorted)
  }
}

/// What the processor that the tests run on has.
private enum Processor {
  private static let flags: Set<Substring> = {
    let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("flags") }
    return Set(line?.split(separator: " ") ?? [])
  }()

  static func canRun(_ core: String) -> Bool {
    switch core {
    case "Prescott": true
    case "Nehalem": flags.contains("sse4_2")
    case "Sandybridge": flags.contains("avx")
    case "Haswell": flags.contains("avx2") && flags.contains("fma")
    case "SkylakeX": flags.contains("avx512f") && flags.contains("avx512vl")
    default: false
    }
  }
}
