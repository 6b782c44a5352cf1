import Text

extension Mending {
  /// A clause by the number of its source and its first line.
  struct Clause: Hashable {
    var source: Int
    var line: Int
  }
}

/// Which clause each place of some sources lies in: a line with those below it that are indented
/// deeper.
struct MendedClauses {
  /// The first line of the clause that each line of each source belongs to.
  private var starts: [[Int]] = []
  private var lines: [LineIndex] = []

  init(_ sources: [Source]) {
    for source in sources {
      let index = LineIndex(source)
      var first: [Int] = []
      var clause = (line: 1, indentation: 0)
      for line in 1...index.lineCount {
        let bytes = source.bytes[index.lineSpan(line).range]
        let indentation = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
        if indentation < bytes.count, line == 1 || indentation <= clause.indentation {
          clause = (line, indentation)
        }
        first.append(clause.line)
      }
      lines.append(index)
      starts.append(first)
    }
  }

  subscript(source: Int, line line: Int) -> Mending.Clause {
    Mending.Clause(source: source, line: starts[source][line - 1])
  }

  subscript(place: Place) -> Mending.Clause {
    let source = Int(place.source)
    return self[source, line: lines[source].line(of: Int(place.span.start))]
  }
}
