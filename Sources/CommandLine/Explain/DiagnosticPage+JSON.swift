import Text

extension DiagnosticPage {
  func json() -> JSON {
    var members: [JSON.Member] = [
      .init("code", .text(code.rawValue)),
      .init("stage", .text(code.stage.title.text(in: language))),
      .init("title", .text(title)),
      .init("meaning", .text(meaning.prose)),
      .init("cause", .text(cause.prose)),
      .init("failing", .list(failing.files.map { .text($0) })),
      .init("mended", .list(mended.files.map { .text($0) })),
      .init("remark", .text(mended.prose)),
    ]
    // null where neither a law nor a notice stands behind it
    members.append(.init("ground", ground.map { .text($0.prose) } ?? .null))
    return .object(members)
  }
}
