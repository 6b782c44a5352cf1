import Rulebook
import Text

/// Works an answer out for everything that the question leaves open and that is read on the way.
struct Explorer {
  let library: Library
  let outlines: [Outline]
  let question: Question
  let asked: Evaluator.Asked
  /// Each open fact that was read, with everything that it can be, in the order of reading.
  private(set) var read: [(unknown: Unknown, possibilities: [Region])] = []
  /// The facts that were read and taken to be as they ordinarily are.
  private(set) var taken: Set<Symbol> = []
  /// Why the first of the cases that cannot be so cannot.
  private(set) var ruledOut: QuestionFault?
  private var leaves = 0

  /// What is read on the way to one case may make at most so many, and so may all ways together.
  static let limit = 5_000

  init(library: Library, outlines: [Outline], question: Question, asked: Evaluator.Asked) {
    self.library = library
    self.outlines = outlines
    self.question = question
    self.asked = asked
  }

  /// What was found, in the order in which facts were read.
  indirect enum Found {
    case leaf(Step, Assumptions)
    case split(Unknown, [(region: Region, found: Found)])
  }

  /// There are more cases than can be shown.
  struct Overrun: Error {}

  /// Explores everything; nil when nothing of it can be so.
  mutating func explore() throws(Overrun) -> Found? { try explore(Assumptions(), product: 1) }

  /// `product` is the number of ways in which what is assumed could have been assumed; every fact
  /// that is read doubles it at least or leaves one way, so what nests is bounded.
  private mutating func explore(
    _ assumptions: Assumptions, product: Int
  ) throws(Overrun) -> Found? {
    let question = question.assuming(assumptions, library: library, outlines: outlines)
    var evaluator = Evaluator(
      library: library, outlines: outlines, question: question, assumptions: assumptions)
    let demand: Demand
    do throws(Demand) {
      try evaluator.readOpenGroups()
      let step = try evaluator.decide(asked)
      leaves += 1
      taken.formUnion(evaluator.taken)
      return .leaf(step, assumptions)
    } catch { demand = error }
    note(demand)
    let (product, overflow) = product.multipliedReportingOverflow(
      by: max(2, demand.possibilities.count))
    if overflow || product > Explorer.limit || leaves >= Explorer.limit { throw Overrun() }
    var branches: [(region: Region, found: Found)] = []
    for region in demand.possibilities {
      let further = assumptions.adding(demand.unknown, region)
      if let fault = self.question.fault(further, library: library, outlines: outlines) {
        if ruledOut == nil { ruledOut = fault }
      } else if let found = try explore(further, product: product) {
        branches.append((region, found))
      }
    }
    return branches.isEmpty ? nil : .split(demand.unknown, branches)
  }

  private mutating func note(_ demand: Demand) {
    if read.contains(where: { $0.unknown == demand.unknown }) { return }
    read.append((demand.unknown, demand.possibilities))
  }

  /// How many cases all that was read makes, at most a thousand million.
  var count: Int {
    var count = 1
    for (_, possibilities) in read {
      let (product, overflow) = count.multipliedReportingOverflow(by: possibilities.count)
      if overflow || product > 1_000_000_000 { return 1_000_000_000 }
      count = product
    }
    return count
  }
}
