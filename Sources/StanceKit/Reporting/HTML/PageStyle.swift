/// The style sheet and the script of the page.
enum PageStyle {
  /// Okabe & Ito's colours on white, lighter ones of the same hues on black; dash patterns tell the lines apart as well.
  static let css = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#59636e;--line:#d5dae0;--wash:#f5f7f9;
    --s0:#0072b2;--s1:#d55e00;--s2:#00835f;--s3:#b0578d;--s4:#a87400;--s5:#2a8fd0;--warn:#fff6e5}
    @media (prefers-color-scheme:dark){:root{--paper:#11161b;--ink:#e4e8ec;--soft:#9aa5b1;--line:#313a44;--wash:#1a2128;
    --s0:#56b4e9;--s1:#ff8f4d;--s2:#35c79b;--s3:#e59ac4;--s4:#e9b83c;--s5:#9bd4f7;--warn:#2b2417}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,
    "Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
    main{max-width:72rem;margin:0 auto;padding:2rem 1.25rem 4rem}
    h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
    h2{font-size:1.4rem;line-height:1.25;margin:0;letter-spacing:-.005em}
    h3{font-size:1.05rem;margin:2rem 0 .5rem}
    h4{font-size:.92rem;margin:0 0 .5rem}
    p{margin:.5rem 0;max-width:46rem}
    .lead,.soft{color:var(--soft)}
    a{color:var(--s0);text-underline-offset:.15em}
    nav{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;margin:1.25rem 0;padding:.6rem 0;border:solid var(--line);
    border-width:1px 0}
    section{margin-top:3rem;padding-top:1.25rem;border-top:2px solid var(--ink)}
    .notice{background:var(--warn);border-left:4px solid var(--s4);padding:.6rem .9rem;margin:.8rem 0;max-width:none}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0}
    .tile{background:var(--wash);border-radius:.4rem;padding:.75rem .9rem}
    .tile b{display:block;font-size:1.75rem;line-height:1.15;font-weight:650}
    .tile span{color:var(--soft);font-size:.85rem;display:block}
    .findings{padding-left:1.1rem;margin:.75rem 0;max-width:50rem}
    .findings li{margin:.3rem 0}
    .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20.5rem),1fr));gap:1.75rem 1.5rem;
    margin:1.25rem 0}
    figure{margin:0;min-width:0}
    figure svg{display:block;width:100%;max-width:30rem;height:auto;overflow:visible}
    figure p{font-size:.85rem;color:var(--soft);margin:.35rem 0 0}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:0;margin:.35rem 0 0;font-size:.85rem}
    .legend svg{display:inline-block;width:1.6rem;height:.55rem;margin-right:.35rem}
    svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
    svg .tick,svg .axis{fill:var(--soft)}
    svg .value{font-weight:600}
    svg .flagged{font-weight:600;fill:var(--s1)}
    .grid{stroke:var(--line);stroke-width:1}
    .reference{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:2 3}
    .whisker{stroke:var(--ink);stroke-width:1.3}
    .hollow{fill:var(--paper);stroke:var(--soft);stroke-width:1.6}
    polyline.s,line.s{fill:none;stroke-width:2;stroke-linejoin:round}
    .s.s0{stroke:var(--s0)}.s.s1{stroke:var(--s1);stroke-dasharray:7 3}.s.s2{stroke:var(--s2);stroke-dasharray:2 2.5}
    .s.s3{stroke:var(--s3);stroke-dasharray:9 3 2 3}.s.s4{stroke:var(--s4);stroke-dasharray:4 4}
    .s.s5{stroke:var(--s5);stroke-dasharray:12 2}
    .mark.s0,.bar.s0,.band.s0{fill:var(--s0)}.mark.s1,.bar.s1,.band.s1{fill:var(--s1)}.mark.s2,.band.s2{fill:var(--s2)}
    .bar{fill-opacity:.55}.band{fill-opacity:.16}
    .cell-back{fill:var(--wash)}.cell{fill:var(--s0)}
    svg .on-dark{fill:var(--paper);font-weight:600}
    .scroll{overflow-x:auto;margin:.75rem 0 1.25rem}
    table{border-collapse:collapse;font-size:.92rem;min-width:min(100%,30rem)}
    caption{text-align:left;font-weight:650;padding-bottom:.35rem}
    th,td{text-align:right;padding:.32rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}
    th{font-weight:600;color:var(--soft);border-bottom-color:var(--soft);white-space:nowrap}
    th:first-child,td:first-child{padding-left:0}
    .t{text-align:left}
    td:not(.t){white-space:nowrap}
    .tables{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,27rem),1fr));gap:0 2rem;align-items:start}
    .tables table{min-width:100%}.tables th{white-space:normal}.tables .scroll{min-width:0}
    .tables td:first-child{min-width:6rem}
    th[role=button]{cursor:pointer}
    th[aria-sort=ascending]::after{content:" ▲"}th[aria-sort=descending]::after{content:" ▼"}
    .errors td.t:first-child{min-width:18rem;max-width:34rem}
    .errors small{display:block;color:var(--soft)}
    .feature{white-space:nowrap;margin-right:.7rem;display:inline-block}
    .feature i{font-style:normal;color:var(--soft)}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem;margin:.75rem 0}
    dt{color:var(--soft)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
    code{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
    @media (max-width:40rem){main{padding:1.25rem 1rem 3rem}h1{font-size:1.5rem}th,td{padding:.3rem .5rem}
    .errors thead{display:none}.errors,.errors caption,.errors tbody,.errors tr,.errors td{display:block;text-align:left}
    .errors tr{border-bottom:1px solid var(--line);padding:.6rem 0}.errors td{border:0;padding:.1rem 0;white-space:normal}
    .errors td.t:first-child{min-width:0;max-width:none}
    .errors td+td::before{content:attr(data-label) ": ";color:var(--soft)}
    dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
    @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#ccc;--wash:#f2f2f2;--s0:#0072b2;
    --s1:#c24f00;--s2:#00835f;--s3:#a0487d;--s4:#8f6300;--s5:#2a7fb8;--warn:#fff}
    body{font-size:10pt}main{max-width:none;padding:0}nav{display:none}a{color:inherit;text-decoration:none}
    section{break-before:auto}.tile,.bar,.cell,.cell-back,.band,.notice{-webkit-print-color-adjust:exact;
    print-color-adjust:exact}figure,tr,.tile,.notice,table:not(.errors){break-inside:avoid}h2,h3,h4,caption{break-after:avoid}
    thead{display:table-header-group}.figures,.tables{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.tables th,.tables td{padding:.2rem .3rem}
    table{font-size:8.5pt}th{white-space:normal}tbody tr:first-child{break-before:avoid}.scroll{overflow:visible}@page{margin:16mm}}
    """

  /// Lets a click or a key on the head of a table of errors sort its rows. Nothing else needs a script.
  static let script = """
    document.querySelectorAll("table.errors").forEach(function (table) {
      var body = table.tBodies[0];
      table.querySelectorAll("th").forEach(function (head, column) {
        function key(row) { return row.cells[column].textContent.trim(); }
        function sort() {
          var down = head.getAttribute("aria-sort") === "ascending";
          table.querySelectorAll("th").forEach(function (other) { other.removeAttribute("aria-sort"); });
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          Array.from(body.rows).sort(function (a, b) {
            var x = key(a), y = key(b), order = isNaN(x) || isNaN(y) ? x.localeCompare(y) : x - y;
            return down ? -order : order;
          }).forEach(function (row) { body.appendChild(row); });
        }
        head.setAttribute("role", "button");
        head.tabIndex = 0;
        head.addEventListener("click", sort);
        head.addEventListener("keydown", function (event) {
          if (event.key === "Enter" || event.key === " ") { event.preventDefault(); sort(); }
        });
      });
    });
    """
}
