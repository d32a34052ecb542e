/// A cue of a sentence with its subject and, for reported speech, what it reports.
struct CueSite: Sendable {
  var cue: Cue
  /// The element of the cue, and the one behind it.
  var elements: Range<Int>
  /// Who speaks; `nil` if the source is not named: `The court heard`.
  var subject: Subject?
  /// Where subject and cue start together.
  var start: Int
  /// Where the reported words start; `nil` if none follow the cue.
  var contentStart: Int?
  /// Whether the reported words stand before subject and cue: `The law is weak, she said.`
  var isTrailing = false
  /// Whether it is joined to the cue before: `said nine in ten were girls and warned`.
  var goesOn = false
  /// The comma that ends what is reported, if it cannot go on behind.
  var contentEnd: Int?
  /// Where the clause begins that holds the cue and what another says: `, in what one called “a start”`.
  var clauseStart: Int?
}
