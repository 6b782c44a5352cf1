import Text
import Yibao

/// `yibao test`: holds the policies against every amount that was published.
enum Test {
  static func run(_ context: Context) -> ExitCode {
    do {
      let paths = context.invocation.arguments
      let files =
        paths.isEmpty
        ? try PolicyFiles.chosen(in: context) : try PolicyFiles.named(paths, in: context)
      var tables = files.tables
      for path in context.invocation.values(of: .cases)
      where !tables.contains(where: { $0.name == path }) {
        tables.append((path, try Files.read(path)))
      }
      return test(Workspace(files.sources), tables, context)
    } catch {
      context.complain(error)
      return .unreadable
    }
  }

  private static func test(
    _ workspace: Workspace, _ tables: [(name: String, bytes: [UInt8])], _ context: Context
  ) -> ExitCode {
    var run = TestRun(workspace, in: context.language)
    run.runFiles()
    for (name, bytes) in tables {
      do throws(CSVError) {
        guard run.runTable(try CasesTable(bytes), named: name) else {
          context.complain(CasesTable.complaint(name))
          return .unreadable
        }
      } catch {
        let message = error.message
        context.complain(
          Message(
            "'\(name)', line \(error.line): \(message.english)",
            "“\(name)”第 \(error.line) 行：\(message.chinese)"))
        return .unreadable
      }
    }
    let report = run.report
    switch context.invocation.format {
    case .json: context.output.write(report.json(unexercised: run.unexercised).text())
    case .csv: context.output.write(report.table.csv())
    case .markdown: context.output.write(report.table.markdown())
    case .junit: context.output.write(report.junit())
    default: write(report, run, context)
    }
    return report.hasFailed ? .findings : .fine
  }

  private static func write(_ report: TestReport, _ run: TestRun, _ context: Context) {
    let output = context.output
    for group in report.groups {
      let counts = TestReport.Counts(group.cases)
      let mark = counts.failed > 0 ? output.styled("✗", .red) : output.styled("✓", .green)
      output.writeLine("\(mark) \(group.name): \(context.say(counts.message))")
      for test in group.cases {
        guard case .failed(let line, let details) = test.result else { continue }
        output.writeLine("  \(output.styled("✗", .red)) \(test.name): \(line)")
        for row in details.split(separator: "\n") {
          output.writeLine("    \(row)")
        }
      }
    }
    write(run.notRun, Message("not run", "未运行"), context)
    write(
      run.otherArticle, Message("answered by another clause than the row cites", "由所引条款以外的条款作答"),
      context)
    write(run.unexercised, Message("exercised by no example", "没有例子检验"), context)
    output.writeLine(report.closingLine)
  }

  private static func write(_ lines: [String], _ title: Message, _ context: Context) {
    guard !lines.isEmpty else { return }
    context.output.writeLine("\(context.say(title)): \(lines.count)")
    for line in lines {
      context.output.writeLine("  " + context.output.styled(line, .faint))
    }
  }
}
