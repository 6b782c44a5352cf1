import Text

/// All codes with the titles of their pages, by stage.
struct PageList {
  let language: Language

  private var groups: [(stage: Code.Stage, pages: [DiagnosticPage])] {
    let pages = DiagnosticPage.all(in: language)
    return Code.Stage.allCases.map { stage in (stage, pages.filter { $0.code.stage == stage }) }
  }

  func text(for output: Output) -> String {
    var text = ""
    for (stage, pages) in groups {
      text += output.styled(stage.title.text(in: language), .bold) + "\n"
      for page in pages { text += "  " + page.code.rawValue + "  " + page.title + "\n" }
      text += "\n"
    }
    let more = Message(
      "'yibao explain CODE' tells more about one of them.", "“yibao explain 代码”显示其详细说明。")
    return text + more.text(in: language) + "\n"
  }

  func markdown() -> String {
    groups.map { stage, pages in
      "## " + stage.title.text(in: language) + "\n\n"
        + pages.map { "- \($0.code): \($0.title)\n" }.joined()
    }.joined(separator: "\n")
  }

  func json() -> JSON {
    .list(
      DiagnosticPage.all(in: language).map { page in
        [
          "code": .text(page.code.rawValue),
          "stage": .text(page.code.stage.title.text(in: language)),
          "title": .text(page.title),
        ]
      })
  }
}
