/// Which nouns can stand for which others when an article comes back to somebody: `the lawmaker` for a senator.
extension RoleNouns {
  /// The narrower nouns that `noun` can stand for, and those that mean the same.
  static func narrower(than noun: WordKey) -> WordSet? {
    if let set = table[noun] { return set }
    // `the ex-employee`
    guard noun.hasPrefix("ex-") else { return nil }
    return noun.bytes.dropFirst(3).withUnsafeBytes { table[WordKey($0)] }
  }

  /// Those whom `a church leader` can mean.
  static let clergy: WordSet = [
    "rev", "revd", "reverend", "priest", "vicar", "pastor", "bishop", "archbishop", "cardinal", "rabbi",
    "imam", "pope", "canon", "moderator", "primate", "chaplain", "rector", "mufti",
  ]

  private static let table: WordTable<WordSet> = {
    var sets: [(word: WordKey, value: WordSet)] = []
    for (nouns, narrower) in lists {
      let set = WordSet(narrower.words.map { WordKey($0) } + nouns.words.map { WordKey($0) })
      sets += nouns.words.map { (word: WordKey($0), value: set) }
    }
    return WordTable(sets)
  }()

  private static let lists: [(nouns: String, narrower: String)] = [
    (
      "lawmaker legislator parliamentarian",
      "senator representative congressman congresswoman mp td msp mep mla assemblyman assemblywoman assemblymember "
        + "delegate peer lord baroness deputy councilman councilwoman backbencher"
    ),
    (
      "politician",
      "senator representative congressman congresswoman mp td msp mep mla assemblyman assemblywoman peer lord "
        + "minister secretary chancellor premier president governor mayor councillor candidate leader lawmaker "
        + "alderman councilman councilwoman taoiseach legislator"
    ),
    ("backbencher frontbencher", "mp minister secretary chancellor"),
    ("minister", "secretary undersecretary chancellor"), ("deputy", "td"),
    ("peer", "lord baroness lady viscount earl"), ("congressman congresswoman", "representative"),
    ("lawyer attorney solicitor barrister counsel advocate", "litigator silk prosecutor defender"),
    ("prosecutor", "attorney barrister"),
    ("judge", "justice magistrate sheriff recorder"),
    (
      "officer policeman policewoman",
      "constable sergeant inspector detective superintendent commander captain lieutenant deputy trooper chief commissioner "
        + "corporal"
    ),
    ("detective", "inspector sergeant constable superintendent"),
    (
      "doctor physician medic clinician",
      "surgeon gp physician doctor psychiatrist paediatrician pediatrician oncologist cardiologist epidemiologist "
        + "virologist neurologist pathologist radiologist dermatologist anaesthetist anesthesiologist obstetrician"
    ),
    (
      "scientist researcher",
      "biologist physicist chemist ecologist geologist epidemiologist virologist astronomer professor lecturer "
        + "microbiologist geneticist immunologist climatologist oceanographer neuroscientist academic sociologist "
        + "psychologist anthropologist archaeologist botanist zoologist meteorologist seismologist criminologist"
    ),
    (
      "academic scholar",
      "professor lecturer historian economist philosopher sociologist criminologist dean fellow linguist "
        + "anthropologist theologian researcher scientist psychologist"
    ),
    ("professor", "lecturer academic"), ("expert specialist", "professor analyst researcher consultant academic"),
    (
      "executive businessman businesswoman tycoon magnate entrepreneur billionaire mogul",
      "ceo chief director president chairman chairwoman chair founder co-founder boss owner cfo coo manager executive head"
    ),
    (
      "boss chief",
      "manager coach ceo executive head director chairman chairwoman chair founder owner president leader "
        + "commissioner superintendent general secretary constable gaffer commander secretary-general director-general"
    ),
    ("manager gaffer", "coach boss"), ("coach", "manager boss"),
    ("head headteacher principal headmaster headmistress", "teacher director"),
    (
      "leader",
      "president secretary chair chairman chairwoman premier chief minister head founder secretary-general "
        + "director mayor"
    ),
    ("chair chairman chairwoman chairperson", "chair"), ("president", "head leader chief chair"),
    ("founder co-founder", "founder"),
    ("campaigner activist advocate organizer organiser", "lobbyist environmentalist conservationist founder"),
    ("mother mum mom", "mother"), ("father dad", "father"), ("parent", "mother father mum dad mom"),
    ("grandmother gran grandma nan nana", "grandmother"), ("grandfather granddad grandad grandpa", "grandfather"),
    (
      "priest vicar pastor minister cleric clergyman", "rev reverend rector canon priest vicar pastor chaplain preacher"
    ),
    ("cleric", "imam bishop archbishop rabbi archdeacon mufti ayatollah"), ("bishop", "archbishop reverend rev revd"),
    ("writer author", "novelist journalist columnist poet playwright historian essayist"),
    ("journalist", "reporter correspondent editor columnist presenter broadcaster"),
    ("broadcaster", "presenter journalist"), ("actor", "actress"), ("singer", "vocalist rapper songwriter frontman"),
    ("musician", "guitarist drummer pianist violinist cellist singer bassist"),
    (
      "player footballer",
      "striker midfielder defender goalkeeper winger forward guard quarterback pitcher captain fullback linebacker skipper"
    ),
    ("skipper captain", "captain"), ("shopkeeper trader", "butcher grocer baker owner stallholder greengrocer florist"),
    ("landlord landlady publican", "owner publican"), ("owner", "founder proprietor landlord publican shopkeeper"),
    ("farmer", "grower rancher crofter"), ("resident neighbour neighbor", "resident neighbour neighbor tenant"),
    ("soldier", "sergeant corporal private colonel captain lieutenant general"),
    ("diplomat", "ambassador envoy consul"),
    ("envoy", "ambassador diplomat"), ("student", "pupil undergraduate"), ("pupil", "student"),
    ("teenager", "schoolboy schoolgirl student pupil"), ("analyst", "strategist economist"),
    ("economist", "strategist"), ("strategist", "analyst economist"), ("investor", "manager"),
    (
      "source insider person individual",
      "source insider person official individual employee executive aide diplomat trader banker"
    ),
    ("official", "director commissioner administrator secretary officer superintendent"),
    ("spokesperson spokesman spokeswoman", "spokesperson"), ("pensioner retiree", "grandmother grandfather"),
    ("employee worker staffer", "staffer worker engineer driver"), ("aide adviser", "adviser aide strategist"),
  ]
}
