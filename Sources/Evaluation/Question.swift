import Rulebook
import Text

/// A person as one question states them, and the documents that can have a say in the answer.
struct Question {
  var document: Int
  var person: Person
  /// The document asked and those that it leaves something to, directly or not, nearest first.
  var documents: [Int]
  /// Facts that cannot have their ordinary value, because a group that is named rules it out.
  var opened: Distinct<Symbol> = []
  /// Groups of which the definition of a named one requires one or another; an answer has cases over
  /// which of them the person is in.
  var openGroups: Distinct<Symbol> = []
  /// `true` once it is known which facts have their ordinary values.
  var isSettled = false

  init(document: Int, person: Person, library: Library, outlines: [Outline]) {
    self.document = document
    self.person = person
    documents = [document]
    var next = 0
    while next < documents.count {
      for number in outlines[documents[next]].references {
        guard let other = library.document(numbered: number), !documents.contains(other) else {
          continue
        }
        documents.append(other)
      }
      next += 1
    }
  }

  /// The groups that the person holds by name, or as nobody's group, in the terms of a document.
  func membership(in rulebook: Rulebook, _ outline: Outline) -> Membership {
    var membership = Membership()
    var isOrdinary = true
    for name in person.groups {
      let group = outline.group(name)
      if let group { membership.hold(group, outline.nesting) }
      if group.map({ !rulebook.groups[Int($0.index)].isOrdinary }) ?? true { isOrdinary = false }
    }
    if isOrdinary {
      for group in outline.ordinary { membership.hold(group, outline.nesting) }
    }
    return membership
  }
}
