/// The stable codes of every finding; a code is never reused for another meaning.
///
/// The first two digits tell the `stage`.
public enum Code: String, Hashable, Comparable, CaseIterable, Sendable {
  case invalidEncoding = "Y0101"
  case forbiddenCharacter = "Y0102"
  case numberTooLarge = "Y0103"
  case impossibleDate = "Y0104"
  case emptyDocument = "Y0105"

  case unexpectedWord = "Y0201"
  case missingValue = "Y0202"
  case missingHeader = "Y0203"
  case missingName = "Y0204"
  case nestedTooDeeply = "Y0205"
  case unclosedParenthesis = "Y0206"
  case repeatedModifier = "Y0207"
  case misplacedHeading = "Y0208"
  case missingYear = "Y0209"
  case titleOrClause = "Y0210"
  case emptyTitle = "Y0211"
  case mixedSurfaces = "Y0212"
  case unclearBoundary = "Y0213"
  case boundsDiffer = "Y0214"
  case nameTooLong = "Y0215"

  case unknownGroup = "Y0301"
  case unknownQuantity = "Y0302"
  case unknownFact = "Y0303"
  case unknownFactValue = "Y0304"
  case unknownTier = "Y0305"
  case nameDeclaredTwice = "Y0306"
  case groupWithinItself = "Y0307"
  case includedAndExcluded = "Y0308"
  case unknownCitation = "Y0309"
  case tierListedTwice = "Y0310"

  case wrongType = "Y0401"
  case wrongUnit = "Y0402"
  case percentageMeant = "Y0403"
  case ratioWithoutBase = "Y0404"
  case divisionByZero = "Y0405"
  case conditionType = "Y0406"
  case boundInFormula = "Y0407"

  case documentLoadedTwice = "Y0501"
  case duplicateClause = "Y0502"
  case partsDoNotAddUp = "Y0503"
  case combinationTwice = "Y0504"
  case quantityDependsOnItself = "Y0505"
  case overrideLoop = "Y0506"
  case clauseInVocabulary = "Y0507"
  case ruleNeverApplies = "Y0508"
  case voluntaryDuty = "Y0509"

  case publishedAmountDiffers = "Y0601"
  case needsRounding = "Y0602"
  case amountOverflows = "Y0603"
  case boundNeverBinds = "Y0604"
  case subsidyAboveStandard = "Y0605"
  case clausesDisagree = "Y0606"
  case minimumAboveMaximum = "Y0607"
  case publishedAmountUndecided = "Y0608"
  case nothingToPayFrom = "Y0609"
  case negativeAmount = "Y0610"
  case notExamined = "Y0611"
  case operandMissing = "Y0612"
  case circularReference = "Y0613"

  case periodReversed = "Y0701"
  case monthDaysImpossible = "Y0702"
  case windowNeverOpen = "Y0703"
  case closureOutsideWindows = "Y0704"
  case windowsOverlap = "Y0705"
  case noWindow = "Y0706"
  case coverBeforePayment = "Y0707"
  case windowUnderCondition = "Y0708"
  case windowPriceOfSeveral = "Y0709"
  case correspondingDayMissing = "Y0710"
  case valueHeldTwice = "Y0721"
  case valueNotHeld = "Y0722"

  case notSupportedYet = "Y0901"

  public static func < (left: Code, right: Code) -> Bool {
    left.number < right.number
  }

  /// The digits of the code as a number.
  private var number: Int {
    var number = 0
    for digit in rawValue.utf8.dropFirst() { number = number * 10 + Int(digit) - 48 }
    return number
  }
}

extension Code: CustomStringConvertible {
  public var description: String { rawValue }
}

extension Code {
  /// What a finding is about; the value is the first two digits of the code.
  public enum Stage: Int, Hashable, CaseIterable, Sendable {
    case characters = 1
    case grammar, names, types, documents, amounts, periods
    case unsupported = 9

    /// The stage as a heading.
    public var title: Message {
      switch self {
      case .characters: Message("Characters and words", "文字与词语")
      case .grammar: Message("How a clause is written", "条款的写法")
      case .names: Message("Names", "名称")
      case .types: Message("Types and units", "类型与单位")
      case .documents: Message("Clauses of one document", "同一文件的各条")
      case .amounts: Message("What the rules amount to", "规则的结果")
      case .periods: Message("Time", "时间")
      case .unsupported: Message("Not supported yet", "暂不支持")
      }
    }
  }

  /// What the finding is about.
  ///
  /// - Requires: each code begins with the digits of a stage, which a test holds.
  public var stage: Stage { Stage(rawValue: number / 100) ?? .unsupported }
}
