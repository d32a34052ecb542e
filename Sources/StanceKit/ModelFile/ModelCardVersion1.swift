import Foundation

/// Cards of format version 1, from before contractions were split and skip-grams could be counted.
enum ModelCardVersion1 {
  /// The card with what its version implied written out.
  ///
  /// - Throws: ``ModelFileError`` if the card cannot be read, or is of a model whose words this program forms otherwise.
  static func updated(_ card: String, path: String) throws -> Data {
    guard var object = try? JSONSerialization.jsonObject(with: Data(card.utf8)) as? [String: Any],
      var recipe = object["recipe"] as? [String: Any]
    else { throw ModelFileError.notAModel(path: path, reason: "the model card cannot be read") }
    guard recipe["marksNegation"] as? Bool != true else {
      throw ModelFileError.inconsistent(
        path: path, problem: "format version 1 with negations marked, which are marked otherwise now; train it again")
    }
    recipe["splitsContractions"] = false
    recipe["includesSkipGrams"] = false
    object["recipe"] = recipe
    return try JSONSerialization.data(withJSONObject: object)
  }
}
