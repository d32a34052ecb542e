import ArgumentParser
import QuoteAttribution
import RecordFormats
import StanceKit

/// Options of every command that reads articles.
struct ArticleOptions: ParsableArguments {
  @Flag(name: .customLong("show-dropped"), help: "Say which lines of an article were left out, and why.")
  var showsDropped = false

  @Option(
    help: ArgumentHelp(
      "A file of lines `role: phrase, phrase` that say which words give a speaker which role.", valueName: "file"))
  var roles: String?

  @Option(
    help: ArgumentHelp(
      "A file of lines `manner: verb, verb` with more words that report speech.", valueName: "file"))
  var cues: String?

  /// The options that bear on the output, for the description of a job: of files their digests.
  var jobDescription: [String: String] {
    get throws {
      var options: [String: String] = [:]
      options["roles"] = try roles.map(FileDigest.hexadecimal(ofFile:))
      options["cues"] = try cues.map(FileDigest.hexadecimal(ofFile:))
      return options
    }
  }

  func run(
    common: CommonOptions, batch: BatchOptions, sources: [InputSource], textField: String?
  ) throws -> ArticleRun {
    var reader = ArticleReader()
    if let roles {
      for line in try WordList(path: roles).lines {
        guard let role = SpeakerRole(rawValue: line.key) else {
          throw line.error(wanted: SpeakerRole.allCases.map(\.rawValue))
        }
        for phrase in line.phrases { reader.roles[phrase] = role }
      }
    }
    if let cues {
      for line in try WordList(path: cues).lines {
        guard let manner = CueTable.Manner(rawValue: line.key) else {
          throw line.error(wanted: CueTable.Manner.allCases.map(\.rawValue))
        }
        for phrase in line.phrases {
          guard reader.cues.add(phrase, manner: manner) else {
            throw DataError(description: "\(line.place): \"\(phrase)\" has more than five words; give five at most")
          }
        }
      }
    }
    return ArticleRun(
      workers: common.workers, terminal: common.terminal, reader: reader, showsDropped: showsDropped,
      onError: batch.onError, isOnly: sources.count == 1, textField: textField,
      sharedNames: ArticleDocument.sharedNames(ofFiles: sources.compactMap(\.path)))
  }
}
