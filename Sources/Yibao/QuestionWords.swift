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

  /// Words that a question may have without changing what it asks.
  static let fillers: [String] = [
    "what", "does", "do", "did", "is", "are", "was", "will", "would", "should", "must", "can",
    "a", "an", "the", "of", "in", "for", "to", "at", "on", "and", "with", "by", "who", "how",
    "much", "many", "person", "people", "someone", "somebody", "resident", "residents", "if",
    "they", "their", "year", "aged", "age", "years", "yuan", "money", "insurance", "medical",
    "tier", "please",
    "cost", "costs", "per", "from", "it", "this", "that", "be",
    "的", "在", "里", "要", "需要", "需", "应该", "应", "会", "是", "吗", "呢", "啊", "了",
    "请问", "一个", "一名", "一位", "人", "居民", "和", "与", "又", "且", "多少", "几", "元", "参保", "参加", "医保", "居民医保",
    "每年", "一年",
    "作为", "由", "自己", "个人", "交", "缴", "缴费", "付", "费", "钱",
    "岁", "周岁", "选", "选择", "年度", "什么", "怎么", "为什么", "多少钱",
  ]
}
