import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// How much memory a run holds at most, whatever the length of its input. Unoptimized, the program is too slow for it;
  /// there the tests of the pipeline count what it holds.
  @Suite(
    .enabled("too slow without optimization") { TestBuild.isOptimized },
    .enabled("a sanitizer takes memory of its own") { !TestBuild.hasSanitizer })
  struct MemoryTests {
    private static let limit = 300 << 20
    private static let inputLength = 200 << 20

    /// A megabyte of records: short ones, or some that hold an article.
    static let blocks = [
      "short": String(repeating: "{\"text\":\"no\"}\n", count: 1 << 16),
      "usual": (0..<5000).map { n in
        "{\"n\":\(n),\"text\":\"The law must bind platform \(n % 7), ministers said, \(String(repeating: "and so on ", count: 12))\"}\n"
      }.joined(),
      "long": String(
        repeating: "{\"text\":\"\(String(repeating: "Ministers said the law is late. ", count: 1000))\"}\n", count: 32),
    ]

    /// The most memory a process has held so far, in bytes (`VmHWM` of proc(5)).
    private func peak(of program: RunningProgram) -> Int {
      let status = (try? String(contentsOfFile: "/proc/\(program.identifier)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
      return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
    }

    @Test(arguments: ["short", "usual", "long"], [["predict", "-m", "tiny.stance"], ["extract"]])
    func aStreamTakesBoundedMemory(kind: String, command: [String]) throws {
      let block = try #require(Self.blocks[kind])
      // Short records take as long as longer ones, and articles much longer.
      let length = Self.inputLength / (command == ["extract"] || kind == "short" ? 8 : 1)
      let folder = try WorkFolder()
      defer { withExtendedLifetime(folder) {} }
      let program = try RunningProgram(command + ["--threads", "4", "-o", "/dev/null", "-q"], in: folder)
      for _ in 0..<(length / block.utf8.count) { try program.write(block) }
      let held = peak(of: program)
      try program.endInput()
      #expect(try program.finish().status == 0)
      #expect(held > 0 && held < Self.limit, "\(held >> 20) MB")
    }

    @Test func aFileTakesBoundedMemory() throws {
      let folder = try WorkFolder()
      let block = try #require(Self.blocks["usual"])
      try folder.write("big.jsonl", Data(String(repeating: block, count: Self.inputLength / block.utf8.count).utf8))
      let program = try RunningProgram(["predict", "-m", "tiny.stance", "big.jsonl", "-o", "/dev/null"], in: folder)
      var held = 0
      program.wait {
        held = max(held, peak(of: program))
        return false
      }
      #expect(try program.finish().status == 0)
      #expect(held > 0 && held < Self.limit, "\(held >> 20) MB")
    }
  }
#endif
