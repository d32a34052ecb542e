/// A point of a batch job that it can be taken up from: what is read, and how long the files were then.
struct Checkpoint: Codable, Equatable {
  /// The source that is being read, among all of the job.
  var source = 0
  /// The records of that source that are done.
  var record = 0
  /// The records and articles done in all, and how many of them were left out.
  var recordCount = 0
  var articleCount = 0
  var leftOutCount = 0
  /// The inputs left out, or the rest of them, which are among those left out and not among those done.
  var leftOutInputCount = 0
  /// The records written that have an empty text.
  var blankCount = 0
  /// The columns of the output, once its header is written.
  var columns: [String]?
  /// The lengths of the partial files.
  var lengths: [Int] = []
  /// Whether all is written, so that the files have only to get their names.
  var isFinished = false

  var unitCount: Int { recordCount + articleCount }
}
