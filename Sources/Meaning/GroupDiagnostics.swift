import Text

/// Findings about how groups nest and what they leave out.
extension Diagnostic {
  /// A link of a loop: the place that says it and what it says.
  typealias Link = Related

  /// Groups that lie in each other; `names` in the order of the links, of which the first is the
  /// finding's place.
  static func groupWithinItself(_ names: [String], links: [Link]) -> Diagnostic {
    let chain = (names + [names[0]]).joined(separator: " → ")
    return Diagnostic(
      .groupWithinItself,
      Message("\(names[0]) would be part of itself: \(chain)", "\(names[0])会成为自身的一部分：\(chain)"),
      at: links[0].place, label: links[0].label, related: Array(links.dropFirst()),
      advice: Message("remove one of the links", "请去掉其中一环"))
  }

  static func nobodyIsLeft(of group: String, without other: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .includedAndExcluded,
      group == other
        ? Message("\(group) cannot leave itself out: nobody would be left", "\(group)不能排除自身：将无人适用")
        : Message(
          "every \(group) is a \(other), so without \(other) nobody would be left",
          "\(group)都属于\(other)，排除\(other)后将无人适用"),
      at: place)
  }

  static func includedAndExcluded(
    _ inner: String, of outer: String, at place: Place, included: Place
  ) -> Diagnostic {
    Diagnostic(
      .includedAndExcluded,
      Message(
        "\(outer) cannot both include and exclude \(inner)", "\(outer)不能既包括又不含\(inner)"),
      at: place, label: Message("excluded here", "此处不含"),
      related: [.init(included, Message("included here", "此处包括"))],
      advice: Message("keep the one that the document says", "请按文件保留其一"))
  }

  static func excludeEachOther(
    _ one: String, _ two: String, at place: Place, other: Place
  ) -> Diagnostic {
    Diagnostic(
      .includedAndExcluded,
      Message(
        "\(one) and \(two) exclude each other, so a person in both would be in neither",
        "\(one)与\(two)互相排除，同时属于两者的人将两边都不算"),
      at: place, label: Message("\(one) excludes \(two)", "\(one)不含\(two)"),
      related: [.init(other, Message("\(two) excludes \(one)", "\(two)不含\(one)"))],
      advice: Message("keep one of the two", "请只保留一个方向"))
  }
}
