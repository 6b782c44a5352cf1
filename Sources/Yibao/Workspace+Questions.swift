import Evaluation
public import Quantities
public import Rulebook
public import Text

extension Workspace {
  /// Finds the document that an utterance is about: the year said, or the newest.
  public func document(for utterance: Utterance) throws(QuestionProblem) -> Int {
    if !utterance.unknown.isEmpty {
      // A word that is not known may be one of a file with errors, whose names are not.
      if utterance.regions.count == 1 {
        do throws(QuestionProblem) {
          _ = try document(of: utterance.regions[0], year: utterance.year)
        } catch {
          switch error {
          case .documentRefused, .fileUnreadable: throw error
          default: break
          }
        }
      }
      throw .unknownWords(utterance.unknown)
    }
    guard let region = utterance.regions.first else { throw .noCounty(known: counties) }
    guard utterance.regions.count == 1 else {
      throw .severalCounties(utterance.regions.map { text($0) })
    }
    if utterance.year == nil, let day = try utterance.dayAsked() {
      return try document(of: region, on: day)
    }
    if utterance.year == nil, let day = dayPaid(utterance) {
      let taking = documents(of: region, takingPaymentOn: day)
      if taking.count == 1 { return taking[0] }
      do throws(QuestionProblem) {
        return try document(of: region, on: day)
      } catch {
        // Nobody takes payment then; that is told of the newest document.
        guard case .noSuchYear = error else { throw error }
      }
    }
    return try document(of: region, year: utterance.year)
  }

  /// The day, or the first of the days, on which somebody is said to have paid.
  private func dayPaid(_ utterance: Utterance) -> Date? {
    let payment = library.rulebooks.flatMap { $0.facts }.first { $0.ordinary == .window }?.name
    for event in utterance.events where event.fact == nil || event.fact == payment {
      if case .days(let bounds) = event.time, let day = bounds.lowest.flatMap({ Date(number: $0) })
      {
        return day
      }
    }
    return nil
  }

  /// The document of a county for a year, or its newest.
  public func document(of region: Symbol, year: Int32?) throws(QuestionProblem) -> Int {
    // A file whose county or year cannot be read may be the very one that is asked for.
    let unreadable = refused.first { ($0.region == nil || $0.year == nil) && !isVocabulary($0) }
    if let unreadable {
      throw .fileUnreadable(county: text(region), source: unreadable.source)
    }
    let own = library.rulebooks.indices.filter { library.rulebooks[$0].document.region == region }
    let broken = refused.filter { $0.region == region && (year == nil || $0.year == year) }
    let wanted = own.filter { year == nil || library.rulebooks[$0].document.year == year }
    let newest = wanted.max {
      library.rulebooks[$0].document.year < library.rulebooks[$1].document.year
    }
    // The newest document is the one asked for even when it is the broken one.
    if let fault = broken.max(by: { ($0.year ?? 0) < ($1.year ?? 0) }),
      newest.map({ library.rulebooks[$0].document.year <= (fault.year ?? 0) }) ?? true
    {
      throw .documentRefused(county: text(region), source: fault.source)
    }
    if let newest { return newest }
    // Where a county has but files with errors, those are what is wrong.
    if own.isEmpty, let fault = refused.last(where: { $0.region == region }) {
      throw .documentRefused(county: text(region), source: fault.source)
    }
    throw .noSuchYear(
      county: text(region), year: year ?? 0,
      known: own.map { library.rulebooks[$0].document.year }.sorted())
  }

  private func isVocabulary(_ refused: RefusedDocument) -> Bool {
    sources[Int(refused.source)].isVocabulary
  }

  /// The counties that have a document, in the order loaded.
  public var counties: [String] {
    var found: [Symbol] = []
    for rulebook in library.rulebooks where !found.contains(rulebook.document.region) {
      found.append(rulebook.document.region)
    }
    return found.map { text($0) }
  }

  /// The tiers that a person asked about can be in: the document's own, else those of the documents
  /// that it leaves something to.
  func tiers(of document: Int) -> [Symbol] {
    let own = library.rulebooks[document].tiers
    if !own.isEmpty { return own }
    var found: [Symbol] = []
    for document in documents(from: document) {
      for tier in library.rulebooks[document].tiers where !found.contains(tier) {
        found.append(tier)
      }
    }
    return found
  }

  /// The facts that answers of a document can hang on: its own and those of the documents that it
  /// leaves something to.
  func facts(of document: Int) -> [Rulebook.Fact] {
    documents(from: document).flatMap { library.rulebooks[$0].facts }
  }

  /// The fact of those that has a value with the name or synonym, and the value's own name.
  private func factValue(named name: Symbol, of document: Int) -> (Rulebook.Fact, Symbol)? {
    for fact in facts(of: document) {
      if let value = fact.value(named: name) { return (fact, value) }
    }
    return nil
  }

