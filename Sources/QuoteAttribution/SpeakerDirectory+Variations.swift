import Tokenization

/// Descriptions that vary a name: `the 79-year-old`, `the lorry driver`, `the Italian`.
extension SpeakerDirectory {
  /// Who spoke or acted last, where `the 79-year-old` or `the lorry driver` varies a name.
  ///
  /// An office has a holder whom the text need not have named.
  func variation(_ mention: Mention, in article: Article) -> ID? {
    // `the Presiding Officer`
    if let range = mention.descriptionRange, article.text(range).words.last?.first?.isUppercase ?? true { return nil }
    guard let noun = mention.description.last, mention.head == nil || mention.head?.kind == .person,
      // `The former minister` holds no office that could mean its holder.
      !Self.officeNouns.contains(noun) || ["former", "ex", "retired"].contains(mention.description[0])
        || isAged(mention),
      mention.head != nil || noun.hasSuffix("-old")
    else { return nil }
    let spoke = spokeLast(describedAs: mention)
    // Somebody named since who did nothing yet: `Among them was Ann Marlowe.`
    let position = mention.utf8Range.lowerBound
    let named = introduced(before: position).last {
      position - entries[$0].firstMention < 400 && entries[$0].gender != nil
    }
    let isNamedSince = named.map { entries[$0].firstMention > spoke.map { entries[$0].lastMention } ?? 0 } ?? false
    guard let id = isNamedSince ? named : spoke, entries[id].hasFullName || entries[id].hasTitle else { return nil }
    let gender = mention.head?.gender
    return gender == nil || entries[id].gender == nil || entries[id].gender == gender ? id : nil
  }

  /// The politician who spoke or acted last and whom a state and a party mean: `the Ohio Republican`.
  func partyMember(_ mention: Mention) -> ID? {
    guard mention.determiner == "the", mention.affiliation.isEmpty, mention.description.count > 1,
      let party = mention.description.last, Self.partyNouns.contains(party) || Self.memberNouns.contains(party)
    else { return nil }
    return salient.suffix(Self.memory).last { id in
      guard entries[id].kind == .person, entries[id].hasFullName, hasOffice(id) else { return false }
      return !entries[id].describedBy.contains { title in
        Self.partyNouns.contains(party) && title.contains { Self.partyNouns.contains($0) && $0 != party }
      }
    }
  }

  private static let partyNouns: WordSet = [
    "republican", "democrat", "independent", "conservative", "liberal", "progressive", "libertarian",
  ]

  private static let memberNouns: WordSet = [
    "mp", "msp", "td", "mla", "mep", "senator", "congressman", "congresswoman",
  ]

  /// Who spoke or acted last, where `the Italian` or `the Texan` varies a name.
  func compatriot(_ mention: Mention) -> ID? {
    guard mention.determiner == "the", mention.name.count == 1, mention.description.isEmpty,
      let name = mention.name.first,
      !name.isAcronym, Self.peoples.contains(name.key)
    else { return nil }
    return salient.suffix(3).last { entries[$0].kind == .person }
  }

  /// What somebody from a country, state or town is called.
  private static let peoples: WordSet = [
    "portuguese", "spaniard", "frenchman", "frenchwoman", "dutchman", "dutchwoman", "irishman", "irishwoman",
    "englishman", "englishwoman", "scot", "scotsman", "welshman", "welshwoman", "german", "italian", "brazilian",
    "argentine", "argentinian", "belgian", "norwegian", "swede", "dane", "finn", "pole", "croat", "croatian", "serb",
    "serbian", "turk", "greek", "russian", "ukrainian", "american", "canadian", "australian", "aussie", "kiwi", "texan",
    "californian", "ohioan", "floridian", "londoner", "yorkshireman", "geordie", "scouser", "mancunian", "brummie",
    "glaswegian", "liverpudlian", "dubliner", "briton", "austrian", "swiss", "hungarian", "czech", "slovak", "slovene",
    "slovenian", "bulgarian", "romanian", "albanian", "bosnian", "icelander", "estonian", "latvian", "lithuanian",
    "moroccan", "algerian", "tunisian", "egyptian", "nigerian", "ghanaian", "kenyan", "ethiopian", "ugandan",
    "senegalese", "cameroonian", "ivorian", "congolese", "zimbabwean", "zambian", "jamaican", "cuban", "mexican",
    "colombian", "venezuelan", "peruvian", "chilean", "uruguayan", "bolivian", "ecuadorian", "paraguayan", "japanese",
    "korean", "chinese", "indian", "pakistani", "bangladeshi", "filipino", "filipina", "malaysian", "indonesian",
    "thai", "vietnamese", "singaporean", "israeli", "palestinian", "iranian", "iraqi", "syrian", "jordanian", "saudi",
    "lebanese", "yemeni", "afghan", "kazakh", "georgian", "armenian", "democrat", "republican", "liberal",
    "conservative",
  ]

  /// Whether an age stands in a description, as in `the 34-year-old care worker from Hull`, which then is no office.
  func isAged(_ mention: Mention) -> Bool { mention.description.contains { $0.hasSuffix("-old") } }

  /// Whom the story is about, of the last few: a writer who has just given somebody a title varies another's name.
  func spokeLast(describedAs mention: Mention) -> ID? {
    let recent = salient.suffix(4).filter { entries[$0].kind == .person }
    guard let last = recent.last else { return nil }
    let isNew = salient.suffix(Self.memory).count { $0 == last } == 1 && hasOffice(last)
    guard isNew, !isAged(mention) else { return last }
    return recent.dropLast().last { id in salient.suffix(Self.memory).count { $0 == id } > 1 } ?? last
  }

  func hasOffice(_ id: ID) -> Bool {
    let politicians = RoleNouns.narrower(than: "politician")
    return entries[id].describedBy.contains { title in
      title.contains { Self.officeNouns.contains($0) || politicians?.contains($0) ?? false }
    }
  }

  /// Those whom a definite article needs no name for.
  static let officeNouns: WordSet = [
    "secretary", "minister", "chancellor", "president", "premier", "governor", "mayor", "judge", "coroner", "speaker",
    "leader", "commissioner", "ombudsman", "pm", "taoiseach", "tánaiste", "pope", "king", "queen", "prosecutor",
    "defendant", "prosecution", "defence", "source", "insider", "official", "aide", "critic", "head", "editor",
    "treasurer", "attorney", "chief", "chair", "chairman", "chairwoman", "owner", "author", "reporter", "presenter",
    "spokesman", "spokeswoman", "spokesperson", "claimant", "victim", "teacher", "headteacher", "director", "executive",
    "boss", "manager", "general", "bishop", "columnist", "ceo", "whip", "landlord", "publisher",
  ]
}
