import Text
import Yibao

extension TimeLineReport {
  /// The rows as a picture that needs nothing beside it: bars that differ in their patterns, so that
  /// it can be printed without colours, on paper of its own, so that it can lie on any background.
  func svg() -> String { TimeLineDrawing(self).text() }
}

/// A time line being drawn; lengths are in pixels.
private struct TimeLineDrawing {
  private let report: TimeLineReport
  private let scale: TimeScale?
  private let labels: [[String]]
  private let chart: (left: Int, width: Int)
  private let width: Int

  private static let lineHeight = 20
  private static let top = 80
  private static let barHeight = 12

  init(_ report: TimeLineReport) {
    self.report = report
    scale = TimeScale(report.line)
    labels = report.line.rows.flatMap { row in
      TimeLineReport.Lane.allCases.map { report.lines(of: $0, row) }
    }
    let names = report.line.rows.map { report.name(of: $0) }
    let left = Self.width(of: names) + 80
    chart = (left, scale == nil ? 0 : 640)
    width = left + chart.width + 20 + Self.width(of: labels.flatMap { $0 }) + 20
  }

  /// About the width of the widest of the texts.
  private static func width(of texts: [String]) -> Int {
    (texts.map { displayWidth(of: $0) }.max() ?? 0) * 8
  }

  func text() -> String {
    var body = axis()
    var y = Self.top
    var lane = 0
    for row in report.line.rows {
      body += label(report.name(of: row), x: 20, y: y + 14, "name")
      for kind in TimeLineReport.Lane.allCases {
        body += label(report.name(of: kind), x: chart.left - 60, y: y + 14)
        body += bars(kind, row, y: y + 4)
        for (index, line) in labels[lane].enumerated() {
          body += label(
            line, x: chart.left + chart.width + 20, y: y + 14 + index * Self.lineHeight)
        }
        y += max(1, labels[lane].count) * Self.lineHeight
        lane += 1
      }
      y += 10
    }
    body += legend(y: y + 10)
    y += 50
    for note in report.notes {
      body += label(note, x: 20, y: y)
      y += Self.lineHeight
    }
    return head(height: y) + body + "</svg>\n"
  }

