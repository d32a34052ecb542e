/// The closed word classes that the rules look at.
enum Lexicon {
  enum Gender: Hashable, Sendable { case female, male }

  static let determiners: WordSet = [
    "the", "a", "an", "its", "his", "her", "their", "our", "one", "some", "many", "several", "most", "both", "another",
    "two", "three", "other", "these", "those", "my", "four", "five", "six", "no",
  ]

  static let honorifics: WordSet = [
    "mr", "sir", "lord", "mrs", "ms", "miss", "dame", "lady", "baroness", "dr", "prof", "professor", "rev", "cllr",
    "councillor", "mx", "hon", "rt", "judge", "justice", "pc", "sgt", "rep", "sen", "gov", "gen", "col", "capt", "cmdr",
    "lt", "maj", "det", "insp", "supt", "ch", "con", "dc", "fr", "sr", "viscount", "earl", "duke", "duchess",
    "countess", "princess", "prince", "canon", "archdeacon", "archbishop", "senator", "sens", "reps", "messrs", "drs",
    "profs", "cllrs", "di", "dci", "dcs", "dsu", "acc", "dac", "cpl", "brig", "mme", "madame", "monsieur", "shri",
    "smt", "sheikh", "shaikh", "sheik", "mullah", "sheikha", "herr", "frau", "signor", "signora", "datuk", "coun",
    "const", "cst", "ald", "bro", "dep", "ofc", "tpr", "pte", "cdr", "adm", "revd", "msgr", "mgr", "ds", "señor",
    "señora", "ustad", "reverend", "monsignor",
  ]

  /// What an abbreviated rank or title is called in full, and what the bearer is called by it.
  static let ranks: [WordKey: [WordKey]] = [
    "cmdr": ["commander", "officer"], "sgt": ["sergeant", "officer"], "col": ["colonel", "officer"],
    "capt": ["captain", "officer"], "gen": ["general"], "lt": ["lieutenant", "officer"], "maj": ["major", "officer"],
    "det": ["detective", "officer"], "insp": ["inspector", "officer"], "supt": ["superintendent", "officer"],
    "pc": ["constable", "officer"], "con": ["constable"], "dc": ["detective", "officer"],
    "di": ["detective", "officer"], "dci": ["detective", "officer"], "dcs": ["detective", "officer"],
    "dsu": ["detective", "officer"], "acc": ["officer"], "dac": ["officer"], "judge": ["judge"],
    "justice": ["judge", "justice"],
    "sen": ["senator", "lawmaker"],
    "rep": ["representative", "lawmaker", "congressman", "congresswoman"], "gov": ["governor"],
    "prof": ["professor", "academic"], "dr": ["doctor"], "coun": ["councillor"], "const": ["constable", "officer"],
    "cst": ["constable", "officer"], "ds": ["detective", "officer"], "cpl": ["corporal", "officer"], "adm": ["admiral"],
    "dep": ["deputy", "officer"], "ofc": ["officer"], "tpr": ["trooper", "officer"], "revd": ["vicar", "priest"],
    "fr": ["priest"], "professor": ["academic"], "cllr": ["councillor"], "rev": ["rev", "vicar", "priest"],
    "reverend": ["reverend", "vicar", "priest"],
    "lord": ["peer"], "baroness": ["peer"], "lady": ["peer"], "viscount": ["peer"], "earl": ["peer"],
    "senator": ["lawmaker"],
  ]

  /// Letters behind a name that are no part of it.
  static let postnominals: WordSet = [
    "kc", "qc", "mp", "msp", "ms", "mep", "obe", "cbe", "mbe", "phd", "frs", "jr", "td", "sc", "md", "esq", "am", "mla",
    "sr", "snr", "jnr", "ii", "iii", "iv", "dl", "jp", "frcs", "dso", "rn", "cpa", "mbbs", "kbe", "dbe", "bem", "mpp",
    "mna",
  ]

  /// What tells a son from his father.
  static let juniors: WordSet = ["jr", "jnr", "sr", "snr"]

  /// The gender that an honorific shows; `nil` if it shows none.
  static func gender(ofHonorific honorific: WordKey) -> Gender? {
    switch honorific {
    case "mr", "sir", "lord", "viscount", "earl", "duke", "prince", "fr", "monsieur", "herr", "signor", "shri",
      "sheikh", "shaikh", "sheik", "mullah":
      .male
    case "mrs", "ms", "miss", "dame", "lady", "baroness", "duchess", "countess", "princess", "mme", "madame", "frau",
      "signora", "smt", "sheikha":
      .female
    default: nil
    }
  }

