import Evaluation

extension EvaluationReport {
  /// The report as one self-contained page, readable without scripts.
  public func html() -> String {
    let title = "Evaluation: \(provenance.description)"
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="stance \(HTMLText.escaped(provenance.version))">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(PageStyle.css)
      </style>
      </head>
      <body>
      <main>
      \(header)
      \(axes.map { $0.section(provenance) }.joined(separator: "\n"))
      \(leakageSection)
      \(provenanceSection)
      </main>
      <script>
      \(PageStyle.script)
      </script>
      </body>
      </html>

      """
  }

  private var header: String {
    let links = axes.map { "<a href=\"#\($0.anchor)\">\(HTMLText.escaped($0.title))</a>" }
    let last = (leakage == nil ? [] : ["<a href=\"#leakage\">Leakage</a>"]) + ["<a href=\"#provenance\">Provenance</a>"]
    let notices =
      [provenance.trainedOnTheseSentence, provenance.missingGroupsSentence].compactMap(\.self)
      + (foldComparison.map { [$0.sentences.joined(separator: " ")] } ?? [])
    return """
      <header>
      <h1>Evaluation</h1>
      <p class="lead">\(HTMLText.escaped(provenance.description))</p>
      </header>
      <nav aria-label="Contents">\((links + last).joined(separator: " "))</nav>
      \(notices.map { "<p class=\"notice\">\(HTMLText.escaped($0))</p>" }.joined(separator: "\n"))
      """
  }

  private var leakageSection: String {
    guard let leakage else { return "" }
    let head = leakage.isClean ? "Nothing was found that stands on both sides." : "Found on both sides of the split:"
    let items = leakage.sentences.map { "<li>\(HTMLText.escaped($0))</li>" }.joined(separator: "\n")
    return """
      <section id="leakage">
      <h2>Leakage</h2>
      <p>\(head)</p>
      <ul class="findings">
      \(items)
      </ul>
      </section>
      """
  }

  private var provenanceSection: String {
    var entries = [
      ("command", "<code>\(HTMLText.escaped(provenance.command))</code>"),
      ("stance", HTMLText.escaped(provenance.version)), ("statements", "\(provenance.statementCount)"),
      ("grouped by", HTMLText.escaped(provenance.groupedBy ?? "–")), ("seed", "\(provenance.seed)"),
    ]
    if let folds = provenance.foldCount { entries.append(("folds", "\(folds)")) }
    entries.append(("data, SHA-256", "<code>\(provenance.dataDigest)</code>"))
    if let digest = provenance.modelDigest { entries.append(("model, SHA-256", "<code>\(digest)</code>")) }
    if let digest = provenance.modelDataDigest { entries.append(("its data, SHA-256", "<code>\(digest)</code>")) }
    let list = entries.map { "<dt>\($0)</dt><dd>\($1)</dd>" }.joined(separator: "\n")
    return """
      <section id="provenance">
      <h2>Provenance</h2>
      <dl>
      \(list)
      </dl>
      <p class="soft">Brackets and whiskers are 95 % intervals from resampled \(HTMLText.escaped(provenance.groupNoun)). A
      dash is a score that is undefined, not zero.</p>
      </section>
      """
  }
}
