/// An element that names the writer of an article or the day it was published, by its attributes.
struct Byline {
  enum Kind: Hashable {
    case author, date
  }

  let kind: Kind
  /// 0 for what is declared, 1 for what a plain class name says, 2 for one that is used for other things, too.
  let rank: Int
  /// The value, if an attribute has it and not the text.
  let value: String?

  init?(element name: String, attributes: Attributes) {
    let property = attributes["itemprop"] ?? attributes["property"]
    if property == "author" || attributes["rel"] == "author" {
      self.init(kind: .author, rank: 0, value: nil)
    } else if let property, ["datePublished", "dc:date", "dc:created", "schema:datePublished"].contains(property) {
      self.init(kind: .date, rank: 0, value: attributes["content"] ?? attributes["datetime"])
    } else if name == "time" {
      self.init(kind: .date, rank: attributes["pubdate"] == nil ? 1 : 0, value: attributes["datetime"])
    } else if name == "abbr" {
      self.init(kind: .date, rank: 2, value: attributes["title"])
    } else if let names = attributes["class"] ?? attributes["id"], let (kind, rank) = Self.kind(named: names) {
      self.init(kind: kind, rank: rank, value: kind == .date ? attributes["title"] : nil)
    } else {
      return nil
    }
  }

  private init(kind: Kind, rank: Int, value: String?) {
    self.kind = kind
    self.rank = rank
    self.value = value
  }

  private static func kind(named names: String) -> (Kind, Int)? {
    let words = ClassWords(names).words
    if words.contains(where: others.contains) { return nil }
    for (kind, rank, list) in lists where words.contains(where: list.contains) { return (kind, rank) }
    return nil
  }

  private static let lists: [(Kind, Int, Set<String>)] = [
    (
      .date, 1,
      ["published", "pubdate", "posted", "dateline", "entry-date", "post-date", "article-date", "publish-date"]
    ),
    (.author, 1, ["byline", "by-line"]),
    (.date, 2, ["date", "datetime", "timestamp", "time-stamp", "datestamp", "post-time", "posttime"]),
    (.author, 2, ["author", "authors", "writer"]),
  ]

  /// Words for what is said of others than the article and its writer, or shows no name.
  private static let others: Set<String> = [
    "comment", "comments", "related", "bio", "avatar", "image", "pic", "photo", "email", "twitter", "modified",
  ]
}
