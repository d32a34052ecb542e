/// Nouns that can be the head of a phrase that names a speaker: `the home secretary`, `campaigners`.
enum RoleNouns {
  struct Noun: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case person, organization, people }
    var kind: Kind
    var gender: Lexicon.Gender?
    /// Whether it speaks for someone else: `a spokesman for Ofcom`.
    var speaksForOthers = false
  }

  static subscript(word: String) -> Noun? { nouns[word] }

  private static let nouns: [String: Noun] = {
    var nouns: [String: Noun] = [:]
    for (kind, list) in nounsByKind {
      for word in list.split(separator: " ") { nouns[String(word)] = Noun(kind: kind) }
    }
    for word in ["chairwoman", "spokeswoman", "mother", "mum", "grandmother", "widow", "policewoman", "businesswoman"] {
      nouns[word, default: Noun(kind: .person)].gender = .female
    }
    for word in ["chairman", "spokesman", "father", "dad", "grandfather", "policeman", "businessman"] {
      nouns[word, default: Noun(kind: .person)].gender = .male
    }
    for word in ["spokesperson", "spokesman", "spokeswoman", "spokespeople"] { nouns[word]?.speaksForOthers = true }
    return nouns
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
    (.person, "businesswoman veteran columnist whip"),
    (.organization, "charity regulator watchdog company firm group organisation organization committee government"),
    (.organization, "department ministry union foundation trust institute association party agency coalition"),
    (.organization, "alliance platform body think-tank tank network app council force startup start-up commission"),
    (.organization, "campaign report inquiry letter tribunal court office service"),
    (.people, "ministers mps peers backbenchers campaigners activists experts researchers academics analysts"),
    (.people, "lawyers parents victims survivors critics officials sources insiders teachers police companies firms"),
    (.people, "giants platforms charities regulators groups organisations executives engineers officers politicians"),
    (.people, "residents families users bosses chiefs leaders scientists cryptographers developers pupils students"),
    (.people, "tories conservatives democrats spokespeople headteachers unions advocates authorities opponents"),
    (.people, "supporters whistleblowers investigators senators lawmakers economists teenagers dems"),
  ]
}
