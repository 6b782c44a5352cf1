/// What a half-typed word can become, sorted.
///
/// A name begins as the word does, whatever the case of Latin letters. Chinese puts no blanks
/// between words; so when no name begins like the whole word, those are taken that begin like its
/// longest possible ending: `岢岚的低` becomes `岢岚的低保`.
func completions(of word: String, among names: [String]) -> [String] {
  for start in possibleStarts(in: word) {
    let ending = word[start...].lowercased()
    let matches = Set(names.filter { $0.lowercased().hasPrefix(ending) })
    if !matches.isEmpty { return matches.map { word[..<start] + $0 }.sorted() }
  }
  return []
}

/// Where a name may begin in a word: at its start and beside any Chinese character.
private func possibleStarts(in word: String) -> [String.Index] {
  let inside = zip(word.indices, word.indices.dropFirst()).filter { before, start in
    !word[before].isASCII || !word[start].isASCII
  }
  return [word.startIndex] + inside.map { $0.1 }
}

/// The longest beginning that two texts share, in whole characters.
func commonPrefix(_ left: String, _ right: String) -> String {
  var end = left.startIndex
  for (mine, theirs) in zip(left, right) {
    guard mine == theirs else { break }
    end = left.index(after: end)
  }
  return String(left[..<end])
}
