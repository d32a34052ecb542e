/// The closed word classes that the rules look at.
enum Lexicon {
  enum Gender: Hashable, Sendable { case female, male }

  static let determiners: Set<String> = [
    "the", "a", "an", "its", "his", "her", "their", "our", "one", "some", "many", "several", "most", "both", "another",
    "two", "three", "other", "these", "those", "my", "four", "five", "six", "no",
  ]

  static let honorifics: Set<String> = [
    "mr", "sir", "lord", "mrs", "ms", "miss", "dame", "lady", "baroness", "dr", "prof", "professor", "rev", "cllr",
    "councillor", "mx", "hon", "rt", "judge", "justice", "pc", "sgt", "rep", "sen", "gov", "gen", "col", "capt",
  ]

  /// Letters behind a name that are no part of it.
  static let postnominals: Set<String> = [
    "kc", "qc", "mp", "msp", "ms", "mep", "obe", "cbe", "mbe", "phd", "frs", "jr", "td",
  ]

  /// The gender that an honorific shows; `nil` if it shows none.
  static func gender(ofHonorific honorific: String) -> Gender? {
    switch honorific {
    case "mr", "sir", "lord": .male
    case "mrs", "ms", "miss", "dame", "lady", "baroness": .female
    default: nil
    }
  }

  static let particles: Set<String> = ["de", "van", "von", "der", "bin", "al", "el", "du", "la", "le", "di"]

  /// Words that end a noun phrase when one is read word by word: prepositions, conjunctions, auxiliaries, adverbs.
  static let stopWords: Set<String> = [
    "about", "above", "across", "after", "again", "against", "ago", "ahead", "all", "along", "already", "also",
    "although", "amid", "among", "and", "any", "are", "around", "as", "at", "be", "because", "been", "before", "being",
    "behind", "below", "between", "but", "by", "can", "cannot", "could", "did", "do", "does", "down", "during", "each",
    "earlier", "ever", "for", "from", "had", "has", "have", "having", "he", "here", "how", "however", "i", "if", "in",
    "instead", "into", "is", "it", "just", "last", "later", "like", "may", "meanwhile", "might", "more", "must",
    "never", "next", "no", "nor", "not", "now", "of", "off", "on", "once", "only", "or", "out", "over", "per",
    "recently", "separately", "she", "should", "since", "so", "speaking", "still", "such", "than", "that", "then",
    "there", "therefore", "they", "this", "though", "through", "to", "today", "tomorrow", "too", "towards", "under",
    "until", "up", "upon", "us", "very", "was", "we", "were", "what", "when", "where", "whether", "which", "while",
    "who", "whose", "why", "will", "with", "within", "without", "would", "yesterday", "yet", "you", "responding",
    "writing", "yes", "well", "tonight", "afterwards", "finally", "currently", "additionally", "despite", "following",
  ]

  /// Words that may stand between a subject and its cue.
  static func isSkippedBeforeCue(_ word: String) -> Bool {
    skippedBeforeCue.contains(word) || (word.utf8.count > 4 && word.hasSuffix("ly"))
  }

  private static let skippedBeforeCue: Set<String> = [
    "also", "has", "have", "had", "then", "later", "today", "yesterday", "since", "already", "never", "even", "still",
    "again", "now", "instead", "simply", "just", "always", "often", "once", "did", "both", "all", "went", "on", "first",
    "last", "week", "night", "month", "earlier", "this", "further", "will", "himself", "herself", "itself", "and", "is",
    "are", "s", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "will", "would", "has", "have", "had", "can", "could", "should", "must", "may", "might",
    "needs", "need", "does", "did", "cannot", "isn't", "aren't", "won't", "wasn't", "doesn't", "didn't", "can't",
    "it's", "they're", "hasn't", "haven't", "wouldn't", "shouldn't", "there's", "that's",
  ]

  static let passives: Set<String> = ["was", "were", "been", "being", "be"]

