import Text

/// Draws a production as a railroad diagram in SVG.
struct RailroadDiagram {
  private var lines: [String] = []

  /// The picture of a production; what it refers to is linked to the picture of that.
  static func svg(of production: Production) -> String {
    var diagram = RailroadDiagram()
    let track = Track(production.expression)
    let room = track.room
    let title = production.name
    let width = max(room.width + 80, displayWidth(of: title) * 9 + 40)
    let line = 40 + room.above
    diagram.drawStop(at: 20, line)
    diagram.drawPath("M20 \(line) H40")
    diagram.draw(track, from: 40, line)
    diagram.drawPath("M\(40 + room.width) \(line) H\(room.width + 60)")
    diagram.drawStop(at: room.width + 60, line)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(line + room.below + 20)" \
      role="img" aria-label="\(title)">
      <style>
      rect.page { fill: #fff }
      path { fill: none; stroke: #555; stroke-width: 1.5 }
      rect.text { fill: #e8f1e4; stroke: #4a7a3a }
      rect.symbol { fill: #e8ecf6; stroke: #46599c }
      text { font: 14px ui-monospace, monospace; text-anchor: middle; fill: #111 }
      text.title { font-weight: bold; text-anchor: start }
      </style>
      <rect class="page" width="100%" height="100%"/>
      <text class="title" x="20" y="24">\(title)</text>
      \(diagram.lines.joined(separator: "\n"))
      </svg>

      """
  }

  private mutating func drawPath(_ path: String) { lines.append("<path d=\"\(path)\"/>") }

  /// The bar at which a walk begins or ends.
  private mutating func drawStop(at x: Int, _ y: Int) { drawPath("M\(x) \(y - 8) v16") }

  /// Draws a track from its left end on; it leaves the line at the right end of its room.
  private mutating func draw(_ track: Track, from x: Int, _ y: Int) {
    switch track {
    case .station(let text, let isText): drawStation(text, isText: isText, at: x, y)
    case .straight: drawPath("M\(x) \(y) h20")
    case .sequence(let parts):
      var place = x
      for (number, part) in parts.enumerated() {
        if number > 0 {
          drawPath("M\(place) \(y) h\(Track.gap)")
          place += Track.gap
        }
        draw(part, from: place, y)
        place += part.room.width
      }
    case .choice(let options): drawChoice(options, width: track.room.width, from: x, y)
    case .loop(let part): drawLoop(part, from: x, y)
    }
  }

  private mutating func drawStation(_ text: String, isText: Bool, at x: Int, _ y: Int) {
    let width = Track.station(text, isText: isText).room.width
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let kind = isText ? "text" : "symbol"
    let shape =
      "<rect class=\"\(kind)\" x=\"\(x)\" y=\"\(y - 13)\" width=\"\(width)\" height=\"26\""
      + (isText ? " rx=\"13\"/>" : "/>")
      + "<text x=\"\(x + width / 2)\" y=\"\(y + 5)\">\(escaped)</text>"
    lines.append(isText ? shape : "<a href=\"\(text).svg\">\(shape)</a>")
  }

  private mutating func drawChoice(_ options: [Track], width: Int, from x: Int, _ y: Int) {
    let bend = Track.bend
    var line = y
    for (number, option) in options.enumerated() {
      let room = option.room
      if number > 0 { line += 8 + room.above }
      let left = x + 2 * bend
      let right = left + room.width
      if number == 0 {
        drawPath("M\(x) \(y) H\(left)")
        drawPath("M\(right) \(y) H\(x + width)")
      } else {
        drawPath(
          "M\(x) \(y) q\(bend) 0 \(bend) \(bend) V\(line - bend) q0 \(bend) \(bend) \(bend)")
        drawPath(
          "M\(right) \(line) H\(x + width - 2 * bend) q\(bend) 0 \(bend) \(-bend) V\(y + bend) "
            + "q0 \(-bend) \(bend) \(-bend)")
      }
      draw(option, from: left, line)
      line += room.below
    }
  }

  private mutating func drawLoop(_ part: Track, from x: Int, _ y: Int) {
    let bend = Track.bend
    let room = part.room
    let left = x + 2 * bend
    let right = left + room.width
    drawPath("M\(x) \(y) H\(left)")
    draw(part, from: left, y)
    drawPath("M\(right) \(y) h\(2 * bend)")
    drawPath(
      "M\(right) \(y) q\(bend) 0 \(bend) \(bend) V\(y + room.below) q0 \(bend) \(-bend) \(bend) "
        + "H\(left) q\(-bend) 0 \(-bend) \(-bend) V\(y + bend) q0 \(-bend) \(bend) \(-bend)")
  }
}
