/// How an article page looks.
enum ArticlePageStyle {
  /// Colors that people with any color vision tell apart, after Okabe and Ito (2008), for light and for dark pages;
  /// each goes with a line of its own, so that gray print tells the same.
  static let colors: [(light: String, dark: String, line: String)] = [
    ("#0072b2", "#56b4e9", "solid"), ("#b25d00", "#e69f00", "dashed"), ("#a4478b", "#e3a1cc", "double"),
    ("#007a5a", "#2fc69b", "dotted"), ("#7a6a00", "#f0e442", "solid"), ("#b23c00", "#ff8f57", "dashed"),
  ]

  static var css: String {
    var light = ""
    var dark = ""
    var rules = ""
    for (i, color) in colors.enumerated() {
      light += " --c\(i): \(color.light);"
      dark += " --c\(i): \(color.dark);"
      rules += ".s-\(i) { --color: var(--c\(i)); --line: \(color.line); }\n"
    }
    return """
      :root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --faint: #595959; --none: #6b6b6b;\(light) }
      @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #ececec; --faint: #a8a8a8; --none: #a0a0a0;\(dark) }
      }
      .s-none { --color: var(--none); --line: dotted; }
      \(rules)\(layout)
      """
  }

  private static let layout = """
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 Georgia, "Times New Roman", serif; }
    main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
    header p, .legend, .notes, .why { font-family: system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.5rem 0 .25rem; }
    header p { color: var(--faint); margin: 0 0 1rem; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0; padding: 0 0 .75rem;
      font-size: .9rem; border-bottom: 1px solid var(--faint); }
    .row p { margin: 0 0 .9rem; overflow-wrap: anywhere; }
    .statement { color: inherit; text-decoration: none; border-bottom: 3px var(--line) var(--color);
      background: color-mix(in srgb, var(--color) 14%, transparent); }
    a.statement:hover, a.statement:focus-visible { background: color-mix(in srgb, var(--color) 32%, transparent); }
    a:focus-visible, .note:focus-visible { outline: 3px solid var(--color, currentColor); outline-offset: 2px; }
    sup { font: 600 .7rem/1 system-ui, sans-serif; padding-left: .15em; }
    .notes { display: grid; gap: .6rem; align-content: start; margin-bottom: 1rem; font-size: .85rem; line-height: 1.4; }
    .note { border-left: 4px var(--line) var(--color); padding: .1rem 0 .1rem .7rem; }
    .note:target { background: color-mix(in srgb, var(--color) 18%, transparent); }
    .note h2 { font-size: .95rem; margin: 0 0 .2rem; }
    .note h2 a { color: inherit; display: inline-block; min-width: 1.6em; }
    .note dl, .note dd { margin: 0; }
    .note dl > div { display: flex; gap: .5em; align-items: baseline; }
    .note dt { color: var(--faint); white-space: nowrap; }
    .words { display: flex; flex-wrap: wrap; gap: 0 .7em; }
    small { color: var(--faint); font-weight: normal; }
    .dropped { color: var(--faint); font-size: .85rem; }
    .dropped p { margin-bottom: .3rem; }
    .dropped .why { font-style: italic; }
    @media (min-width: 56rem) {
      .row { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: 0 2rem; }
    }
    @media print {
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      .row { display: grid; grid-template-columns: 7fr 5fr; gap: 0 1.5rem; }
      .note { break-inside: avoid; }
      .statement { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