  static let particles: WordSet = [
    "de", "van", "von", "der", "den", "bin", "bint", "ibn", "ben", "al", "el", "du", "la", "le", "di", "da", "das",
    "do", "dos", "del", "della", "degli", "dei", "des", "las", "los", "ter", "ten", "zu", "zur", "af", "av", "y", "ap",
  ]

  /// Words that end a noun phrase when one is read word by word: prepositions, conjunctions, auxiliaries, adverbs.
  static let stopWords: WordSet = [
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
    "writing", "yes", "well", "nobody", "everybody", "everyone", "anybody", "anyone", "nothing", "everything",
    "something", "tonight", "afterwards", "finally", "currently", "additionally", "despite", "following",
  ]

  /// Words that may stand between a subject and its cue.
  static func isSkippedBeforeCue(_ word: WordKey) -> Bool {
    skippedBeforeCue.contains(word) || (word.count > 4 && word.hasSuffix("ly"))
  }

  private static let skippedBeforeCue: WordSet = [
    "also", "has", "have", "had", "then", "later", "today", "yesterday", "since", "already", "never", "even", "still",
    "again", "now", "instead", "simply", "just", "always", "often", "once", "did", "both", "all", "went", "on", "first",
    "last", "week", "night", "month", "earlier", "this", "further", "will", "himself", "herself", "itself", "and", "is",
    "are", "s", "here", "nevertheless", "nonetheless", "does", "do", "long",
    "twice", "too", "initially", "therefore", "thus", "yet", "tonight", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday",
  ]

  static let auxiliaries: WordSet = [
    "is", "are", "was", "were", "will", "would", "has", "have", "had", "can", "could", "should", "must", "may", "might",
    "needs", "need", "does", "did", "cannot", "isn't", "aren't", "won't", "wasn't", "doesn't", "didn't", "can't",
    "it's", "they're", "hasn't", "haven't", "wouldn't", "shouldn't", "there's", "that's",
  ]

  static let pronouns = WordTable<Mention.Pronoun>([
    (word: "he", value: .he), (word: "he's", value: .he), (word: "he'd", value: .he), (word: "she", value: .she),
    (word: "she's", value: .she), (word: "she'd", value: .she), (word: "it", value: .it), (word: "they", value: .they),
    (word: "they've", value: .they), (word: "he'll", value: .he), (word: "she'll", value: .she),
    (word: "they'll", value: .they), (word: "they're", value: .they), (word: "they'd", value: .they),
    (word: "it'll", value: .it),
  ])

  static let contractions: WordSet = [
    "i", "i'm", "i'd", "i'll", "i've", "don't", "can't", "won't", "isn't", "aren't", "wasn't", "weren't", "doesn't",
    "didn't", "hasn't", "haven't", "hadn't", "wouldn't", "couldn't", "shouldn't", "it's", "it'll", "it'd", "that's",
    "there's", "here's", "what's", "who's", "where's", "how's", "let's", "we're", "we've", "we'll", "we'd", "you're",
    "you've", "you'll", "you'd", "they're", "they've", "they'll", "they'd", "mustn't", "needn't", "ain't",
  ]

  /// Whether a word behind a thing says what the thing is like: `called the bill timid`.
  static func isJudgement(_ word: WordKey) -> Bool {
    let endings: [WordKey] = ["able", "ible", "ful", "less", "ous", "ive", "ish", "ical", "ary", "icient", "ient"]
    return judgements.contains(word) || endings.contains(where: word.hasSuffix)
  }

  private static let judgements: WordSet = [
    "weak", "timid", "wrong", "unfair", "fair", "late", "absurd", "naive", "crude", "cruel", "pointless", "stupid",
    "brave", "bold", "vague", "flawed", "rushed", "overdue", "dead", "unlawful", "illegal", "inadequate", "unjust",
    "sensible", "welcome", "historic", "insulting", "chilling", "misguided", "unsafe", "corrupt", "lazy", "thin",
  ]

  static let passives: WordSet = ["was", "were", "been", "being", "be"]

