/// What the finished directory tells of a speaker.
extension SpeakerDirectory {
  /// The organization that an entry is, or that its person belongs to.
  func organization(of id: ID) -> ID? {
    if entries[id].kind == .organization { return entries[id].isUncertain ? nil : id }
    return entries[id].affiliation
  }

  mutating func role(of id: ID, in roles: RoleTable) -> SpeakerRole {
    if rolesFound.count < entries.count {
      rolesFound += repeatElement(nil, count: entries.count - rolesFound.count)
    }
    if let role = rolesFound[id] { return role }
    let role = findRole(of: id, in: roles)
    rolesFound[id] = role
    return role
  }

  func findRole(of id: ID, in roles: RoleTable) -> SpeakerRole {
    let first = roles.role(ofAny: entries[id].describedBy)
    guard let affiliation = entries[id].affiliation, entries[id].kind == .person else { return first ?? .unknown }
    let own = first == .industry ? roles.role(ofAny: entries[id].describedBy, otherThan: .industry) : first
    return own ?? roles.role(ofAny: entries[affiliation].describedBy) ?? first ?? .unknown
  }
}

extension RoleTable {
  /// The first role that one of `descriptions` gives.
  fileprivate func role(ofAny descriptions: [[WordKey]], otherThan unwanted: SpeakerRole? = nil) -> SpeakerRole? {
    for description in descriptions {
      if let role = role(describedBy: description), role != unwanted { return role }
    }
    return nil
  }
}
