import Tokenization

/// Reads statements, with who says them, from an article or a page of Hansard.
///
///     let reading = ArticleReader().read(Article(text: text))
///     for statement in reading.statements { print(statement.speaker ?? "?", statement.text) }
///
/// - Complexity: O(*n*) for *n* bytes.
public struct ArticleReader: Hashable, Sendable {
  /// The words that give speakers their roles.
  public var roles: RoleTable

  /// The verbs and phrases that report speech.
  public var cues: CueTable

  public init(roles: RoleTable = RoleTable(), cues: CueTable = CueTable()) {
    self.roles = roles
    self.cues = cues
  }

  public func read(_ article: Article) -> ArticleReading {
    if article.documentType == .hansard { return HansardReader(article: article, roles: roles).read() }
    let (body, dropped) = BoilerplateFilter(article: article).divided()
    let metadata = PageMetadata(of: dropped, in: article)
    var transcript = TranscriptReader(article: article, body: body)
    let turns = transcript.turns()
    var spoken = Set<Int>()
    for turn in turns { spoken.formUnion(article.paragraphs(turn.spans)) }
    let running = turns.isEmpty ? body : body.filter { !spoken.contains($0) }
    let quotations = QuotationFinder().quotations(in: article, body: running)
    let statements = ReadingMemory.withMemory { memory in
      var attributor = SpeakerAttributor(
        article: article, body: running, quotations: quotations, roles: roles, cues: cues, memory: memory)
      var statements = attributor.statements(dropped: dropped, writer: metadata.author ?? article.writer)
      if !turns.isEmpty {
        statements += attributor.statements(of: turns, writer: metadata.author)
        statements.sort { $0.spans[0].lowerBound < $1.spans[0].lowerBound }
      }
      return statements
    }
    return ArticleReading(
      statements: statements, narration: article.narration(of: body, without: statements), dropped: dropped,
      warnings: warnings(of: quotations, in: article), metadata: metadata)
  }

  private func warnings(of quotations: [Quotation], in article: Article) -> [ReadingWarning] {
    quotations.compactMap { quotation in
      guard let last = quotation.pieces.last else { return nil }
      let line = article.paragraphs[last.paragraph].line
      switch quotation.ending {
      case .closed: return nil
      case .unclosed: return .unclosedQuotation(line: line)
      case .unbalanced: return .unbalancedMarks(line: line)
      }
    }
  }
}

extension Article {
  /// The indices of the paragraphs that hold `spans`, which each lie in one.
  func paragraphs(_ spans: [Range<Int>]) -> [Int] {
    spans.compactMap { span in
      var low = 0
      var high = paragraphs.count
      while low < high {
        let middle = (low + high) / 2
        if paragraphs[middle].utf8Range.upperBound <= span.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low < paragraphs.count ? low : nil
    }
  }

  /// The stretches of the paragraphs `body` that no statement covers and that hold a word, in order.
  func narration(of body: [Int], without statements: [Statement]) -> [Range<Int>] {
    let spans = statements.flatMap(\.spans).sorted { $0.lowerBound < $1.lowerBound }
    var narration: [Range<Int>] = []
    var next = 0
    for paragraph in body {
      let bounds = paragraphs[paragraph].utf8Range
      var start = bounds.lowerBound
      while next < spans.count, spans[next].upperBound <= bounds.upperBound {
        append(start..<max(start, spans[next].lowerBound), to: &narration)
        start = spans[next].upperBound
        next += 1
      }
      append(start..<bounds.upperBound, to: &narration)
    }
    return narration
  }

  private static let narrationEnds: ScalarSet = ".!?:"

  private func append(_ range: Range<Int>, to narration: inout [Range<Int>]) {
    // Marks and commas at the edges belong to the statements beside.
    var start = range.lowerBound
    while start < range.upperBound, !utf8.decodedScalar(at: start).scalar.isWordScalar {
      start += utf8.decodedScalar(at: start).length
    }
    var end = range.upperBound
    while let last = utf8.decodedScalar(before: end, from: start),
      !last.scalar.isWordScalar && !Self.narrationEnds.contains(last.scalar)
    {
      end -= last.length
    }
    if start < end { narration.append(start..<end) }
  }
}
