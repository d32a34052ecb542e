public import FeatureExtraction
public import RecordFormats

extension Lexicon {
  /// The table `data/lexicon.txt`, which is part of the program: a model can be trained wherever the program runs.
  public static let technologyPolicy: Lexicon = {
    let text = String(decoding: PackageResources.lexicon_txt, as: UTF8.self)
    do {
      return try Lexicon([WordList(text, name: "data/lexicon.txt")])
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Joins tables; a class may have lines in several of them.
  ///
  /// - Throws: ``DatasetError`` if there are more classes than ``capacity``.
  public init(_ tables: [WordList]) throws {
    var classes: [Class] = []
    for line in tables.flatMap(\.lines) {
      if let known = classes.firstIndex(where: { $0.name == line.key }) {
        classes[known].entries += line.phrases
      } else {
        guard classes.count < Self.capacity else {
          throw DatasetError.tooManyClasses(place: line.place, limit: Self.capacity)
        }
        classes.append(Class(name: line.key, entries: line.phrases))
      }
    }
    self.init(classes: classes)
  }
}
