/// How clauses and parts of them are written that findings advise, in both surfaces.
extension Form {
  // MARK: Clauses

  public static let standard = Form("standard 320", "个人缴费标准为320元")
  public static let tieredStandard = Form(
    "standard 320 in 一档; 695 in 二档", "个人缴费标准为一档320元；二档695元")
  public static let window = Form(
    "window 2021-09-01 to 2021-12-25", "集中缴费期为2021年9月1日至2021年12月25日")
  public static let newbornWindow = Form(
    "新生儿 window within 90 days of birth", "新生儿集中缴费期为自出生之日起90日内")
  public static let levelSubsidy = Form("central fiscal subsidy 440", "中央财政补助440元")
  public static let premium = Form(
    "supplementary premium 意外险 30, voluntary", "补充保险费 意外险为30元，自愿参加")
  public static let highest = Form("highest applies", "就高不就低")
  public static let fundingExcept = Form(
    "低保 except 优抚对象 from 县级财政", "低保（优抚对象除外）由县级财政承担")
  public static let subsidyExcept = Form(
    "低保 except 特困人员 pays 280", "低保（特困人员除外）资助280元")

  public static func pays(_ group: String) -> Form {
    Form("\(group) pays 280", "\(group)资助280元")
  }

  /// A quantity's name and a value.
  public static func value(of quantity: String) -> Form {
    Form("\(quantity) is 300", "\(quantity)为300")
  }

  // MARK: Declarations

  public static let tiers = Form("tiers 一档, 二档", "档次 一档、二档")
  public static let groupByAge = Form(
    "group 高龄老人 is age 80 or over", "群体 高龄老人，指年龄80周岁以上")
  public static let paymentDay = Form(
    "fact 缴费日 (paid) is date, ordinarily in the window",
    "属性 缴费日（paid），类型 日期，通常在集中缴费期内")

  public static func group(_ name: String) -> Form { Form("group \(name)", "群体 \(name)") }

  public static func group(of fact: String, _ value: String) -> Form {
    Form("group 甲类人员 is \(fact) \(value)", "群体 甲类人员，指\(fact)为\(value)")
  }

  public static func quantity(_ name: String) -> Form {
    Form("quantity \(name) is money per person and year", "事项 \(name)，类型 元/人·年")
  }

  // MARK: What goes with a value

  public static let rounding = Form("rounded to 元 half up", "四舍五入到元")
  public static let atMostStandard = Form("max standard", "不超过个人缴费标准")
  public static let floor = Form("min 280", "不低于280元")
  public static let holding = Form(
    "holds 2022-01-01 to 2022-06-30", "自2022年1月1日至2022年6月30日执行")
  public static let backdated = Form("cover …, backdated", "待遇享受期…，可追溯享受")

  public static func insteadOf(_ citation: String) -> Form {
    Form("instead of \(citation)", "代替\(citation)")
  }

  public static func ofStandard(_ share: String) -> Form {
    Form("\(share) of standard", "标准的\(share)")
  }

  public static func inTier(_ tier: String) -> Form { Form("280 in \(tier)", "\(tier)280元") }

  public static let inTiers = Form("288 in 一档; 320 in 二档", "一档288元；二档320元")
  public static let owed = Form("owes 40", "个人缴费40元")
  public static let fraction = Form("standard * 2 / 3", "标准乘以2除以3")

  /// A fact that is a number, and one that it is compared with.
  public static func atLeast(_ fact: String) -> Form {
    Form("\(fact) 60 or over", "\(fact)60以上")
  }

  /// A condition that asks for a group or a fact.
  public static func group(_ group: String, orFact fact: String) -> Form {
    Form("if \(group) or \(fact) …", "如属于\(group)或者\(fact)…的")
  }

  /// A value for several tiers.
  public static func tiersJoined(_ first: String, _ second: String) -> Form {
    Form("320 in \(first) and \(second)", "\(first)和\(second)320元")
  }

  public static func monthsTimes(_ count: String) -> Form {
    Form("1个月 * \(count)", "1个月×\(count)")
  }

  // MARK: Words

  public static let pays = Form("pays", "资助")
  public static let owes = Form("owes", "个人缴费")
  public static let voluntary = Form("voluntary", "自愿参加")
  public static let ofWhich = Form("of which", "其中")
  public static let makes = Form("makes", "即")
  public static let all = Form("all", "全额")
  public static let condition = Form("if 年龄 60 or over", "年龄60周岁以上的")
  public static let days = Form("90 days", "90日")
  public static let months = Form("3 months", "3个月")
  public static let lateWindow = Form("late", "补缴期")
  public static let instead = Form("instead of", "代替")
  public static let paysOrOwes = Form("pays, owes", "资助、个人缴费")
  public static let predicates = Form(
    "pays, owes, standard, from", "资助、个人缴费、个人缴费标准、由…承担")
  public static let fixedWords = Form(
    "standard, pays, owes, from, fiscal subsidy", "个人缴费标准、资助、个人缴费、由…承担、财政补助")
  public static let bounds = Form("at least, at most", "至少、至多")
}
