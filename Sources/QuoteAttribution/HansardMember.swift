/// A member or witness as the header of a turn gives him or her.
struct HansardMember: Hashable, Sendable {
  var name: String
  var office: String?
  var constituency: String?
  var party: String?

  /// Takes what `known` tells and this header leaves out.
  mutating func fill(from known: HansardMember) {
    office = office ?? known.office
    constituency = constituency ?? known.constituency
    party = party ?? known.party
  }
}

/// Everyone who speaks on a page, or whom its list of those present names.
///
/// A later header shortens the first: `Dr Fairweather` after `Dr Magnus Fairweather`, `Chair` after `Ann Vale (Chair)`,
/// `Madam Deputy Speaker` after `Madam Deputy Speaker (Ann Vale)`.
struct HansardMembers: Sendable {
  private var byName = WordIndex<HansardMember>()
  private var nameOfOffice = WordIndex<WordKey>()
  private var namesOfSurname = WordIndex<[String]>()

  /// Whom `label` means; `nil` if that is nobody known, or more than one.
  func member(called label: ArraySlice<UInt8>) -> HansardMember? {
    if let member = byName[WordKey(label)] { return member }
    if !nameOfOffice.isEmpty, let name = nameOfOffice[Self.office(label)] { return byName[name] }
    guard let title = label.words.first, let surname = label.words.last,
      case let isAlone = title.startIndex == surname.startIndex, isAlone || HansardLine.hasHonorific(label)
    else { return nil }
    let isShort = label.wordCount == 2
    let bearers = (namesOfSurname[WordKey(surname)] ?? []).filter { bearer in
      let name = ArraySlice(bearer.utf8)
      return !isShort || !HansardLine.hasHonorific(name)
        || name.starts(with: title) && name.dropFirst(title.count).first == UInt8(ascii: " ")
    }
    return bearers.count == 1 ? byName[WordKey(bearers[0])] : nil
  }

  /// The one whose name ends in `surname`, which may be of several words.
  func member(surnamed surname: String) -> HansardMember? {
    let bearers = (namesOfSurname[WordKey(surname.words.last ?? "")] ?? []).filter { $0.hasSuffix(" \(surname)") }
    return bearers.count == 1 ? byName[WordKey(bearers[0])] : nil
  }

  mutating func enter(_ member: HansardMember) {
    let name = WordKey(member.name)
    if byName[name] == nil, let surname = ArraySlice(member.name.utf8).words.last {
      namesOfSurname[WordKey(surname), default: []].append(member.name)
    }
    byName[name] = member
    if let office = member.office { nameOfOffice[Self.office(ArraySlice(office.utf8))] = name }
  }

  /// An office in any case without its article; those who preside over committees are all `chair`.
  private static func office(_ text: ArraySlice<UInt8>) -> WordKey {
    let words = text.words.map { WordKey(lowercasing: $0) }
    let office = words.first == "the" ? words.dropFirst() : words[...]
    return office.count == 1 && presiding.contains(office[office.startIndex]) ? "chair" : WordKey(joining: office)
  }

  private static let presiding: WordSet = [
    "chair", "chairman", "chairwoman", "chairperson", "convener", "cathaoirleach",
  ]
}

extension HansardMember {
  /// Takes what stands in one pair of parentheses: a party, a seat, an office's holder, or all of it at once.
  mutating func take(_ part: ArraySlice<UInt8>) {
    if HansardLine.isParty(part) {
      party = part.text
    } else if part.equals("in the Chair") || part.equals("Chair") {
      office = "Chair"
    } else if office == nil, HansardLine.isName(part), HansardLine.isOffice(ArraySlice(name.utf8)) {
      office = name
      name = part.text
    } else if part.contains("—") {
      // `(Whitby—Minister for Ports)` in Canberra, `(Labour—Whitby)` in Wellington.
      let pieces = part.text.unicodeScalars.split(separator: "—").map { String($0) }
      if let last = pieces.last, HansardLine.isOffice(ArraySlice(last.utf8)) {
        constituency = pieces.first
        office = last
      } else {
        party = pieces.first
        constituency = pieces.last
      }
    } else if part.firstIndex(ofByte: UInt8(ascii: ",")) != nil {
      // `(Whitby, Labour)`
      for piece in part.split(separator: UInt8(ascii: ",")) { take(piece.drop { $0 == UInt8(ascii: " ") }) }
    } else {
      constituency = part.text
    }
  }
}
