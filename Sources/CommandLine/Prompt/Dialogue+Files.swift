import Text
import Yibao

extension Dialogue {
  /// Reads another policy file; a document of the same county and year gives way to it.
  func load(_ path: String) -> Reaction {
    guard !path.isEmpty else {
      return fail(Message("which file? :load FILE", "请写明文件：:load 文件"))
    }
    do throws(FileError) {
      let source = try read(path)
      var next = session
      let before = Set(session.names)
      next.load(source)
      let clash = next.findings(in: source.name).filter { $0.code == .documentLoadedTwice }
      guard clash.isEmpty else {
        show(clash, in: next.workspace, to: context.errors)
        return fail(Message("the file is not loaded", "未载入该文件"))
      }
      adopt(next)
      let findings = session.findings(in: source.name).filter { $0.severity != .error }
      show(findings, in: session.workspace, to: context.output)
      return told(of: [source.name], gone: before.subtracting(session.names).sorted())
    } catch {
      return fail(error.message)
    }
  }

  /// Reads all files again; a file that cannot be read leaves everything as it was.
  func reload() -> Reaction {
    do throws(FileError) {
      let files = try PolicyFiles.chosen(in: context).sources
      var loaded: [Source] = []
      for path in session.loadedPaths { loaded.append(try read(path)) }
      var next = session
      next.reload(files, loaded)
      let forgotten = next.topic == nil ? session.topic : nil
      adopt(next)
      if let forgotten {
        say(
          Message(
            "the last question is forgotten: \(forgotten.source) is no longer there",
            "上一个问题已取消：\(forgotten.source) 已不存在"))
      }
      return told(of: session.names, gone: [])
    } catch {
      return fail(error.message)
    }
  }

  private func read(_ path: String) throws(FileError) -> Source {
    var file = path
    if path.hasPrefix("~/"), let home = environment("HOME") { file = home + path.dropFirst(1) }
    // Standard input is where the lines come from.
    if path == "-" { file = "./-" }
    return Source(name: file, bytes: try Files.read(file))
  }

  /// Shows the errors in files that were read, and which documents these state.
  private func told(of names: [String], gone: [String]) -> Reaction {
    let workspace = session.workspace
    let errors = names.flatMap { session.findings(in: $0) }.filter { $0.severity == .error }
    show(errors, in: workspace, to: context.errors)
    let titles = names.compactMap { session.document(named: $0) }.map { workspace.title(of: $0) }
    let list = titles.joined(separator: context.say(Message(", ", "、")))
    if !titles.isEmpty { confirm(Message("read: \(list)", "已读取：\(list)")) }
    for name in gone {
      confirm(Message("in the place of \(name)", "取代 \(name)"))
    }
    guard !errors.isEmpty else { return .done }
    return fail(
      Message(
        "a file with errors does not answer until it is mended and read again: :reload",
        "有错误的文件不作答；修正后请用 :reload 重新读取"))
  }

  /// Lists the documents with their numbers and files.
  func listDocuments() -> Reaction {
    let workspace = session.workspace
    var table = Table(
      [
        Message("document", "文件"), Message("number", "文号"), Message("issued", "印发日期"),
        Message("file", "来源"), Message("", ""),
      ].map { Table.Column(context.say($0)) })
    let focus = try? session.focusedDocument()
    for (index, rulebook) in workspace.library.rulebooks.enumerated() {
      let document = rulebook.document
      table.append([
        workspace.title(of: index), document.number.map { workspace.text($0) } ?? "",
        document.issued?.description ?? "", session.sourceName(of: index),
        index == focus ? context.say(Message("in focus", "当前")) : "",
      ])
    }
    for refused in workspace.refused {
      let name = refused.region.map { workspace.text($0) } ?? ""
      table.append([
        name + (refused.year.map { " \($0)" } ?? ""), "", "",
        workspace.sources[Int(refused.source)].name,
        context.say(Message("has errors", "有错误")),
      ])
    }
    context.output.write(table.text { context.output.styled($0, .bold) })
    tellSuppositions(of: Array(workspace.library.rulebooks.indices), in: session)
    return .done
  }

  /// Lists the groups that are known, or those that a county's document names.
  func listGroups(_ words: String) -> Reaction {
    do throws(QuestionProblem) {
      let workspace = session.workspace
      var document: Int?
      if !words.isEmpty { document = try workspace.document(for: session.listener.hear(words)) }
      for group in workspace.groups(of: document) {
        let indent = String(repeating: "· ", count: group.depth)
        var synonyms = group.synonyms.prefix(4).map { workspace.text($0) }
        if group.synonyms.count > 4 { synonyms.append("…") }
        let others = synonyms.isEmpty ? "" : "  " + synonyms.joined(separator: "、")
        context.output.writeLine(
          indent + workspace.text(group.name) + context.output.styled(others, .faint))
      }
      return .done
    } catch {
      return complain(error)
    }
  }
}
