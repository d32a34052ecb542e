import Foundation
import Testing

/// Folders as input: all that is below them, in order, once.
struct FolderTests {
  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    let outcome = try Program.shell(
      """
      mkdir -p in/b/deep in/.hidden in/B
      for name in in/z in/a in/b/c in/b/deep/d in/B/e in/.hidden/f; do echo '{"text":"'$name'"}' > $name.jsonl; done
      echo '{"text":"hidden"}' > in/b/.g.jsonl
      ln -s .. in/b/deep/up; ln -s ../b in/B/again; ln -s in/b other; echo text > in/readme.md
      """, in: folder)
    #expect(outcome.status == 0)
    return folder
  }

  private func texts(_ output: String) -> [String] {
    output.split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["text"] as? String
    }
  }

  @Test func readsWhatIsBelowInOrderAndOnce() throws {
    let outcome = try Program.run(["predict", "-m", "tiny.stance", "in"], in: folder())
    #expect(outcome.status == 0)
    // Upper case first; `in/B/again` is the way to `in/b` that comes first, and `up` leads back to where it began.
    #expect(texts(outcome.output) == ["in/b/c", "in/b/deep/d", "in/B/e", "in/a", "in/z"])
  }

  /// Saved pages are often all called `index`.
  @Test func filesOfOneNameAreDocumentsOfTheirOwn() throws {
    let folder = try WorkFolder()
    _ = try Program.shell(
      """
      mkdir -p in/a in/b
      for name in in/a/index in/b/index in/b/other; do echo 'Ann Vale said that the law was weak.' > $name.txt; done
      """, in: folder)
    let found = try Program.run(["extract", "in"], in: folder)
    let documents = found.output.split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["document"] as? String
    }
    #expect(documents == ["in/a/index", "in/b/index", "other"])
  }

  /// What cannot be opened is named, and what has no extension is read as the format that is named.
  @Test func nothingInAFolderIsPassedOver() throws {
    let folder = try WorkFolder()
    _ = try Program.shell(
      """
      mkdir in parts; ln -s nowhere in/z.jsonl; ln -s nowhere in/readme.md
      echo '{"text":"The law is weak."}' > in/a.jsonl; cp in/a.jsonl parts/part-0000; cp in/a.jsonl parts/part-0001
      """, in: folder)
    let stopped = try Program.run(["predict", "-m", "tiny.stance", "in"], in: folder)
    #expect(stopped.status == 66)
    #expect(stopped.errors.contains("in/z.jsonl: cannot open this file"))
    let skipped = try Program.run(["predict", "-m", "tiny.stance", "in", "--on-error", "skip"], in: folder)
    #expect(skipped.status == 0)
    #expect(skipped.errors.contains("1 input was left out, 1 are written"))
    let parts = try Program.run(
      ["predict", "-m", "tiny.stance", "parts", "--input-format", "jsonl"], in: folder)
    #expect(parts.status == 0)
    #expect(texts(parts.output).count == 2)
    let trained = try Program.shell(
      """
      mkdir sets; cp statements.jsonl sets/part-0000
      stance train sets -o m.stance --input-format jsonl && stance agree sets sets --input-format jsonl
      """, in: folder)
    #expect(trained.status == 0)
    #expect(trained.output.contains("sets: 30 units"))
  }

  @Test func trainingReadsWhatIsBelow() throws {
    let folder = try folder()
    let flat = try Program.run(["train", "statements.jsonl", "-q", "-o", "flat.stance"], in: folder)
    _ = try Program.shell("mkdir -p data/deep; cp statements.jsonl data/deep/", in: folder)
    let deep = try Program.run(["train", "data", "-o", "deep.stance"], in: folder)
    #expect(flat.status == 0 && deep.status == 0)
    let cards = try ["flat", "deep"].map {
      try Program.run(["inspect", "\($0).stance", "--top", "3"], in: folder).output
    }
    #expect(cards[0].split(separator: "\n").dropFirst(8) == cards[1].split(separator: "\n").dropFirst(8))
  }

  /// `in/b` is reached by the way that comes first.
  private func isStopped(_ outcome: Program.Outcome, at path: String = "in/B/again/deep") -> Bool {
    outcome.status == 66
      && outcome.errors.hasSuffix("stance: \(path): cannot list this folder: Permission denied\n")
  }

  @Test(
    .enabled("nothing here takes its powers from root") { Program.canBeBoundByPermissions }, arguments: ["000", "444"])
  func aFolderThatMayNotBeReadIsNamedOrLeftOut(mode: String) throws {
    let folder = try folder()
    defer { _ = try? Program.shell("chmod 755 in/b/deep", in: folder) }
    _ = try Program.shell("chmod \(mode) in/b/deep", in: folder)
    #expect(isStopped(try Program.runBoundByPermissions(["predict", "-m", "tiny.stance", "in"], in: folder)))
    #expect(isStopped(try Program.runBoundByPermissions(["extract", "in", "-o", "out"], in: folder)))
    #expect(isStopped(try Program.runBoundByPermissions(["train", "in", "-o", "m.stance"], in: folder)))
    let skipped = try Program.runBoundByPermissions(
      ["predict", "-m", "tiny.stance", "in", "--on-error", "skip"], in: folder)
    #expect(skipped.status == 0)
    #expect(texts(skipped.output) == ["in/b/c", "in/B/e", "in/a", "in/z"])
    #expect(skipped.errors.contains("in/B/again/deep: cannot list this folder: Permission denied; left out\n"))
    #expect(skipped.errors.hasSuffix("\n1 input was left out, 4 are written\n"))
    let only = try Program.runBoundByPermissions(
      ["predict", "-m", "tiny.stance", "in/b/deep", "--on-error", "skip"], in: folder)
    #expect(isStopped(only, at: "in/b/deep"))
  }

  @Test func extractAndSummarizeReadWhatIsBelow() throws {
    let folder = try folder()
    _ = try Program.shell("mkdir -p pages/deep; cp examples/*.txt pages/deep/; cp examples/*.html pages/", in: folder)
    let found = try Program.run(["extract", "pages"], in: folder)
    #expect(found.status == 0)
    #expect(Set(texts(found.output)).count > 10)
    _ = try Program.shell("mkdir -p out/deep; stance predict -m tiny.stance pages -o out/deep/p.jsonl", in: folder)
    let summary = try Program.run(["summarize", "--by", "document", "out"], in: folder)
    #expect(summary.status == 0)
    #expect(summary.output.count { $0 == "\n" } >= 4)
  }
}