  /// The opening, the words for those who listen, the paper and the patterns.
  private func head(height: Int) -> String {
    let description = report.line.rows.flatMap { row in
      TimeLineReport.Lane.allCases.map { lane in
        let days = report.lines(of: lane, row).joined(separator: "; ")
        return "\(report.name(of: row)), \(report.name(of: lane)): \(days)."
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="title description">
      <title id="title">\(XML.escaped(report.heading))</title>
      <desc id="description">\(XML.escaped(description.joined(separator: " ")))</desc>
      <style>
      .paper { fill: #fff } text { fill: #111; font: 14px sans-serif } .name, .title { font-weight: bold }
      .open, .ink { fill: #111 } .line { stroke: #999 } .bar { stroke: #111 }
      .closed { fill: none; stroke: #111; stroke-dasharray: 3 3 }
      @media (prefers-color-scheme: dark) {
      .paper { fill: #111 } text { fill: #eee } .open, .ink { fill: #eee } .line { stroke: #777 }
      .bar, .closed { stroke: #eee }
      }
      </style>
      <defs>
      <pattern id="late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect class="paper" width="6" height="6"/><rect class="ink" width="2" height="6"/></pattern>
      <pattern id="cover" width="4" height="4" patternUnits="userSpaceOnUse">\
      <rect class="paper" width="4" height="4"/><rect class="ink" width="1" height="1"/></pattern>
      <pattern id="perhaps" width="5" height="4" patternUnits="userSpaceOnUse">\
      <rect class="paper" width="5" height="4"/><rect class="ink" width="1" height="4"/></pattern>
      </defs>
      <rect class="paper" width="100%" height="100%"/>

      """ + label(report.heading, x: 20, y: 26, "title")
  }

  /// The years and quarters as lines from top to bottom.
  private func axis() -> String {
    guard let scale else { return "" }
    let bottom =
      Self.top + labels.reduce(0) { $0 + max(1, $1.count) * Self.lineHeight }
      + report.line.rows.count * 10
    // Labels that would touch one another are left out.
    let gap = chart.width * 90 / max(1, scale.days?.count ?? 1)
    var text = ""
    for (index, tick) in scale.ticks.enumerated() where tick.isYear || index == 0 || gap >= 20 {
      let x = position(of: tick.day)
      let top = tick.isYear ? Self.top - 16 : Self.top - 6
      text += #"<line class="line" x1="\#(x)" y1="\#(top)" x2="\#(x)" y2="\#(bottom)"/>"# + "\n"
      text += label(tick.label, x: x + 2, y: tick.isYear ? Self.top - 18 : Self.top - 4)
      // The first year has its name, too, unless that would touch the next one's.
      let next = scale.ticks.first { $0.isYear }.map { position(of: $0.day) } ?? .max
      if index == 0, !tick.isYear, next - x >= 40 {
        text += label("\(tick.day.year)", x: x + 2, y: Self.top - 18)
      }
    }
    return text
  }

  /// How far to the right a day begins.
  private func position(of day: Date) -> Int {
    guard let days = scale?.days else { return chart.left }
    return chart.left + chart.width * days.first.days(to: day) / days.count
  }

  private func bars(_ lane: TimeLineReport.Lane, _ row: TimeLine.Row, y: Int) -> String {
    guard scale != nil else { return "" }
    var text = ""
    for kind in [TimeLine.Entry.Kind.closed, .open, .late, .cover, .deadline]
    where lane.contains(kind) {
      guard let shown = scale?.days else { continue }
      let perhaps = row.daysPerhaps(kind)
      let days = row.days(kind).intersection(Days(shown))
      for range in days.subtracting(perhaps).ranges {
        let (x, width) = extent(of: range)
        text += bar(kind, x: x, width: width, y: y, saying: "\(range.first) – \(range.last)")
      }
      for range in days.intersection(perhaps).ranges {
        let (x, width) = extent(of: range)
        text += bar(nil, x: x, width: width, y: y, saying: "\(range.first) – \(range.last)?")
      }
    }
    return text
  }

  /// Where the bar of some days begins, and how wide it is.
  private func extent(of range: DayRange) -> (x: Int, width: Int) {
    let x = position(of: range.first)
    let end = range.last.adding(days: 1).map { position(of: $0) } ?? chart.left + chart.width
    return (x, max(1, end - x))
  }

  /// A bar in the pattern of its kind, or in that of days known only roughly; the last day to pay is a
  /// stroke that stands out above it.
  private func bar(
    _ kind: TimeLine.Entry.Kind?, x: Int, width: Int, y: Int, saying words: String
  ) -> String {
    let look =
      switch kind {
      case .open: #"class="open""#
      case .late: #"class="bar" fill="url(#late)""#
      case .cover: #"class="bar" fill="url(#cover)""#
      case .closed: #"class="closed""#
      case .deadline: #"class="ink""#
      case nil: #"class="bar" fill="url(#perhaps)""#
      }
    let isStroke = kind == .deadline
    let (y, width, height) =
      isStroke ? (y - 4, 3, Self.barHeight + 8) : (y, width, Self.barHeight)
    return #"<rect \#(look) x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)">"#
      + "<title>\(XML.escaped(words))</title></rect>\n"
  }

  private func legend(y: Int) -> String {
    let kinds = TimeLine.Entry.Kind.allCases.filter { kind in
      report.line.rows.contains { !$0.days(kind).isEmpty }
    }
    let hasRough = report.line.rows.contains { row in
      TimeLine.Entry.Kind.allCases.contains { !row.daysPerhaps($0).isEmpty }
    }
    var x = 20
    let shown = kinds.map { Optional($0) } + (hasRough ? [nil] : [])
    return shown.map { kind in
      let meaning = kind.map { report.meaning(of: $0) } ?? report.meaningOfRough
      defer { x += 40 + displayWidth(of: meaning) * 8 + 20 }
      return bar(kind, x: x, width: 30, y: y, saying: meaning)
        + label(meaning, x: x + 38, y: y + 11)
    }.joined()
  }

  private func label(_ text: String, x: Int, y: Int, _ kind: String? = nil) -> String {
    let style = kind.map { #" class="\#($0)""# } ?? ""
    return #"<text\#(style) x="\#(x)" y="\#(y)">\#(XML.escaped(text))</text>"# + "\n"
  }
}
