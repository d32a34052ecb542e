import CLibXML2
import Tokenization

/// Builds a ``PageTree`` from the events of libxml2's HTML parser.
///
/// The parser says of every event how far it has read. Text that the source has literally ends there; what does not
/// is a character reference, which starts at the last `&` before.
final class PageTreeBuilder {
  private(set) var tree = PageTree()
  private let source: [UInt8]
  private var parser: htmlParserCtxtPtr?

  /// The open elements: what they add to the tree, and what closes with them.
  private struct Open {
    var name: String
    var element: Int
    var isUnseen: Bool
    var isLink: Bool
    var byline: Byline?
    /// Where its text starts.
    var start: Int
  }

  private var open: [Open] = []
  private var unseenDepth = 0
  private var linkDepth = 0
  private var sourceEnd = 0

  private var blockStart = 0
  private var blockLinkLength = 0
  private var blockElement = 0
  private var hasPendingBreak = false

  /// The text of the script or title that is open, if it is wanted.
  private var captured: [UInt8]?

  /// Elements nested deeper are read as if they stood in the last one above.
  private static let depthLimit = 512

  init(source: [UInt8]) {
    self.source = source
    tree.elements.append(PageTree.Element(name: "", parent: nil))
  }

  static func tree(of source: [UInt8]) -> PageTree {
    let builder = PageTreeBuilder(source: source)
    builder.parse()
    builder.endBlock()
    return builder.tree
  }

