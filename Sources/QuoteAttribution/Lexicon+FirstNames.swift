/// What a first name tells of who bears it.
extension Lexicon {
  /// The usual gender of the bearers of a first name; `nil` if there is none, or the name is not known. Only used where
  /// the text itself gives none.
  static func gender(ofFirstName name: WordKey) -> Gender? { bearers(ofFirstName: name)?.gender }

  /// Whether a word is known as a first name.
  static func isFirstName(_ word: WordKey) -> Bool { bearers(ofFirstName: word) != nil }

  /// Who bears a first name, accents or not: `Élodie`, `Mary-Kate`.
  private static func bearers(ofFirstName name: WordKey) -> Bearers? {
    if let bearers = firstNames[name] { return bearers }
    let bytes = name.bytes
    let hyphen = bytes.firstIndex(of: UInt8(ascii: "-"))
    guard hyphen != nil || bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var first = WordKey(withoutAccents(String(decoding: hyphen.map { bytes[..<$0] } ?? bytes[...], as: UTF8.self)))
    // `Jean-Luc` is a man, as no `Jean` alone need be.
    if hyphen != nil, first == "jean" || first == "john" { first = "john" }
    return firstNames[first]
  }

  private static func withoutAccents(_ name: String) -> String {
    var bare = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if let letters = accented[scalar] { bare.append(contentsOf: letters.unicodeScalars) } else { bare.append(scalar) }
    }
    return String(bare)
  }

  /// Who bears a name: women, men, or both.
  private enum Bearers: Hashable, Sendable {
    case women, men, both

    var gender: Gender? {
      switch self {
      case .women: .female
      case .men: .male
      case .both: nil
      }
    }
  }

  private static let firstNames: WordTable<Bearers> = {
    let lists: [(Bearers, String)] = [(.both, sharedNames), (.women, femaleNames), (.men, maleNames)]
    return WordTable(
      lists.flatMap { bearers, list in
        list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
          .map { (word: WordKey(Substring($0)), value: bearers) }
      })
  }()

  private static let accented: [Unicode.Scalar: String] = {
    let lists = [
      "a": "áàâäãåāăą", "ae": "æ", "c": "çćčĉ", "d": "ďđð", "e": "éèêëēėęě", "g": "ğģ", "i": "íìîïīįı", "k": "ķ",
      "l": "łľļĺ", "n": "ñńňņ", "o": "óòôöõøōő", "oe": "œ", "r": "řŕ", "s": "śšşșß", "t": "ťţț", "th": "þ",
      "u": "úùûüūůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var accented: [Unicode.Scalar: String] = [:]
    for (letter, list) in lists { for scalar in list.unicodeScalars { accented[scalar] = letter } }
    return accented
  }()

  /// First names that women and men bear.
  private static let sharedNames = """
    ade akira alex alexis almog amal amandeep amani amrit andrea anh ariel arin asa ashley aubrey avery billie blair
    bo bobbie bola brett cameron camille carey carol carroll casey chandra charley charli charlie chen chris claude
    corey cory courtney dale dana daniele dara darcy deniz denny derya devin dominique drew elisha ellis emerson evan
    evren ezra fang farai femi finley frances francis frankie gabriel gabriele gale georgie gerry glenn gurpreet
    harpreet haru hayden hikaru hikmat hilary hollis hong hui hyun ihsan ilkay iman imani inbar ira isa izzy jackie
    jaime jamie jan jaswinder jean jess jessie jie jin jing jiwoo jo jocelyn jody joey jordan joss jules jun jyoti
    kagiso kai kamal kanwal kaoru karabo kasey keegan kehinde kel kelly kelsey kendal kendall kerri kerry khanh khanya
    kim kiran kirby kit kris kudzai kulwinder laurie lebo lee lei lerato les lesley leslie li lindsay ling linh loren
    lou lynn mackenzie makoto mandeep manpreet marion marlow mattie mckenzie mel merrill micah michal michele mickey
    micky ming minh misha mo morgan moss mpho najah nana nao nat navjot ngoc nicki nicky nico nicola nidal nikita noa
    noel noor nour nur nyasha ollie olu palesa parker pat payton perry peyton phuong presley qing quinn quynh
    rajwinder ray reese remy rene rey rian rida riley robbie robin robyn romy ronnie roop rory rotem rowan rutendo rye
    ryley sabah sacha sal sam sammie sandy sascha sasha shachar shams shannon shashi shawn shay shea shelby sidney
    simone simran skye skylar skyler sloane sora stacey stacy stav stevie sukhdeep sukhwinder suman sydney tafadzwa
    taiwo tatenda tatum taylor teagan tebogo teddy temitope tendai terry thandeka thanh thuy tinashe toby tomomi tory
    tracey tracy trang tunde tuyet tyler umut val valery vivian wafa wei whitney wynn xiao xin yael yan yasar yong yu
    yuki yun yuri yuval zhen zion zuri
    """
}
