/// Adjectives that are always capitalized, for countries, peoples and faiths.
extension Lexicon {
  /// Whether `word` says where somebody is from or what faith they hold: `Italian`, `Iraqi`, `Catholic`.
  static func isDemonym(_ word: WordKey) -> Bool {
    if demonyms.contains(word) { return true }
    guard word.count > 5, !common.contains(word) else { return false }
    return endings.contains(where: word.hasSuffix)
  }

  private static let endings: [WordKey] = ["ian", "ean", "ican", "ish", "ese", "istani", "landic", "esian"]

  /// Words with such endings that are for neither.
  private static let common: WordSet = [
    "guardian", "civilian", "librarian", "physician", "politician", "technician", "electrician", "statistician",
    "mathematician", "historian", "comedian", "musician", "veterinarian", "clinician", "dietician", "pedestrian",
    "custodian", "academician", "vegetarian", "humanitarian", "authoritarian", "egalitarian", "equestrian",
    "optician", "beautician", "magician", "tactician", "theologian", "republican", "ocean", "foolish", "selfish",
    "stylish", "feverish", "sluggish", "childish", "parish", "cheese", "publish", "finish", "furnish", "vanish",
    "abolish", "polish", "punish", "establish", "anguish", "rubbish", "bookish", "bullish", "bearish", "hawkish",
    "dovish", "suburban", "octogenarian", "parliamentarian", "disciplinarian", "antiquarian", "agrarian", "riparian",
  ]

  private static let demonyms: WordSet = [
    "french", "dutch", "greek", "swiss", "thai", "czech", "afghan", "iraqi", "israeli", "saudi", "kuwaiti", "omani",
    "yemeni", "qatari", "emirati", "bahraini", "pakistani", "bangladeshi", "nepali", "nepalese", "kashmiri", "punjabi",
    "bengali", "gujarati", "somali", "uzbek", "kazakh", "tajik", "turkmen", "kyrgyz", "slovak", "slovene", "croat",
    "serb", "arab", "basque", "catalan", "welsh", "scots", "scottish", "irish", "british", "english", "german", "roman",
    "polish", "danish", "finnish", "spanish", "turkish", "kurdish", "jewish", "flemish", "cuban", "haitian", "korean",
    "moroccan", "american", "african", "mexican", "european", "asian", "libyan", "kenyan", "ugandan", "rwandan",
    "sudanese", "tibetan", "bhutanese", "zimbabwean", "chilean", "muslim", "islamic", "islamist", "catholic",
    "protestant", "anglican", "lutheran", "baptist", "methodist", "mormon", "orthodox", "sikh", "hindu", "buddhist",
    "shiite", "shia", "sunni", "zionist", "palestinian", "hispanic", "latino", "slavic", "nordic", "baltic", "balkan",
    "scandinavian", "antarctic", "arctic", "atlantic", "pacific", "caribbean", "mediterranean", "texan", "hawaiian",
    "californian", "alaskan", "cornish", "filipino", "maori", "aboriginal", "aborigine", "inuit", "cherokee", "navajo",
    "taiwanese", "hong", "icelandic", "soviet", "ottoman", "victorian", "tory", "republican", "democratic", "democrat",
    "maoist", "marxist", "leninist", "nazi", "labor", "labour",
  ]
}
