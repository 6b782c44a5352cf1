import Text
import Yibao

extension Dialogue {
  /// Supposes a value of the document in focus, or of the county that the words begin with; lists
  /// what is supposed when there are no words.
  func suppose(_ words: String) -> Reaction {
    guard !words.isEmpty else { return listSuppositions() }
    do throws(QuestionProblem) {
      var words = words
      var document: Int?
      if let county = words.split(separator: " ").first {
        let utterance = session.listener.hear(String(county))
        if utterance.unknown.isEmpty, utterance.regions.count == 1 {
          document = try session.workspace.document(for: utterance)
          words = trimmed(String(words.dropFirst(county.count)))
        }
      }
      if let document { return suppose(words, of: document) }
      return suppose(words, of: try session.focusedDocument())
    } catch {
      return complain(error)
    }
  }

  private func suppose(_ words: String, of document: Int) -> Reaction {
    do throws(SuppositionProblem) {
      let supposition = try session.workspace.supposition(words, of: document)
      let source = session.sourceName(of: document)
      var next = session
      next.suppose(supposition, of: source)
      let errors = next.findings(in: source).filter { $0.severity == .error }
      guard errors.isEmpty else {
        show(errors, in: next.workspace, to: context.errors)
        return fail(Message("it is not supposed", "未作此假设"))
      }
      adopt(next)
      if isInteractive { return listSuppositions() }
      return .done
    } catch {
      return complain(error)
    }
  }

  func supposeNothing() -> Reaction {
    var next = session
    next.supposeNothing()
    adopt(next)
    confirm(Message("nothing is supposed any more", "已取消全部假设"))
    return .done
  }

  private func listSuppositions() -> Reaction {
    if session.suppositions.isEmpty {
      say(Message("nothing is supposed", "没有假设"))
    }
    tellSuppositions(of: Array(session.workspace.library.rulebooks.indices), in: session)
    return .done
  }

  private func complain(_ problem: SuppositionProblem) -> Reaction {
    switch problem {
    case .unreadable(let errors, var source):
      source.name = ":set"
      show(errors, of: source)
      return fail(Message("it is not supposed", "未作此假设"))
    case .notAValue:
      return fail(
        Message(
          ":set gives a quantity another value, for instance :set standard 350",
          ":set 用于假设某个项目的数值，例如 :set standard 350"))
    case .notForEverybody(let who):
      return fail(
        Message(
          ":set is for everybody, not for “\(who)”; a rule for some can be typed as a clause",
          ":set 针对所有人，不能只针对“\(who)”；针对部分人的规定可直接输入条款"))
    }
  }

  /// Shows errors in a text that stands in no file.
  func show(_ errors: [Diagnostic], of source: Source) {
    context.output.flush()
    let renderer = DiagnosticRenderer(
      sources: [source], language: context.language, colour: context.errors.isColoured)
    for error in errors.prefix(Findings.most) {
      context.errors.write(renderer.render(error) + "\n")
    }
  }
}
