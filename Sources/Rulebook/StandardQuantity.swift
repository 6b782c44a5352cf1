public import Quantities

/// The quantities that every document can define; declared ones come behind them.
public enum StandardQuantity: Int, CaseIterable, Sendable {
  case standard, subsidy, owed, funding
  case fiscalSubsidy, centralFiscalSubsidy, provincialFiscalSubsidy, municipalFiscalSubsidy,
    countyFiscalSubsidy
  case windowStart, windowEnd, deadline, coverStart, coverEnd, waiting
  /// What the person bears beside the contribution, such as the fiscal subsidy of late payers.
  case surcharge

  /// The name in notices and answers.
  public var name: String {
    switch self {
    case .standard: "缴费标准"
    case .subsidy: "资助"
    case .owed: "个人缴费"
    case .funding: "资金来源"
    case .fiscalSubsidy: "财政补助"
    case .centralFiscalSubsidy: "中央财政补助"
    case .provincialFiscalSubsidy: "省级财政补助"
    case .municipalFiscalSubsidy: "市级财政补助"
    case .countyFiscalSubsidy: "县级财政补助"
    case .windowStart: "集中缴费开始"
    case .windowEnd: "集中缴费截止"
    case .deadline: "最迟缴费"
    case .coverStart: "待遇开始"
    case .coverEnd: "待遇结束"
    case .waiting: "等待期"
    case .surcharge: "另需承担"
    }
  }

  /// The name in the English surface.
  public var english: String {
    switch self {
    case .standard: "standard"
    case .subsidy: "subsidy"
    case .owed: "owes"
    case .funding: "funding"
    case .fiscalSubsidy: "fiscal subsidy"
    case .centralFiscalSubsidy: "central fiscal subsidy"
    case .provincialFiscalSubsidy: "provincial fiscal subsidy"
    case .municipalFiscalSubsidy: "municipal fiscal subsidy"
    case .countyFiscalSubsidy: "county fiscal subsidy"
    case .windowStart: "window start"
    case .windowEnd: "window end"
    case .deadline: "deadline"
    case .coverStart: "cover start"
    case .coverEnd: "cover end"
    case .waiting: "waiting"
    case .surcharge: "also bears"
    }
  }

  /// Other words for it in a question.
  public var synonyms: [String] {
    switch self {
    case .standard: ["个人缴费标准", "标准", "筹资标准"]
    case .subsidy: ["参保资助", "资助金额", "资助标准"]
    case .owed: ["个人缴费金额", "自付", "个人负担", "应缴", "owed"]
    case .funding: ["资金", "出资方", "funder", "funders"]
    case .fiscalSubsidy: ["政府补助", "各级财政补助", "财政补助标准", "fiscal-subsidy"]
    case .centralFiscalSubsidy: ["中央财政补贴", "中央补助"]
    case .provincialFiscalSubsidy: ["省级财政补贴", "省级补助"]
    case .municipalFiscalSubsidy: ["市级财政补贴", "市级补助"]
    case .countyFiscalSubsidy: ["县级财政补贴", "县级补助"]
    case .windowStart: ["集中缴费开始日期", "集中缴费期开始", "window-start"]
    case .windowEnd: ["集中缴费截止日期", "集中缴费期截止", "window-end"]
    case .deadline: ["最迟缴费日期", "最迟缴费时间"]
    case .coverStart: ["待遇开始日期", "待遇享受开始", "cover-start"]
    case .coverEnd: ["待遇结束日期", "待遇享受结束", "cover-end"]
    case .waiting: ["待遇等待期", "waiting period"]
    case .surcharge: ["另需承担金额", "另需缴纳", "surcharge", "borne besides"]
    }
  }

  public var type: QuantityType {
    switch self {
    case .standard, .subsidy, .owed, .fiscalSubsidy, .centralFiscalSubsidy,
      .provincialFiscalSubsidy, .municipalFiscalSubsidy, .countyFiscalSubsidy, .surcharge:
      .money(.perPersonAndYear)
    case .funding: .text
    case .windowStart, .windowEnd, .deadline, .coverStart, .coverEnd: .date
    case .waiting: .months
    }
  }
}