  /// A document and those that it leaves something to, directly or not, nearest first.
  private func documents(from document: Int) -> [Int] {
    var documents = [document]
    var next = 0
    // A document is looked at once, so the loop ends.
    while next < documents.count {
      for alternative in library.rulebooks[documents[next]].alternatives {
        guard case .elsewhere(let number?) = alternative.value,
          let other = library.document(numbered: number), !documents.contains(other)
        else { continue }
        documents.append(other)
      }
      next += 1
    }
    return documents
  }

  /// What an utterance asks of a document.
  public func question(
    _ utterance: Utterance, of document: Int
  ) throws(QuestionProblem) -> Question {
    let rulebook = library.rulebooks[document]
    let tiers = tiers(of: document)
    var person = Person()
    var ordinary: Symbol?
    var asked: [QuantityID] = utterance.quantities.map { QuantityID($0) }
    for name in utterance.names {
      if let group = rulebook.group(named: name) {
        if rulebook.groups[group].isOrdinary {
          ordinary = rulebook.groups[group].name
        } else {
          person.add(rulebook.groups[group].name)
        }
      } else if tiers.contains(name) {
        if let tier = person.tier, tier != name { throw .twoTiers([text(tier), text(name)]) }
        person.tier = name
      } else if let (fact, value) = factValue(named: name, of: document) {
        if let known = person.value(of: fact.name), known != .value(value) {
          throw .twoValues(fact: text(fact.name))
        }
        person.state(fact.name, .value(value))
      } else if let quantity = rulebook.quantity(named: name) {
        asked.append(quantity)
      } else {
        throw .notOfThisDocument(
          word: text(name), title: title(of: document), near: near(name, in: rulebook))
      }
    }
    for kind in utterance.kinds {
      guard let narrowed = rulebook.narrowing(person, to: kind) else {
        throw .notOfThisDocument(
          word: kind.word, title: title(of: document), near: kind.groups.map { text($0) })
      }
      person = narrowed
    }
    for months in utterance.months {
      guard facts(of: document).contains(where: { $0.name == months.fact && $0.kind == .months })
      else {
        throw .notOfThisDocument(
          word: text(months.fact), title: title(of: document), near: [])
      }
      guard let count = months.count else { throw .monthsMissing(fact: text(months.fact)) }
      let value = FactValue.numbers(count.lowest, count.highest)
      if let known = person.value(of: months.fact), known != value {
        throw .twoValues(fact: text(months.fact))
      }
      person.state(months.fact, value)
    }
    try state(utterance, of: &person, in: document)
    try state(utterance.counts, of: &person, in: document)
    try state(utterance.choices, of: &person, in: document)
    // Somebody without a group is somebody else than a member of one: one question, one person.
    if let ordinary, let group = person.groups.first {
      throw .contradiction(text(ordinary), text(group))
    }
    if let age = utterance.ages.first {
      guard let fact = rulebook.facts.first(where: { $0.kind == .age }) else {
        throw .notOfThisDocument(
          word: age.word, title: title(of: document), near: [])
      }
      let lowest = utterance.ages.compactMap { $0.lowest }.max()
      let highest = utterance.ages.compactMap { $0.highest }.min()
      if let lowest, let highest, highest < lowest { throw .twoValues(fact: text(fact.name)) }
      person.state(fact.name, .numbers(lowest, highest))
    }
    guard asked.count <= 1 else {
      throw .twoQuantities(asked.map { text(rulebook.quantities[Int($0.index)].name) })
    }
    var question = Question(
      document: document, person: person, quantity: asked.first ?? QuantityID(.owed))
    if let day = try utterance.dayAsked() { ask(&question, for: day) }
    try settle(utterance.memberships, of: &question)
    try settleAge(of: &question)
    return question
  }

  /// The quantity that a word names in a document: its own name, a synonym, or the English word.
  public func quantity(_ word: String, of document: Int) -> QuantityID? {
    let rulebook = library.rulebooks[document]
    let folded = QuestionVocabulary.folded(word)
    for (index, quantity) in rulebook.quantities.enumerated() {
      for name in [quantity.name] + quantity.synonyms
      where QuestionVocabulary.folded(text(name)) == folded { return QuantityID(index) }
    }
    return nil
  }

  /// Lets a question be asked for a day, with the values that hold on it.
  public func ask(_ question: inout Question, for day: Date) {
    question.day = day
    let facts = documents(from: question.document).flatMap { library.rulebooks[$0].facts }
    let fact = facts.first { $0.kind == .date && text($0.name) == DayAsked.name }
    if let fact { question.person.state(fact.name, .number(Int64(day.dayNumber))) }
  }

  private func near(_ name: Symbol, in rulebook: Rulebook) -> [String] {
    nearest(
      to: text(name),
      among: rulebook.groups.map { text($0.name) } + rulebook.tiers.map { text($0) })
  }
}
