/// Nouns that can be the head of a phrase that names a speaker: `the home secretary`, `campaigners`.
enum RoleNouns {
  struct Noun: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case person, organization, people }
    var kind: Kind
    var gender: Lexicon.Gender?
    /// Whether it speaks for someone else: `a spokesman for Ofcom`.
    var speaksForOthers = false
  }

  /// The noun `word`, or the last part of a compound: `vice-president`.
  static subscript(word: WordKey) -> Noun? {
    if let noun = nouns[word] { return noun }
    let bytes = word.bytes
    guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    // `mum-of-three`
    let parts = bytes.split(separator: UInt8(ascii: "-")).map { $0.withUnsafeBytes { WordKey($0) } }
    if parts.count > 2, parts[1] == "of" { return nouns[parts[0]] }
    return nouns[bytes[(hyphen + 1)...].withUnsafeBytes { WordKey($0) }]
  }

  /// Every noun.
  static var all: some Sequence<WordKey> { nouns.words }

  private static let nouns: WordTable<Noun> = {
    var nouns: [WordKey: Noun] = [:]
    for (kind, list) in nounsByKind {
      for word in list.split(separator: " ") { nouns[WordKey(word)] = Noun(kind: kind) }
    }
    for word in [
      "chairwoman", "spokeswoman", "mother", "mum", "mom", "grandmother", "widow", "policewoman", "businesswoman",
      "woman", "girl", "wife", "daughter", "sister", "actress", "congresswoman", "schoolgirl", "aunt", "niece",
      "gran", "nan", "nana", "barmaid", "lady", "grandma", "saleswoman", "girlfriend", "councilwoman", "duchess",
    ] as WordSet {
      nouns[word, default: Noun(kind: .person)].gender = .female
    }
    for word in [
      "chairman", "spokesman", "father", "dad", "grandfather", "policeman", "businessman", "man", "boy", "husband",
      "son", "brother", "brother-in-law", "granddad", "grandad", "grandpa", "salesman", "boyfriend", "councilman",
      "fireman", "gentleman", "ferryman", "fisherman", "congressman", "schoolboy", "uncle", "nephew", "widower",
    ] as WordSet {
      nouns[word, default: Noun(kind: .person)].gender = .male
    }
    for word in ["spokesperson", "spokesman", "spokeswoman", "spokespeople", "rep"] as WordSet {
      nouns[word]?.speaksForOthers = true
    }
    return WordTable(nouns.map { (word: $0.key, value: $0.value) })
  }()

  private static let nounsByKind: [(Noun.Kind, String)] = [
    (.person, "secretary minister chancellor chair chairman chairwoman chairperson executive director president"),
    (.person, "boss owner founder co-founder leader spokesperson spokesman spokeswoman commissioner constable"),
    (.person, "officer superintendent inspector detective mp peer backbencher campaigner activist expert professor"),
    (.person, "researcher academic analyst lawyer solicitor mother father parent mum dad grandmother grandfather"),
    (.person, "victim survivor critic official source insider adviser editor author teacher headteacher ceo manager"),
    (.person, "engineer ombudsman coroner bishop ambassador senator whistleblower lecturer scientist cryptographer"),
    (.person, "economist barrister pm psychologist technologist resident constituent billionaire entrepreneur"),
    (.person, "politician councillor mayor treasurer head counsel advocate developer speaker widow businessman"),
    (.person, "businesswoman veteran columnist whip chief deputy judge prosecutor sheriff governor attorney doctor"),
    (.person, "nurse psychiatrist surgeon historian philosopher novelist writer poet artist singer"),
    (
      .person, "actor actress musician designer programmer trader farmer driver worker student pupil neighbour neighbor"
    ),
    (.person, "customer reader shopkeeper shopper user boy girl man woman wife husband son daughter brother sister"),
    (.person, "aunt uncle mom friend colleague nominee candidate congressman congresswoman lawmaker legislator"),
    (.person, "aide strategist investor consultant witness defendant claimant pensioner rabbi imam vicar priest"),
    (.person, "landlord tenant publisher editor-in-chief librarian postman referee coach player captain figure"),
    (
      .person,
      "person individual trustee organiser organizer coordinator co-ordinator correspondent presenter broadcaster reporter"
    ),
    (.person, "general colonel registrar curator warden principal provost holder member td msp mep mla premier"),
    (.person, "taoiseach tánaiste barista barmaid cleaner cook chef plumber builder electrician carpenter mechanic"),
    (.person, "sponsor co-sponsor rival successor predecessor counterpart ally supporter host guest caller listener"),
    (.person, "volunteer passenger commuter cyclist motorist villager homeowner campaigner churchwarden jurist"),
    (
      .person, "lady grandma grandpa saleswoman salesman girlfriend boyfriend councilwoman councilman fireman gentleman"
    ),
    (.person, "gran granddad grandad nan nana pastor minister rep representative commander lieutenant sergeant"),
    (.person, "analyst blogger vlogger influencer youtuber podcaster journalist commentator filmmaker director"),
    (.person, "statistician mathematician biologist physicist chemist ecologist archaeologist sociologist"),
    (.person, "criminologist epidemiologist virologist geologist astronomer ferryman fisherman fisher skipper"),
    (.person, "clerk receptionist carer caretaker gardener postmaster publican butcher baker grocer vet dentist"),
    (.person, "pharmacist midwife paramedic firefighter soldier pilot sailor model dancer comedian comic producer"),
    (.person, "operative assistant secretary-general founder-director vice-chair co-chair co-author co-leader"),
    (.organization, "charity regulator watchdog company firm group organisation organization committee government"),
    (.organization, "department ministry union foundation trust institute association party agency coalition"),
    (.organization, "alliance platform body think-tank tank network app council force startup start-up commission"),
    (.organization, "campaign report inquiry letter tribunal court office service force school hospital university"),
    (.organization, "bank retailer operator maker manufacturer airline bookmaker supermarket broadcaster newspaper"),
    (.organization, "lobby bureau board panel administration constabulary society federation guild cooperative"),
    (
      .organization,
      "giant titan conglomerate chain brand studio provider vendor supplier nonprofit non-profit study paper"
        + " poll survey audit filing memo publisher carrier consultancy firm insurer lender"
    ),
    (.organization, "tank coastguard navy army military embassy"),
    (.person, "opponent challenger"),
    (.person, "rep archbishop duke duchess prince princess earl"),
    (.people, "tanks ministers mps peers backbenchers campaigners activists experts researchers academics analysts"),
    (.people, "lawyers parents victims survivors critics officials sources insiders teachers police companies firms"),
    (.people, "giants platforms charities regulators groups organisations executives engineers officers politicians"),
    (.people, "residents families users bosses chiefs leaders scientists cryptographers developers pupils students"),
    (.people, "tories conservatives democrats spokespeople headteachers unions advocates authorities opponents"),
    (.people, "supporters whistleblowers investigators senators lawmakers economists teenagers dems heads customers"),
    (.people, "workers staff doctors nurses farmers drivers neighbours neighbors locals traders fans players members"),
    (.people, "voters readers historians judges prosecutors detectives writers novelists artists musicians authors"),
    (.people, "friends colleagues allies relatives rivals aides advisers solicitors passengers commuters motorists"),
    (.people, "shareholders investors employers employees managers psychologists specialists observers republicans"),
    (.people, "lobbyists publishers broadcasters commentators people women men girls boys children"),
    (
      .people,
      "shopkeepers landlords tenants councillors trustees organisers organizers witnesses psychiatrists brothers"
    ),
    (.person, "negotiator envoy diplomat auditor architect therapist psychotherapist counsellor counselor"),
    (.person, "gp caregiver gamer technician courier rider tourist retiree refugee migrant juror magistrate"),
    (.person, "dean rector fellow anthropologist linguist ethicist paediatrician pediatrician cardiologist"),
    (.person, "oncologist grower rancher headmaster headmistress childminder nanny stepmother stepfather"),
    (.person, "cousin grandson granddaughter partner roommate flatmate housemate classmate teammate"),
    (.person, "freelancer seller buyer trainer instructor moderator contractor leaseholder renter patient"),
    (.person, "arbitrator mediator administrator receiver liquidator auctioneer curate deacon monk nun"),
    (.person, "taxpayer appellant respondent plaintiff complainant defender bystander onlooker eyewitness"),
    (.person, "janitor porter guard gamekeeper forester hairdresser barber tailor statesman"),
    (.person, "minister-president undersecretary postmistress sub-postmaster stationmaster conductor hauler"),
    (.person, "haulier trucker docker admiral brigadier marshal archivist paralegal notary stylist"),
    (.person, "illustrator animator photographer composer screenwriter playwright democrat republican"),
    (.people, "sponsors negotiators diplomats pilots clerks auditors inspectors statisticians architects"),
    (.people, "therapists counsellors counselors paramedics firefighters midwives gps carers caregivers"),
    (.people, "volunteers bloggers influencers gamers technicians mechanics builders chefs cleaners"),
    (.people, "couriers riders cyclists tourists retirees refugees migrants jurors magistrates"),
    (.people, "criminologists epidemiologists sociologists pharmacists dentists growers ranchers cousins"),
    (.people, "grandchildren grandparents partners freelancers sellers buyers trainers instructors"),
    (.people, "moderators contractors homeowners leaseholders renters patients administrators taxpayers"),
    (.people, "bystanders onlookers eyewitnesses caretakers guards gardeners hauliers truckers dockers"),
    (.people, "soldiers photographers filmmakers producers composers screenwriters comedians villagers"),
    (.people, "islanders stallholders protesters protestors demonstrators strikers picketers backers"),
    (.people, "proponents defenders detractors skeptics sceptics philosophers defendants plaintiffs"),
    (.people, "claimants complainants rangers wardens inmates prisoners detainees directors owners founders"),
    (.people, "technologists designers programmers coders testers hackers legislators congressmen delegates"),
    (.people, "envoys"),
  ]
}