  static let irregularVerbs: WordSet = [
    "told", "said", "laid", "made", "took", "came", "began", "gave", "wrote", "went", "got", "put", "set", "led", "met",
    "held", "sat", "stood", "spoke", "drew", "hit", "won", "lost", "cut", "kept", "left", "says", "plans", "wants",
    "faces", "goes", "takes", "makes", "comes", "gives", "sent", "bought", "brought", "caught", "chose", "fell", "felt",
    "found", "gets", "grew", "knew", "knows", "lives", "needs", "paid", "ran", "runs", "sees", "seems", "sold", "spent",
    "thinks", "thought", "understood", "uses", "works", "built", "fought", "heard", "read", "rose", "saw", "shook",
    "sought", "taught", "tells", "wins", "remains", "leads", "keeps", "looks", "believes", "agrees", "disagrees",
    "wept", "swore", "drove", "broke", "ate", "drank", "flew", "forgot", "froze", "hid", "hung", "lent", "rode", "rang",
    "sang", "sank", "slept", "stole", "stuck", "struck", "swam", "swept", "threw", "tore", "woke", "wore", "withdrew",
    "withstood", "became", "arose", "awoke", "bent", "bled", "blew", "bred", "clung", "crept", "dealt", "dug", "fled",
    "flung", "forbade", "forgave", "foresaw", "knelt", "leapt", "learnt", "meant", "mistook", "oversaw", "overcame",
    "overthrew", "rebuilt", "repaid", "shone", "shrank", "sped", "spun", "spat", "sprang", "strode", "strove", "stung",
    "swung", "undertook", "upheld", "let", "lets", "gets", "puts", "sits", "stands", "spends", "serves", "owns",
  ]

  static let months: WordSet = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  static let weekdays: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter",
  ]

  /// Words at the end of a company's or a club's name that later mentions leave away.
  static let companyWords: WordSet = [
    "telecom", "systems", "technologies", "labs", "plc", "ltd", "inc", "group", "media", "software", "holdings",
    "partners", "capital", "energy", "bank", "airlines", "airways", "motors", "pharmaceuticals", "studios", "games",
    "solutions", "industries", "international", "corporation", "company", "town", "city", "united", "rovers",
    "wanderers", "digital", "networks", "robotics", "foods", "ai", "mobile", "health", "analytics", "logistics",
    "aerospace", "communications", "telecoms", "broadband", "security", "ventures", "interactive", "insurance",
    "payments", "biosciences", "biotech", "semiconductors", "electronics", "pharma", "airport", "platforms",
    "laboratories", "data", "cloud", "entertainment", "stores", "marine", "water", "rail",
    "mutual", "magazine", "corp", "bancorp", "financial", "healthcare", "pictures", "supermarkets", "brewery",
    "breweries", "steel",
    "petroleum", "mining", "chemicals", "cruises", "hotels", "builders", "engineering", "consulting", "securities",
  ]

  /// Words that show a capitalized name to be an organization's.
  static let organizationWords: WordSet = [
    "foundation", "committee", "department", "ministry", "council", "association", "group", "alliance", "trust",
    "commission", "institute", "ltd", "plc", "inc", "agency", "party", "university", "college", "school", "network",
    "union", "watch", "office", "house", "government", "police", "court", "service", "authority", "centre", "center",
    "coalition", "federation", "society", "forum", "campaign", "company", "technologies", "labs", "bank", "church",
    "town", "city", "united", "rovers", "wanderers", "fc", "club", "airport", "hospital", "airlines", "airways", "rail",
    "railway", "media", "software", "systems", "solutions", "holdings", "partners", "capital", "energy", "research",
    "telecom", "motors", "pharmaceuticals", "industries", "international", "studios", "games", "records", "press",
    "magazine", "journal", "tribune", "gazette", "herald", "chronicle", "observer", "echo", "review", "hall", "ward",
    "library", "museum", "theatre", "cinema", "festival", "fund", "law", "act", "bill", "corporation", "enterprises",
    "parliament", "street", "charity", "board", "bureau", "constabulary", "project", "partnership", "rights", "uk",
    "news", "daily", "league", "academy", "legion", "consortium", "brotherhood", "sisterhood", "confederation",
    "congress", "senate", "assembly", "synod", "diocese", "ministries", "county", "guardian", "times", "telegraph",
    "mail", "post", "inquiry", "chamber", "lords", "commons", "organization", "organisation", "subcommittee",
    "administration", "tribunal", "guild", "secretariat", "directorate", "embassy", "consulate", "laboratory",
    "observatory", "collective", "co-operative", "cooperative",
  ]
}
