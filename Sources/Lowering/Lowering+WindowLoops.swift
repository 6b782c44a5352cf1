import Meaning
import Rulebook
import Text

extension Lowering {
  /// Refuses windows that hang on when people pay.
  mutating func refuseWindowLoop() {
    guard let loop = rulebook.windowLoop() else { return }
    let place = document.scope.groups[Int(loop.defined.index)].definition?.place
    faults.append(
      .windowsHangOnPayment(
        group: name(of: loop.defined), owner: loop.owner.map { name(of: $0) },
        at: place ?? document.scope.groups[Int(loop.defined.index)].place))
  }

  private func name(of group: GroupID) -> String {
    names.text(rulebook.groups[Int(group.index)].name)
  }
}

extension Diagnostic {
  /// `owner` is the group with windows of its own that hangs on the defined one; nil where the
  /// definition asks about windows.
  fileprivate static func windowsHangOnPayment(
    group: String, owner: String?, at place: Place
  ) -> Diagnostic {
    let message: Message
    if let owner {
      let isSame = owner == group
      message = Message(
        "\(isSame ? "\(owner) has" : "\(owner), which hangs on \(group), has") windows of its own, and who is in \(group) hangs on when they pay",
        isSame
          ? "“\(owner)”有自己的缴费期，而谁属于“\(group)”又取决于何时缴费"
          : "“\(owner)”有自己的缴费期，并取决于“\(group)”，而谁属于“\(group)”又取决于何时缴费")
    } else {
      message = Message(
        "whether somebody pays in the window or late hangs on their groups, for some have windows of their own, and here a group hangs on it",
        "有的人群有自己的缴费期，是否逾期取决于属于哪个人群，此处人群却又取决于是否逾期")
    }
    return Diagnostic(
      .windowUnderCondition, message, at: place,
      advice: owner == nil
        ? Message(
          "write the condition in the clauses instead: … if paid late",
          "请把条件写在各条规定中，例如：… if paid late")
        : Message(
          "define the group by something else, or state the windows for other groups",
          "请以其他事实定义人群，或为其他人群写明缴费期"))
  }
}