  static let irregularVerbs: Set<String> = [
    "told", "said", "laid", "made", "took", "came", "began", "gave", "wrote", "went", "got", "put", "set", "led", "met",
    "held", "sat", "stood", "spoke", "drew", "hit", "won", "lost", "cut", "kept", "left", "says", "plans", "wants",
    "faces", "goes", "takes", "makes", "comes", "gives",
  ]

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter",
  ]

  /// Words that show a capitalized name to be an organization's.
  static let organizationWords: Set<String> = [
    "foundation", "committee", "department", "ministry", "council", "association", "group", "alliance", "trust",
    "commission", "institute", "ltd", "plc", "inc", "agency", "party", "university", "college", "school", "network",
    "union", "watch", "office", "house", "government", "police", "court", "service", "authority", "centre", "center",
    "coalition", "federation", "society", "forum", "campaign", "company", "technologies", "labs", "bank", "church",
    "parliament", "street", "charity", "board", "bureau", "constabulary", "project", "partnership", "rights", "uk",
    "news", "daily", "guardian", "times", "telegraph", "mail", "post", "inquiry", "chamber", "lords", "commons",
  ]

  /// A first name's usual gender. Only used where the text itself gives none.
  static func gender(ofFirstName name: String) -> Gender? {
    femaleNames.contains(name) ? .female : maleNames.contains(name) ? .male : nil
  }

  private static let femaleNames: Set<String> = [
    "abigail", "aisha", "alice", "alison", "amanda", "amber", "amelia", "amy", "andrea", "angela", "ann", "anna",
    "anne", "annabel", "barbara", "beth", "bridget", "caroline", "catherine", "charlotte", "chloe", "christine",
    "claire", "clare", "daisy", "deborah", "diana", "diane", "donna", "ellie", "eleanor", "elizabeth", "emily", "emma",
    "esther", "fatima", "fiona", "frances", "gillian", "grace", "hannah", "harriet", "heather", "helen", "imogen",
    "isabel", "jane", "janet", "jennifer", "jenny", "jess", "jessica", "jo", "joan", "joanna", "judith", "julia",
    "julie", "karen", "kate", "katherine", "kathryn", "katie", "kemi", "laura", "linda", "lisa", "liz", "louise",
    "lucy", "margaret", "maria", "marie", "martha", "mary", "megan", "melanie", "michelle", "miriam", "molly", "munira",
    "nadia", "naomi", "natalie", "nicola", "olivia", "pamela", "patricia", "penny", "philippa", "polly", "priti",
    "priya", "rachel", "rebecca", "rosie", "ruth", "samantha", "sandra", "sarah", "shabana", "sharon", "sian", "sofia",
    "sophie", "stella", "susan", "suella", "theresa", "valerie", "vanessa", "victoria", "wendy", "yvette", "yvonne",
    "zoe",
  ]

  private static let maleNames: Set<String> = [
    "adam", "adrian", "ahmed", "alan", "alastair", "alexander", "ali", "andrew", "anthony", "arthur", "ben", "benjamin",
    "bernard", "bill", "bob", "brian", "callum", "charles", "chris", "christopher", "colin", "craig", "daniel",
    "darren", "david", "dean", "dennis", "derek", "dominic", "donald", "douglas", "duncan", "edward", "elon",
    "emmanuel", "eric", "ewan", "frank", "fraser", "gareth", "gary", "gavin", "geoffrey", "george", "giles", "graham",
    "greg", "gregor", "hamish", "harry", "henry", "howard", "hugh", "ian", "imran", "jack", "jacob", "james", "jason",
    "jeremy", "john", "jonathan", "joseph", "joshua", "keir", "keith", "kenneth", "kevin", "lewis", "liam", "luke",
    "malcolm", "marcus", "mark", "martin", "matt", "matthew", "michael", "mike", "mohammed", "nathan", "neil",
    "nicholas", "nick", "nigel", "oliver", "owen", "patrick", "paul", "peter", "philip", "piers", "ralph", "richard",
    "rishi", "robert", "roger", "ronald", "rory", "ross", "rupert", "russell", "ryan", "sajid", "samuel", "scott",
    "sean", "sebastian", "simon", "stephen", "steve", "stuart", "thomas", "tim", "timothy", "toby", "tom", "tony",
    "trevor", "victor", "vincent", "wayne", "wes", "william",
  ]
}