  private func parse() {
    guard let parser = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(parser) }
    self.parser = parser
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name else { return }
      PageTreeBuilder.of(context).start(String(cString: name), Attributes(attributes))
    }
    handler.endElement = { context, name in
      guard let name else { return }
      PageTreeBuilder.of(context).end(String(cString: name))
    }
    let characters: charactersSAXFunc = { context, text, count in
      guard let text, count > 0 else { return }
      PageTreeBuilder.of(context).add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    parser.pointee.sax.pointee = handler
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // Without recovery a closing tag within the text of a script would end it.
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    source.withUnsafeBytes { bytes in
      let document = htmlCtxtReadMemory(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: bytes.count), nil, "UTF-8",
        CInt(options | HTML_PARSE_NONET.rawValue))
      if let document { xmlFreeDoc(document) }
    }
    self.parser = nil
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> PageTreeBuilder {
    guard let context else { preconditionFailure("the parser lost its context") }
    return Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue()
  }

  // MARK: - Elements

  private func start(_ name: String, _ attributes: Attributes) {
    if name == "br" { return lineBreak() }
    let isBlock = Tag.blocks.contains(name)
    if isBlock { endBlock() }
    // An unknown element in the head can keep the parser from closing it.
    if name == "body", open.contains(where: { $0.name == "head" }) { end("head") }
    if name == "meta" { tree.metadata.readMeta(attributes) }
    if name == "title" && unseenDepth > 0 || name == "script" && attributes["type"] == "application/ld+json" {
      captured = []
    }
    let parent = open.last?.element ?? 0
    var element = parent
    if isBlock, open.count < Self.depthLimit {
      element = tree.elements.count
      tree.elements.append(
        PageTree.Element(
          name: name, parent: parent, mark: FurnitureMark(ofElement: name, attributes: attributes),
          holdsArticle: name == "article" || attributes.declareArticle,
          isQuotation: name == "blockquote" || tree.elements[parent].isQuotation))
    }
    // A block that is hidden may be the article behind a layer that waits for consent; a few hidden words are not.
    let isUnseen = Tag.unseen.contains(name) || !isBlock && attributes.isHidden
    let isLink = name == "a"
    if isUnseen { unseenDepth += 1 }
    if isLink { linkDepth += 1 }
    if name == "link", attributes["rel"] == "canonical" {
      tree.metadata.address = tree.metadata.address ?? attributes["href"]
    }
    if Tag.void.contains(name) {
      if isUnseen { unseenDepth -= 1 }
      return
    }
    open.append(
      Open(
        name: name, element: element, isUnseen: isUnseen, isLink: isLink,
        byline: Byline(element: name, attributes: attributes), start: tree.utf8.count))
  }

  private func end(_ name: String) {
    // Looking for what is never open would take as long as the page is deep.
    guard !Tag.void.contains(name), let index = open.lastIndex(where: { $0.name == name }) else { return }
    if Tag.blocks.contains(name) { endBlock() }
    if let text = captured, name == "title" || name == "script" {
      if name == "script" {
        tree.metadata.linkedData.append(text)
      } else if tree.metadata.title == nil {
        // Drawings have titles, too.
        tree.metadata.title = text
      }
      captured = nil
    }
    for closed in open[index...] {
      if closed.isUnseen { unseenDepth -= 1 }
      if closed.isLink { linkDepth -= 1 }
      if let byline = closed.byline { tree.metadata.add(byline, at: closed.start, in: tree.utf8) }
    }
    open.removeSubrange(index...)
  }

  /// A line break is a blank, but two of them end a paragraph, and so does one behind a sentence that fills a line.
  private func lineBreak() {
    if hasPendingBreak || isSentence(blockStart..<tree.utf8.count) { endBlock() } else { hasPendingBreak = true }
  }

  /// Only the end is looked at: a line of nothing but breaks and blanks asks at each of them.
  private func isSentence(_ range: Range<Int>) -> Bool {
    guard range.count >= 80 else { return false }
    return ProseGain.endsWithStop(tree.utf8[tree.utf8.trimmingSpace(range.upperBound - 64..<range.upperBound)])
  }

  private func endBlock() {
    hasPendingBreak = false
    if tree.utf8.last == UInt8(ascii: " "), tree.utf8.count > blockStart { blockLinkLength -= linkDepth > 0 ? 1 : 0 }
    let range = tree.utf8.trimmingSpace(blockStart..<tree.utf8.count)
    if !range.isEmpty {
      tree.blocks.append(
        PageTree.Block(element: blockElement, utf8Range: range, linkLength: min(max(0, blockLinkLength), range.count)))
      if tree.elements[blockElement].name == "h1", tree.metadata.headings.count < 8 {
        tree.metadata.headings.append(String(decoding: tree.utf8[range], as: UTF8.self))
      }
      tree.utf8.append(UInt8(ascii: "\n"))
      tree.map.append(length: 1, source: sourceEnd..<sourceEnd)
    }
    blockStart = tree.utf8.count
    blockLinkLength = 0
  }

  // MARK: - Text

  private func add(_ text: UnsafeBufferPointer<UInt8>) {
    let place = place(of: text)
    sourceEnd = max(sourceEnd, place.upperBound)
    if captured != nil {
      captured?.append(contentsOf: text)
      return
    }
    guard unseenDepth == 0 else { return }
    if hasPendingBreak, !text.allSatisfy(Self.isSpace) {
      hasPendingBreak = false
      appendSpace(source: place.lowerBound..<place.lowerBound)
    }
    let isLiteral = place.count == text.count
    var i = 0
    while i < text.count {
      var end = i
      while end < text.count, !Self.isSpace(text[end]) { end += 1 }
      if end > i {
        let source = isLiteral ? place.lowerBound + i..<place.lowerBound + end : place
        append(UnsafeBufferPointer(rebasing: text[i..<end]), source: source)
        i = end
      }
      while end < text.count, Self.isSpace(text[end]) { end += 1 }
      if end > i {
        appendSpace(source: isLiteral ? place.lowerBound + i..<place.lowerBound + end : place)
        i = end
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, source: Range<Int>) {
    if tree.utf8.count == blockStart { blockElement = open.last?.element ?? 0 }
    tree.utf8.append(contentsOf: bytes)
    tree.map.append(length: bytes.count, source: source)
    if linkDepth > 0 { blockLinkLength += bytes.count }
  }

  private func appendSpace(source: Range<Int>) {
    guard tree.utf8.count > blockStart, tree.utf8.last != UInt8(ascii: " ") else { return }
    tree.utf8.append(UInt8(ascii: " "))
    tree.map.append(length: 1, source: source)
    if linkDepth > 0 { blockLinkLength += 1 }
  }

  /// Where the source has `text`, which the parser has just read.
  private func place(of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let end = min(readEnd, source.count)
    let start = end - text.count
    if start >= 0, source[start..<end].elementsEqual(text) { return start..<end }
    var reference = end
    while reference > sourceEnd, end - reference < 64 {
      reference -= 1
      if source[reference] == UInt8(ascii: "&") {
        // An ampersand that starts no reference stands for itself.
        let isBare = text.count == 1 && text[0] == UInt8(ascii: "&") && !source[reference..<end].contains(0x3B)
        return reference..<(isBare ? reference + 1 : end)
      }
    }
    return min(sourceEnd, end)..<end
  }

  /// How many bytes of the source the parser has read.
  private var readEnd: Int {
    guard let input = parser?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
      return sourceEnd
    }
    return Int(input.pointee.consumed) + (current - base)
  }
}
