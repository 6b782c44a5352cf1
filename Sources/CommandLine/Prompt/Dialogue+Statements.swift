import Text
import Yibao

/// A line added to the draft, and what is found about the draft then.
struct Statement {
  /// The state with the line in it.
  var session: Session
  /// What is new.
  var findings: [Diagnostic]
  var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
  /// The line of the draft that it stands on, counted from 1.
  let number: Int

  init(_ line: String, isHeading: Bool, after before: Session) {
    session = before
    session.type(line, isHeading: isHeading)
    number = isHeading ? 1 : session.draft.lineCount
    let known = before.findings(in: Draft.name)
    findings = session.findings(in: Draft.name).filter { finding in
      !known.contains { isHeading ? $0.tellsTheSame(as: finding) : $0 == finding }
    }
  }
}

extension Dialogue {
  /// Keeps a typed line and shows what it brings with it.
  func keep(_ statement: Statement) -> Reaction {
    adopt(statement.session)
    let workspace = session.workspace
    show(statement.findings, in: workspace, to: context.output)
    if let document = session.document(named: Draft.name) {
      let title = workspace.title(of: document)
      confirm(
        Message(
          "\(title): line \(statement.number) of the draft",
          "\(title)：已写入草稿第 \(statement.number) 行"))
    }
    return .done
  }

  /// Shows what is wrong with a typed line, which is not kept.
  func refuse(_ statement: Statement) -> Reaction {
    show(statement.errors, in: statement.session.workspace, to: context.errors)
    let isTwice = statement.errors.contains { $0.code == .duplicateClause }
    return fail(
      isTwice
        ? Message(
          "the line is not kept; :set tries another value, :clear begins anew",
          "该行未保留；可用 :set 试改数值，或用 :clear 重新开始")
        : Message("the line is not kept", "该行未保留"))
  }
}

extension Diagnostic {
  /// `true` iff both say the same; a new heading moves what stands below it.
  fileprivate func tellsTheSame(as other: Diagnostic) -> Bool {
    code == other.code && message == other.message && notes == other.notes
      && place.span.count == other.place.span.count
  }
}
