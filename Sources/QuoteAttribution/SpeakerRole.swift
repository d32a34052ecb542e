/// The part a speaker has in the debate.
public enum SpeakerRole: String, Hashable, Sendable, CaseIterable {
  /// The government: its ministers, departments and spokespeople.
  case minister
  case opposition
  /// A member of parliament or peer without office, and committees of them.
  case backbench
  case regulator
  case civilSociety = "civil-society"
  case industry
  case police
  case expert
  /// People who speak for themselves: parents, victims, constituents.
  case `public`
  case unknown
}
