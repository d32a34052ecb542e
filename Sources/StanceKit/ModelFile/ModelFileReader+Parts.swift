import Evaluation
import FeatureExtraction
import Foundation
import LinearModels

extension ModelFileReader {
  func card() throws -> ModelCard {
    let text = metadata["card"] ?? ""
    let current = version == 1 ? try ModelCardVersion1.updated(text, path: path) : Data(text.utf8)
    guard let card = try? JSONDecoder().decode(ModelCard.self, from: current) else {
      throw ModelFileError.notAModel(path: path, reason: "the model card cannot be read")
    }
    guard (1...64).contains(card.recipe.longestNGram) else {
      throw ModelFileError.inconsistent(path: path, problem: "n-grams of \(card.recipe.longestNGram) words")
    }
    if let characters = card.recipe.characterNGrams {
      guard characters.shortest >= 1, characters.longest >= characters.shortest, characters.longest <= 64 else {
        throw ModelFileError.inconsistent(
          path: path, problem: "character n-grams of \(characters.shortest) to \(characters.longest)")
      }
    }
    return card
  }

  func axes(of card: ModelCard) throws -> [ModelAxis] {
    var next = 0
    guard Set(card.axes.map(\.name)).count == card.axes.count, !card.axes.isEmpty else {
      throw ModelFileError.inconsistent(path: path, problem: "no axis, or two of one name")
    }
    return try card.axes.map { axis in
      // Each label was given or not given to every statement that was held out.
      let held = Set((axis.report.validation?.labelCounts ?? []).map(\.exampleCount))
      guard let result = axis.modelAxis(), result.firstOutput == next, held.count <= 1 else {
        throw ModelFileError.inconsistent(path: path, problem: "the axis \"\(axis.name)\" contradicts itself")
      }
      next += result.rule.outputCount
      return result
    }
  }

  func vocabulary(of recipe: Recipe) throws -> Vocabulary {
    let words = try forms(ModelFile.Name.wordBuckets, ModelFile.Name.wordOffsets, ModelFile.Name.wordBytes)
    var families: [Vocabulary.Family] = []
    for shape in recipe.shapes {
      let prefixCount = shape.extendsTerm ? families.last?.table.count ?? 0 : words.count
      families.append(
        Vocabulary.Family(shape: shape, table: try table(of: shape, prefixCount: prefixCount, wordCount: words.count)))
    }
    guard let vocabulary = Vocabulary(words: words, families: families) else {
      throw ModelFileError.inconsistent(path: path, problem: "the words lack the boundary marks")
    }
    return vocabulary
  }

  /// The character n-grams; `nil` if the model has none.
  func pieces(of recipe: Recipe, outputCount: Int) throws -> PieceModel? {
    guard let lengths = recipe.pieceLengths, tensors[ModelFile.Name.pieceBytes] != nil else { return nil }
    let forms = try forms(ModelFile.Name.pieceBuckets, ModelFile.Name.pieceOffsets, ModelFile.Name.pieceBytes)
    return PieceModel(
      table: PieceTable(forms: forms, lengths: lengths),
      weights: try weights(ModelFile.Name.pieceWeights, rows: forms.count, outputCount: outputCount),
      outputCount: outputCount)
  }

  /// The classes of words; `nil` if the model has none.
  func lexicon(of recipe: Recipe, outputCount: Int) throws -> LexiconModel? {
    guard let table = recipe.lexicon else { return nil }
    let features = LexiconFeatures(table, tokenizer: recipe.analyzer.tokenizer)
    return LexiconModel(
      features: features,
      weights: try weights(ModelFile.Name.lexiconWeights, rows: features.count, outputCount: outputCount),
      outputCount: outputCount)
  }

  func weights(_ name: String, rows: Int, outputCount: Int) throws -> WeightStorage {
    let column = try finiteColumn(name, shape: [rows, outputCount])
    return WeightStorage(base: column.base, count: column.count, owner: owner)
  }

  private func forms(_ buckets: String, _ offsets: String, _ bytes: String) throws -> WordTable {
    guard
      let table = WordTable(
        bucketStarts: try column(buckets, .u32), offsets: try column(offsets, .u32), bytes: try column(bytes, .u8))
    else {
      throw ModelFileError.inconsistent(path: path, problem: "the tables of \"\(bytes)\" contradict each other")
    }
    return table
  }

  private func table(of shape: TermShape, prefixCount: Int, wordCount: Int) throws -> NGramTable {
    guard
      let table = NGramTable(
        bucketStarts: try column(ModelFile.Name.buckets(shape), .u32),
        keys: try column(ModelFile.Name.keys(shape), .u64),
        prefixCount: prefixCount, wordCount: wordCount)
    else {
      throw ModelFileError.inconsistent(
        path: path, problem: "the tables of \(ModelFile.Name.family(shape)) contradict each other")
    }
    return table
  }
}
