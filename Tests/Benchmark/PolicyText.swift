import Yibao

/// Invented policy text of any size, the same every time.
enum PolicyText {
  static let vocabulary = Source(
    name: "vocabulary.yibao",
    text: """
      vocabulary 测试
      group 低保对象, also 低保, 低保户
      group 特困人员, also 特困
      fact 年龄 (age) is age
      """)

  /// One document of at least `bytes` bytes, each group with a declaration and a clause.
  static func document(bytes: Int) -> Source {
    var text = "policy 测试县 (Ceshi) 2022 城乡居民基本医疗保险\nsource 测政办发〔2021〕1号, issued 2021-11-30\n"
    text.reserveCapacity(bytes + 1000)
    text += "section 一 缴费标准\n  1. standard 320\n"
    var number = 0
    while text.utf8.count < bytes {
      if number % 50 == 0 { text += "section 二（\(number / 50 + 1)） 资助标准\n" }
      text += "  group 困难人群\(letters(number))\n"
      text += "  \(number % 50 + 1). 困难人群\(letters(number))"
      switch number % 5 {
      case 0: text += " pays 80% of standard, min 280, owes 40\n"
      case 1: text += " pays 90% of standard, owes 32\n"
      case 2: text += " pays 160, owes 160  # 定额资助\n"
      case 3: text += " if age 60 or over pays 50% of standard, owes 160\n"
      default: text += " pays all, makes 320, owes 0\n"
      }
      number += 1
    }
    return Source(name: "large.yibao", text: text)
  }

  /// Many documents of the size of a county's, of at least `bytes` bytes together.
  static func documents(bytes: Int) -> [Source] {
    var sources: [Source] = []
    var size = 0
    while size < bytes {
      let number = sources.count
      let text = """
        policy 测试县\(letters(number)) 2022 城乡居民基本医疗保险
        source 测政办发〔2021〕\(number)号, issued 2021-11-30
        within 山西省 忻州市

        section 二 缴费标准
          1. standard 320
          2. 特困人员 pays all, owes 0
          3. 低保 pays 80% of standard, min 280, owes 40
          4. 低保 from 医疗救助基金
          group 返贫人口
          5. 返贫人口 (excl 低保, 特困) pays 90% of standard, owes 32

        """
      sources.append(Source(name: "\(number).yibao", text: text))
      size += text.utf8.count
    }
    return sources
  }

  /// A number in Latin letters, so that it is part of a name.
  private static func letters(_ number: Int) -> String {
    var letters = ""
    var rest = number
    repeat {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return letters
  }
}
