import Syntax
import Text

extension Checker {
  /// Resolves `within`, `divided into`, `incl` and `excl`, which hold for the whole document.
  mutating func resolveNestings() {
    collectRelations()
    for statement in tree.statements {
      switch statement.kind {
      case .group(let group): resolve(group)
      case _ where isVocabulary: break
      case .clause(let clause):
        if let subject = clause.subject { resolve(subject) }
      case .funding(let funding):
        if case .groups(let subject) = funding.scope { resolve(subject) }
      case .combination(let combination):
        if let subject = combination.subject { resolve(subject) }
      case .period(let period):
        if let subject = period.subject { resolve(subject) }
      case .status(let status):
        if let subject = status.subject { resolve(subject) }
      default: break
      }
    }
    checkExclusions()
  }

  private mutating func resolve(_ group: GroupDeclaration) {
    guard let index = scope.group(group.name.symbol) else { return }
    for nesting in tree.nestings[group.nestings] {
      for name in tree.names[nesting.names] {
        guard let other = groupOrReport(name) else { continue }
        switch nesting.kind {
        case .within: nest(index, in: other, at: place(name.span))
        case .dividedInto:
          if isNew(.division, index, other) {
            scope.groups[index].divisions.append(other)
          }
          nest(other, in: index, at: place(name.span))
        }
      }
    }
  }

  private mutating func resolve(_ subject: Subject) {
    for group in tree.groups[subject.groups] {
      guard let index = groupOrReport(group.name) else { continue }
      scope.groups[index].isMentioned = true
      for name in tree.names[group.included] {
        guard let inner = groupOrReport(name) else { continue }
        scope.groups[inner].isMentioned = true
        nest(inner, in: index, at: place(name.span))
      }
      for name in tree.names[group.excluded] {
        guard let other = groupOrReport(name) else { continue }
        scope.groups[other].isMentioned = true
        if isNew(.exclusion, index, other) {
          scope.groups[index].excluded.append(
            Scope.Exclusion(group: other, place: place(name.span)))
        }
      }
    }
    for name in tree.names[subject.exceptions] { _ = groupOrReport(name) }
  }

  /// Two groups and what the text says of them.
  struct Relation: LookupKey {
    enum Kind: UInt8 { case nesting, division, exclusion }

    var kind: Kind
    var one: Int
    var other: Int

    var lookupNumber: UInt64 { UInt64(one) << 34 ^ UInt64(other) << 2 ^ UInt64(kind.rawValue) }
  }

  /// `true` iff neither this text nor the vocabulary has said so before.
  private mutating func isNew(_ kind: Relation.Kind, _ one: Int, _ other: Int) -> Bool {
    relations.insert(Relation(kind: kind, one: one, other: other))
  }

  /// Notes what the vocabulary says.
  private mutating func collectRelations() {
    for (index, group) in scope.groups.enumerated() {
      for outer in group.within {
        relations.insert(Relation(kind: .nesting, one: index, other: outer))
      }
      for division in group.divisions {
        relations.insert(Relation(kind: .division, one: index, other: division))
      }
    }
  }

  private mutating func nest(_ inner: Int, in outer: Int, at place: Place) {
    guard inner != outer else {
      let name = text(scope.groups[inner].name.symbol)
      let label = Message("\(name) lies in \(name)", "\(name)属于\(name)")
      return report(.groupWithinItself([name], links: [Diagnostic.Link(place, label)]))
    }
    guard isNew(.nesting, inner, outer) else { return }
    scope.groups[inner].within.append(outer)
    scope.groups[inner].inclusions.append(Scope.Exclusion(group: outer, place: place))
  }

  /// The group that a name stands for; reports the name otherwise.
  mutating func groupOrReport(_ name: Name) -> Int? {
    if let group = scope.group(name.symbol) { return group }
    // A name that cannot be resolved is reported where it stands first.
    if unknownNames.insert(name.symbol) {
      report(
        .unknownGroup(
          text(name.symbol), at: place(name.span), kind: scope.entity(name.symbol),
          fact: scope.facts.first { $0.value(name.symbol) != nil }.map { text($0.name.symbol) },
          near: suggestions(for: name.symbol) { if case .group = $0 { true } else { false } },
          within: groupWithin(name.symbol)))
    }
    return nil
  }

  /// The longest name of a group, of two or more ideographs, that is part of an unknown name; nil
  /// where there is none, or where so many names are unknown that they are no slips of the pen.
  private func groupWithin(_ name: Symbol) -> String? {
    let bytes = lexicon.interner.bytes(name)
    guard unknownNames.count <= 200, bytes.allSatisfy({ $0 >= 0x80 }) else { return nil }
    var longest: [UInt8] = []
    for known in scope.names(where: { if case .group = $0 { true } else { false } }) {
      let part = Array(lexicon.interner.bytes(known))
      guard part.count >= 6, part.count > longest.count, part.count < bytes.count,
        bytes.indices.contains(where: { bytes[$0...].starts(with: part) })
      else { continue }
      longest = part
    }
    return longest.isEmpty ? nil : String(decoding: longest, as: UTF8.self)
  }

  /// A group that is both taken in and left out, or two that leave each other out.
  private mutating func checkExclusions() {
    for index in scope.groups.indices where !scope.groups[index].excluded.isEmpty {
      let group = scope.groups[index]
      for exclusion in group.excluded where exclusion.place.source == tree.source {
        let other = scope.groups[exclusion.group]
        if surroundings(of: index).contains(exclusion.group) {
          report(nobodyIsLeft(of: index, without: exclusion.group, at: exclusion.place))
        } else if let inclusion = other.inclusions.first(where: { $0.group == index }) {
          report(
            .includedAndExcluded(
              text(other.name.symbol), of: text(group.name.symbol), at: exclusion.place,
              included: inclusion.place))
        } else if exclusion.group > index,
          let mutual = other.excluded.first(where: { $0.group == index })
        {
          report(
            .excludeEachOther(
              text(group.name.symbol), text(other.name.symbol), at: exclusion.place,
              other: mutual.place))
        }
      }
    }
  }

  /// That a group is left without members when another one, in which it lies, is taken from it.
  func nobodyIsLeft(of group: Int, without other: Int, at place: Place) -> Diagnostic {
    .nobodyIsLeft(
      of: text(scope.groups[group].name.symbol), without: text(scope.groups[other].name.symbol),
      at: place)
  }

  /// The group and those that it lies in, the nearest first, as far as a hundred groups tell.
  func surroundings(of group: Int) -> [Int] {
    var reached = [group]
    var next = 0
    while next < reached.count, reached.count < 100 {
      reached += scope.groups[reached[next]].within.prefix(100).filter { !reached.contains($0) }
      next += 1
    }
    return reached
  }
}
