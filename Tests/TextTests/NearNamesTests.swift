import Testing
import Text

@Suite struct NearNamesTests {
  @Test func ordersByDistanceThenByText() {
    #expect(
      nearest(to: "低保对像", among: ["低收入", "低保对象", "低保户对象", "特困人员", "低保对家"])
        == ["低保对家", "低保对象"])
    #expect(nearest(to: "standrad", among: ["subsidy", "standard", "stand"]) == ["standard"])
    #expect(
      nearest(to: "abcdef", among: ["abcdxx", "abcdex", "abcde"]) == ["abcde", "abcdex", "abcdxx"])
  }

  @Test func takesWidthAndCaseAsAlike() {
    #expect(nearest(to: "ＫＥＬＡＮ", among: ["Kelan"]) == ["Kelan"])
    #expect(nearest(to: "孤儿（散居）", among: ["孤儿(散居)"]) == ["孤儿(散居)"])
  }

  @Test func keepsToWhatIsNear() {
    // A third of the longer name, but one at least.
    #expect(nearest(to: "特困", among: ["特困户"]) == ["特困户"])
    #expect(nearest(to: "特困", among: ["特困人员"]) == [])
    #expect(nearest(to: "特困供养人", among: ["特困人员供养"]) == [])
    #expect(nearest(to: "孤", among: ["儿"]) == [])
    #expect(nearest(to: "", among: ["儿"]) == [])
    #expect(nearest(to: "", among: [""]) == [""])
    #expect(nearest(to: "低保", among: []) == [])
  }

  @Test func givesNoMoreThanAskedAndNoneTwice() {
    let names = ["低保一", "低保二", "低保三", "低保四", "低保一"]
    #expect(nearest(to: "低保", among: names) == ["低保一", "低保三", "低保二"])
    #expect(nearest(to: "低保", among: names, most: 1) == ["低保一"])
    #expect(nearest(to: "低保", among: names, most: 9) == ["低保一", "低保三", "低保二", "低保四"])
    #expect(nearest(to: "低保", among: names, most: 0) == [])
  }

  @Test func isNotSlowedByLongNames() {
    let long = String(repeating: "低保", count: 50_000)
    #expect(nearest(to: long, among: [long + "户", "低保"]) == [long + "户"])
  }

  /// Against the whole table of distances and a sort.
  @Test(arguments: seeds) func agreesWithTheWholeTable(seed: UInt64) {
    var random = Random(seed: seed)
    let letters = [Unicode.Scalar]("低aAＡ（(保户特困b".unicodeScalars)
    // Few letters and long names, so that many are near, as well as many letters and short names.
    func name(_ kinds: Int) -> String {
      var text = ""
      for _ in 0..<Int.random(in: 1...(40 / kinds), using: &random) {
        text.unicodeScalars.append(letters[Int.random(in: 0..<kinds, using: &random)])
      }
      return text
    }
    for _ in 0..<150 {
      let kinds = Int.random(in: 2...letters.count, using: &random)
      let wanted = name(kinds)
      let candidates = (0..<60).map { _ in name(kinds) }
      var near: [(distance: Int, text: String)] = []
      for text in Set(candidates) {
        let (left, right) = (folded(wanted), folded(text))
        let distance = wholeDistance(left, right)
        if distance <= max(1, max(left.count, right.count) / 3)
          && !Set(left).isDisjoint(with: right)
        {
          near.append((distance, text))
        }
      }
      near.sort {
        $0.distance != $1.distance
          ? $0.distance < $1.distance
          : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
      }
      let most = Int.random(in: 1...5, using: &random)
      #expect(
        nearest(to: wanted, among: candidates, most: most) == near.prefix(most).map { $0.text },
        "\(wanted) among \(candidates)")
    }
  }

  private func folded(_ text: String) -> [String] {
    text.unicodeScalars.map {
      $0 == "（" ? "(" : $0 == "Ａ" ? "a" : String($0).lowercased()
    }
  }

  private func wholeDistance(_ left: [String], _ right: [String]) -> Int {
    var table = Array(repeating: Array(0...right.count), count: left.count + 1)
    for row in 0...left.count { table[row][0] = row }
    for row in 1..<(left.count + 1) {
      for column in 1..<(right.count + 1) {
        let isEqual = left[row - 1] == right[column - 1]
        table[row][column] = min(
          table[row - 1][column - 1] + (isEqual ? 0 : 1), table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }
}
