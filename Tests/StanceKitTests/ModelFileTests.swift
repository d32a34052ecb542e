import Foundation
import Parallelism
import RecordFormats
import StanceKit
import TestSupport
import Testing

struct ModelFileTests {
  private static func small(_ classCount: Int = 2, _ configure: (inout Recipe) -> Void = { _ in }) throws
    -> StatementClassifier
  {
    var recipe = quickRecipe()
    configure(&recipe)
    return try train(Invented.classes(classCount, count: 20, seed: 1).dataset(), recipe)
  }

  private static func read(_ bytes: [UInt8]) throws -> StatementClassifier {
    try StatementClassifier(modelFile: Bytes(bytes), name: "m.stance")
  }

  @Test(arguments: TrainingPlanTests.Combination.all)
  func aModelReadBackPredictsTheSame(of given: TrainingPlanTests.Combination) throws {
    let invented = Invented.political(count: 40, seed: 2)
    let model = try train(invented.dataset(), quickRecipe(given.classifier, given.features))
    let folder = try TemporaryFolder()
    let path = folder.path + "/m.stance"
    try model.write(toModelFile: path)
    let read = try StatementClassifier(contentsOfModelFile: path)
    #expect(read.recipe == model.recipe)
    #expect(read.provenance == model.provenance)
    #expect(read.axes.map(\.labels) == model.axes.map(\.labels))
    #expect(read.axes.map(\.rule) == model.axes.map(\.rule))
    #expect(read.axes.map(\.report) == model.axes.map(\.report))
    #expect(try read.modelFileBytes() == model.modelFileBytes())
    var before = model.predictor()
    var after = read.predictor()
    for text in invented.texts + ["", "unheard of"] {
      let (first, second) = (before.predict(text), after.predict(text))
      #expect(first == second)
    }
  }

  @Test(arguments: 1...8)
  func aModelWithoutNGramsOfSomeLengthIsReadBack(longest: Int) throws {
    let data = try dataset((0..<20).map { "{\"text\":\"w\($0 % 2)\",\"label\":\"\($0 % 2)\"}\n" }.joined())
    var recipe = quickRecipe()
    recipe.longestNGram = longest
    recipe.minimumCount = 5
    let bytes = try train(data, recipe).modelFileBytes()
    for _ in 0..<5 { #expect(throws: Never.self) { try Self.read(bytes) } }
  }

  /// Threads change neither what is read nor which error a damaged file gets: that of the checksum.
  @Test func twoThreadsReadAsOneDoes() throws {
    let bytes = try Self.small().modelFileBytes()
    let read = try StatementClassifier(modelFile: Bytes(bytes), name: "m", workers: WorkerCount(2))
    #expect(try read.modelFileBytes() == bytes)
    for distance in [1, 300, 2000] {
      var damaged = bytes
      damaged[bytes.count - distance] ^= 0x80
      for threads in [1, 2] {
        let error = #expect(throws: ModelFileError.self) {
          try StatementClassifier(modelFile: Bytes(damaged), name: "m", workers: WorkerCount(threads))
        }
        guard case .checksum = error else {
          Issue.record("\(threads) threads, \(distance) bytes from the end: \(String(describing: error))")
          continue
        }
      }
    }
  }

  @Test func theFileIsWrittenWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { try Self.small().write(toModelFile: folder.path + "/no/m.stance") }
    let path = try folder.file("m.stance", "old")
    try Self.small().write(toModelFile: path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["m.stance"])
    #expect(throws: Never.self) { try StatementClassifier(contentsOfModelFile: path) }
  }

  @Test func aFileThatIsNotThereKeepsTheSystemsReason() {
    #expect(throws: FileError(operation: .open, path: "/nowhere/m.stance", code: 2)) {
      try StatementClassifier(contentsOfModelFile: "/nowhere/m.stance")
    }
  }

  /// What reading `bytes` gives: `nil` for a ``ModelFileError``, else what it was.
  private static func refusal(of bytes: [UInt8]) -> String? {
    do {
      _ = try read(bytes)
      return "was read"
    } catch is ModelFileError {
      return nil
    } catch {
      return "\(type(of: error)): \(error)"
    }
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try Self.small().modelFileBytes()
    var random = SplitMix64(seed: 3)
    var lengths = Set(0..<64).union(bytes.count - 64..<bytes.count)
    while lengths.count < 1000 { lengths.insert(Int(random.next() % UInt64(bytes.count))) }
    for length in lengths.sorted() {
      let outcome = Self.refusal(of: Array(bytes.prefix(length)))
      #expect(outcome == nil, "\(length) of \(bytes.count) bytes")
    }
    #expect(Self.refusal(of: bytes + [0]) == nil)
  }

  /// A flipped bit cannot turn padding, or anything outside of the checksum, into something that means the same.
  @Test func everyFlippedBitIsRefused() throws {
    let bytes = try Self.small().modelFileBytes()
    let headerEnd = 8 + Int(bytes[0]) + Int(bytes[1]) << 8
    var random = SplitMix64(seed: 4)
    var places = Set(0..<8).union(headerEnd - 700..<headerEnd + 64)
    while places.count < 2500 { places.insert(Int(random.next() % UInt64(bytes.count))) }
    for place in places.sorted() {
      var flipped = bytes
      flipped[place] ^= 1 << UInt8(random.next() % 8)
      let outcome = Self.refusal(of: flipped)
      #expect(outcome == nil, "byte \(place) of \(bytes.count)")
    }
  }

  @Test func randomBytesAreRefused() {
    var random = SplitMix64(seed: 5)
    for count in 0..<300 {
      var bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(Self.refusal(of: bytes) == nil)
      // A length that fits lets the reader go on to the header.
      if count > 8 { bytes.replaceSubrange(0..<8, with: [UInt8(min(count - 8, 255)), 0, 0, 0, 0, 0, 0, 0]) }
      #expect(Self.refusal(of: bytes) == nil)
    }
  }
}
