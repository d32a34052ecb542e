import Foundation
import LinearModels
import RecordFormats

@testable import StanceKit

/// What must hold of reading a model from whatever bytes there are. Tests and fuzzing share these checks.
enum ModelChecks {
  /// Reads the file that `input` makes: a script of changes to a model, or, from 128 on in its first byte, itself.
  ///
  /// - Parameter load: Calls what it is given, and may watch it.
  /// - Returns: What is wrong; `nil` if nothing is.
  static func problem(
    in input: [UInt8],
    load: (_ byteCount: Int, () -> Void) -> String? = { _, read in
      read()
      return nil
    }
  ) -> String? {
    guard let file = file(of: input) else { return nil }
    let bytes = Bytes(file)
    var model: StatementClassifier?
    var surprise: String?
    let overspent = load(file.count) {
      do {
        model = try StatementClassifier(modelFile: bytes, name: "m")
      } catch is ModelFileError {
        return
      } catch {
        surprise = "\(type(of: error)): \(error)"
      }
    }
    if let found = overspent ?? surprise { return found }
    return model.flatMap { problem(in: $0, text: Array(input.suffix(40))) }
  }

  nonisolated(unsafe) private static let models: [ModelFileParts] = {
    var pieces = quickRecipe()
    pieces.characterNGrams = Recipe.CharacterNGrams(shortest: 2, longest: 4)
    var plain = quickRecipe(.naiveBayes, .counts)
    plain.marksNegation = false
    return [quickRecipe(.logistic, .tfidf), pieces, plain].compactMap { try? ModelFileParts($0) }
  }()

  private static func file(of input: [UInt8]) -> [UInt8]? {
    guard let choice = input.first else { return nil }
    if choice >= 128 { return withRightDigest(Array(input[1...])) }
    var parts = models[Int(choice) % models.count]
    var edits = ModelEdits(input[1...])
    edits.apply(to: &parts)
    return try? parts.bytes()
  }

  /// The file with the checksum that its card and tensors have, if it has a place for one.
  private static func withRightDigest(_ file: [UInt8]) -> [UInt8] {
    guard file.count > 8 else { return file }
    let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(file[$1]) << UInt64(8 * $1) }
    guard length <= UInt64(file.count - 8) else { return file }
    let end = 8 + Int(length)
    let object = try? JSONSerialization.jsonObject(with: Data(file[8..<end])) as? [String: Any]
    guard let metadata = object?["__metadata__"] as? [String: String], let card = metadata["card"] else { return file }
    let mark = Array("\"sha256\":\"".utf8)
    let start = (8..<max(8, end - mark.count - 64)).first { file[$0..<$0 + mark.count].elementsEqual(mark) }
    guard let start else { return file }
    var result = file
    let digest = Digest.hexadecimal(of: Array(card.utf8) + file[end...])
    result.replaceSubrange(start + mark.count..<start + mark.count + 64, with: digest.utf8)
    return result
  }

  private static func problem(in model: StatementClassifier, text: [UInt8]) -> String? {
    var predictor = model.predictor()
    let words = "must regulate don't like online minister said failed unheardofword " + "law not great "
    for text in [[], Array(words.utf8), text, Array(String(repeating: words, count: 20).utf8)] {
      let found = text.withUnsafeBufferPointer { bytes -> String? in
        let prediction = predictor.predict(bytes)
        return problem(in: prediction, of: model)
          ?? predictor.explain(bytes, prediction: prediction, termCount: .max).lazy.flatMap(\.terms).compactMap {
            $0.weight.isFinite ? nil : "\($0.term) weighs \($0.weight)"
          }.first
      }
      if let found { return found }
    }
    return nil
  }

  private static func problem(in prediction: Prediction, of model: StatementClassifier) -> String? {
    for (found, axis) in zip(prediction.axes, model.axes) {
      let p = found.probabilities
      if p.count != axis.labels.count { return "\(p.count) probabilities" }
      if !p.allSatisfy({ $0 >= 0 && $0 <= 1 }) || found.confidence.isNaN { return "probabilities \(p)" }
      if axis.rule.kind == .single, abs(p.reduce(0, +) - 1) > 1e-9 { return "probabilities \(p)" }
      if !found.labels.allSatisfy(axis.labels.indices.contains) { return "labels \(found.labels)" }
    }
    return nil
  }
}
