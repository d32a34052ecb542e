/// Which words in a speaker's name or description give which role.
///
/// The defaults know the nouns of British politics and some public bodies; a caller who knows the field adds to them:
///
///     var roles = RoleTable()
///     roles["harbour trust"] = .civilSociety
///
/// Of several phrases that occur, a name of an organization beats a common noun, `shadow` beats `minister`, and
/// otherwise the longest and then the last wins.
public struct RoleTable: Hashable, Sendable {
  /// The roles by the keys of phrases.
  private var phrases: [WordKey: SpeakerRole]
  /// The first words of phrases that a caller added.
  private var addedStarts: Set<WordKey> = []

  /// The default table.
  public init() {
    phrases = Self.defaults
  }

  /// The role that `phrase` gives, in any case; `nil` removes it.
  public subscript(phrase: String) -> SpeakerRole? {
    get { phrases[WordKey(phrase: phrase.lowercased())] }
    set {
      let phrase = phrase.lowercased()
      phrases[WordKey(phrase: phrase)] = newValue
      let start = Self.firstWord(of: phrase)
      if !Self.defaultStarts.contains(start) { addedStarts.insert(start) }
    }
  }

  /// The role of one who is described by `words`, which are in lower case.
  func role(describedBy words: [WordKey]) -> SpeakerRole? {
    if words.contains("shadow") { return .opposition }
    var best: (rank: Int, role: SpeakerRole)?
    // Most words of a description start no phrase.
    let starts = words.indices.filter { mayStart(words[$0]) }
    if starts.isEmpty { return nil }
    for length in 1...4 where length <= words.count {
      for start in starts where start + length <= words.count {
        let phrase = WordKey(joining: words[start..<(start + length)])
        guard let role = phrases[phrase] else { continue }
        let rank = Self.weak.contains(phrase) ? 0 : length
        if best.map({ rank >= $0.rank }) ?? true { best = (rank, role) }
      }
    }
    return best?.role
  }

  private func mayStart(_ word: WordKey) -> Bool {
    Self.defaultStarts.contains(word) || !addedStarts.isEmpty && addedStarts.contains(word)
  }

  /// Words that name a post in any kind of organization, and yield to a word that says which.
  private static let weak = WordSet(
    [
      "chief executive", "executive", "boss", "owner", "founder", "director", "company", "firm", "group",
      "spokesperson", "leader", "lawyer",
    ].map { WordKey(phrase: $0) })

  private static let defaults: [WordKey: SpeakerRole] = {
    var phrases: [WordKey: SpeakerRole] = [:]
    for (role, list) in defaultLists {
      for phrase in list.split(separator: ",") { phrases[WordKey(phrase: phrase)] = role }
    }
    return phrases
  }()

  private static let defaultStarts = WordSet(defaultLists.flatMap { $0.1.split(separator: ",") }.map(firstWord))

  private static func firstWord(of phrase: some StringProtocol) -> WordKey { WordKey(phrase.prefix { $0 != " " }) }

  private static let defaultLists: [(SpeakerRole, String)] = [
    (.minister, "minister,ministers,secretary,prime minister,pm,chancellor,government,home office,cabinet office"),
    (.minister, "dsit,downing street,no 10,department for science,department,ministry,ministry of justice,whitehall"),
    (.minister, "solicitor general,attorney general,treasury,labour government"),
    (.opposition, "opposition,lib dem,lib dems,liberal democrat,liberal democrats,snp,reform uk,plaid cymru,dup"),
    (.opposition, "leader of the opposition,opposition spokesperson,opposition leader"),
    (.backbench, "mp,mps,backbencher,backbenchers,peer,peers,select committee,committee,lord,baroness,lady,msp"),
    (.regulator, "regulator,regulators,watchdog,ofcom,ico,information commissioner"),
    (.regulator, "information commissioner's office,ombudsman,commissioner,cma,competition and markets authority"),
    (.regulator, "competition authority,esafety"),
    (.civilSociety, "charity,charities,campaigner,campaigners,activist,activists,campaign group,foundation,trust"),
    (.civilSociety, "nspcc,internet watch foundation,iwf,barnardo's,5rights,open rights group,big brother watch"),
    (.civilSociety, "liberty,amnesty,amnesty international,article 19,index on censorship,molly rose foundation"),
    (.civilSociety, "rights group,online safety organisation,coalition,union,alliance,campaign"),
    (.civilSociety, "antisemitism policy trust,samaritans"),
    (.industry, "meta,facebook,google,youtube,tiktok,bytedance,snapchat,snap,whatsapp,instagram,twitter,microsoft"),
    (.industry, "apple,amazon,signal,telegram,discord,reddit,roblox,openai,techuk,tesla,x owner,platform,platforms"),
    (.industry, "tech companies,tech giant,tech giants,internet giants,tech firm,tech firms,tech company,company"),
    (.industry, "companies,firm,firms,chief executive,executive,boss,owner,founder,co-founder,trade body"),
    (.industry, "industry body,industry,industry group,startup,start-up,social media company,social network,app"),
    (.industry, "developer,developers,engineer,engineers,ceo"),
    (.police, "police,chief constable,constable,superintendent,inspector,detective,national crime agency,nca,met"),
    (.police, "gchq,metropolitan police,police chiefs,college of policing,officer,sergeant,mi5"),
    (.expert, "professor,prof,expert,experts,researcher,researchers,academic,academics,analyst,analysts,lecturer"),
    (.expert, "scientist,scientists,cryptographer,cryptographers,economist,barrister,lawyer,lawyers,psychologist"),
    (.expert, "university,institute,think tank,historian,technologist"),
    (.public, "mother,father,mum,dad,parent,parents,victim,victims,survivor,survivors,resident,residents,teacher"),
    (.public, "teachers,headteacher,constituent,pupil,pupils,student,students,grandmother,grandfather,widow,family"),
    (.public, "families,user,users,teenager,bereaved"),
  ]
}
