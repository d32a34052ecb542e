/// What the finished directory tells of a speaker.
extension SpeakerDirectory {
  /// The organization that an entry is, or that its person belongs to.
  func organization(of id: ID) -> ID? {
    let entry = entries[id]
    if entry.kind == .organization { return entry.isUncertain ? nil : id }
    return entry.affiliation
  }

  mutating func role(of id: ID, in roles: RoleTable) -> SpeakerRole {
    if let role = rolesFound[id] { return role }
    let role = findRole(of: id, in: roles)
    rolesFound[id] = role
    return role
  }

  func findRole(of id: ID, in roles: RoleTable) -> SpeakerRole {
    let entry = entries[id]
    let described = entry.describedBy.lazy.compactMap { roles.role(describedBy: $0) }
    if let affiliation = entry.affiliation, entry.kind == .person {
      let own = described.first { $0 != .industry }
      return own ?? roles.role(ofAny: entries[affiliation].describedBy) ?? described.first ?? .unknown
    }
    return described.first ?? .unknown
  }
}

extension RoleTable {
  fileprivate func role(ofAny descriptions: [[WordKey]]) -> SpeakerRole? {
    descriptions.lazy.compactMap { role(describedBy: $0) }.first
  }
}
