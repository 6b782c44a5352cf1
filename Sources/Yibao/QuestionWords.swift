import Rulebook

/// The ordinary words of a question and what they ask for.
enum QuestionWords {
  /// Words that ask for a quantity; the longest match counts.
  static let quantities: [(words: String, quantity: StandardQuantity)] = [
    ("pay", .owed), ("pays", .owed), ("paying", .owed), ("owe", .owed), ("owes", .owed),
    ("owed", .owed),
    ("who pays", .funding), ("who pays for", .funding),
    ("交多少钱", .owed), ("缴多少钱", .owed), ("交多少", .owed), ("缴多少", .owed), ("交费多少", .owed),
    ("缴费多少", .owed), ("付多少钱", .owed), ("付多少", .owed), ("自己交多少", .owed),
    ("subsidy", .subsidy), ("subsidised", .subsidy), ("subsidized", .subsidy),
    ("资助多少钱", .subsidy), ("资助多少", .subsidy), ("补助多少钱", .subsidy), ("补助多少", .subsidy),
    ("减免多少", .subsidy),
    ("who funds", .funding), ("who pays the rest", .funding), ("funds", .funding),
    ("funded by", .funding), ("funded", .funding), ("谁出钱", .funding), ("谁来出", .funding),
    ("谁出", .funding), ("谁资助", .funding), ("谁负担", .funding), ("钱从哪来", .funding),
    ("fiscal subsidy", .fiscalSubsidy), ("government subsidy", .fiscalSubsidy),
    ("财政补多少", .fiscalSubsidy), ("standard", .standard), ("full price", .standard),
  ]

  /// Words for paying in the windows in which people ordinarily pay.
  static let inWindow: [String] = [
    "集中缴费期内", "集中缴费期内缴费", "集中缴费期缴费", "集中缴费期内参保", "集中参保期内", "集中参保期内参保",
    "集中参保期内缴费", "集中参保期参保", "按时缴费", "按期缴费", "in the window", "paid in the window",
    "pays in the window", "enrolled in the window", "on time", "paid on time", "pays on time",
  ]

  /// Words for paying after them.
  static let late: [String] = [
    "补缴", "补缴人员", "其他补缴人员", "错过缴费期", "错过缴费期补缴", "错过集中缴费期", "错过集中参保期", "逾期缴费", "逾期补缴",
    "集中缴费期后补缴", "late", "after the window", "paid late", "pays late", "late payer", "late payers",
    "enrolled late",
  ]

  /// Words that a question may have without changing what it asks.
  static let fillers: [String] = [
    "what", "does", "do", "did", "is", "are", "was", "will", "would", "should", "must", "can",
    "a", "an", "the", "of", "in", "for", "to", "at", "on", "and", "with", "by", "who", "how",
    "much", "many", "person", "people", "someone", "somebody", "resident", "residents", "if",
    "they", "their", "year", "aged", "age", "years", "yuan", "money", "insurance", "medical",
    "tier", "please", "still",
    "cost", "costs", "per", "from", "it", "this", "that", "be",
    "的", "在", "里", "要", "需要", "需", "应该", "应", "会", "是", "吗", "呢", "啊", "了",
    "请问", "一个", "一名", "一位", "人", "居民", "和", "与", "又", "且", "多少", "几", "元", "参保", "参加", "医保", "居民医保",
    "每年", "一年",
    "作为", "由", "自己", "个人", "交", "缴", "缴费", "付", "费", "钱",
    "岁", "周岁", "年龄", "选", "选择", "能", "可以", "可", "还", "年度", "什么", "怎么", "为什么", "多少钱",
  ]
}
