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
struct HansardMembers: Hashable, Sendable {
  private var byName: [String: HansardMember] = [:]
  private var nameOfOffice: [String: String] = [:]
  private var namesOfSurname: [String: [String]] = [:]

  /// Whom `label` means; `nil` if that is nobody known, or more than one.
  func member(called label: String) -> HansardMember? {
    if let member = byName[label] { return member }
    if !nameOfOffice.isEmpty, let name = nameOfOffice[Self.office(label)] { return byName[name] }
    let words = label.words
    guard let surname = words.last else { return nil }
    let hasHonorific = words.count > 1 && HansardLine.hasHonorific(label)
    guard words.count == 1 || hasHonorific else { return byName[label] }
    let bearers = (namesOfSurname[String(surname)] ?? []).filter { name in
      words.count != 2 || !HansardLine.hasHonorific(name) || name.hasPrefix("\(words[0]) ")
    }
    return bearers.count == 1 ? byName[bearers[0]] : nil
  }

  /// The one whose name ends in `surname`, which may be of several words.
  func member(surnamed surname: String) -> HansardMember? {
    let bearers = (namesOfSurname[surname.words.last.map(String.init) ?? ""] ?? []).filter {
      $0.hasSuffix(" \(surname)")
    }
    return bearers.count == 1 ? byName[bearers[0]] : nil
  }

  mutating func enter(_ member: HansardMember) {
    if byName[member.name] == nil, let surname = member.name.words.last {
      namesOfSurname[String(surname), default: []].append(member.name)
    }
    byName[member.name] = member
    if let office = member.office { nameOfOffice[Self.office(office)] = member.name }
  }

  /// An office in lower case without its article; those who preside over committees are all `chair`.
  private static func office(_ text: String) -> String {
    var words = text.lowercased().words.map(String.init)
    if words.first == "the" { words.removeFirst() }
    return words.count == 1 && presiding.contains(WordKey(words[0])) ? "chair" : words.joined(separator: " ")
  }

  private static let presiding: WordSet = [
    "chair", "chairman", "chairwoman", "chairperson", "convener", "cathaoirleach",
  ]
}

extension HansardMember {
  /// Takes what stands in one pair of parentheses: a party, a seat, an office's holder, or all of it at once.
  mutating func take(_ part: String) {
    if HansardLine.party(part) != nil {
      party = part
    } else if part == "in the Chair" || part == "Chair" {
      office = "Chair"
    } else if office == nil, HansardLine.isOffice(name), HansardLine.isName(part) {
      office = name
      name = part
    } else if part.contains("—") {
      // `(Whitby—Minister for Ports)` in Canberra, `(Labour—Whitby)` in Wellington.
      let pieces = part.unicodeScalars.split(separator: "—").map { String($0) }
      if let last = pieces.last, HansardLine.isOffice(last) {
        constituency = pieces.first
        office = last
      } else {
        party = pieces.first
        constituency = pieces.last
      }
    } else if part.contains(byte: UInt8(ascii: ",")) {
      // `(Whitby, Labour)`
      for piece in part.split(separator: ",") { take(String(piece.drop { $0 == " " })) }
    } else {
      constituency = part
    }
  }
}
