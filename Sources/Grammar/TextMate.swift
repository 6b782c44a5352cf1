import Syntax

/// The grammar by which editors colour a policy, in the form of TextMate.
///
/// It colours what can be told word by word: comments, numbers and dates, document numbers, labels,
/// headings and the keywords of the parser's own table.
enum TextMate {
  static var grammar: String {
    """
    {
      "name": "Yibao",
      "scopeName": "source.yibao",
      "fileTypes": ["yibao"],
      "patterns": [
    \(patterns.map { "    { " + $0 + " }" }.joined(separator: ",\n"))
      ]
    }

    """
  }

  private static var patterns: [String] {
    [
      match(#"[#＃].*$"#, "comment.line.number-sign"),
      #""match": "^\\s*(policy|vocabulary|政策|词汇)\\s+(.*?)\\s*(?=[#＃]|$)", "captures": { "#
        + #""1": { "name": "keyword.other.heading.yibao" }, "#
        + #""2": { "name": "entity.name.type.document.yibao" } }"#,
      #""match": "^\\s*(section|章节)\\s+(\\S+)\\s*(.*?)\\s*(?=[#＃]|$)", "captures": { "#
        + #""1": { "name": "keyword.other.heading.yibao" }, "#
        + #""2": { "name": "entity.name.section.yibao" }, "#
        + #""3": { "name": "markup.heading.yibao" } }"#,
      match(
        #"^\s*(?:\d{1,3}[.、)．）](?!\d)|[(（][一二三四五六七八九十\d]+[)）]|[①-⑳]|第[一二三四五六七八九十百\d]+条"#
          + #"|[一二三四五六七八九十]+、)"#,
        "entity.name.section"),
      match(#"\p{Han}+[〔\[【]\d{4}[〕\]】]\d+号"#, "string.unquoted.document"),
      match(#"\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月\d{1,2}[日号]"#, "constant.numeric.date"),
      match(
        #"\d[\d,]*(?:\.\d+)?(?:%|％|个百分点|[万亿]?元(?:/人·年|/[人年月日次])?|周?岁|个月|[日天年人])?"#,
        "constant.numeric"),
      match(words(Keyword.allCases.map { $0.rawValue }), "keyword.control"),
      match(
        alternatives(ChineseKeyword.spellings.flatMap { $0.spellings }.filter { $0.count > 1 }),
        "keyword.control"),
      match(#"[+*/×÷-]"#, "keyword.operator"),
    ]
  }

  /// Latin words as a pattern, in any case.
  private static func words(_ words: [String]) -> String {
    #"(?i)\b(?:"# + alternatives(words) + #")\b"#
  }

  /// One of some words, the longest first.
  private static func alternatives(_ words: [String]) -> String {
    words.sorted { ($1.count, $0) < ($0.count, $1) }.joined(separator: "|")
  }

  private static func match(_ pattern: String, _ name: String) -> String {
    let escaped = pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"match\": \"\(escaped)\", \"name\": \"\(name).yibao\""
  }
}
