/// The candidates nearest to `name`, at most `most` of them: the nearest first, equally near ones
/// in the order of their scalars, and none twice.
///
/// Near is counted in scalars inserted, removed, replaced or swapped with their neighbour, with
/// full-width and half-width alike and ASCII letters in either case. A candidate may be away by a
/// third of the longer name's length, by 1 at least and by 16 at most, and must share a scalar
/// with `name`.
public func nearest(to name: String, among candidates: [String], most: Int = 3) -> [String] {
  var measure = NameDistance(from: name)
  var found: [(distance: Int, text: String)] = []
  for text in candidates {
    // Once enough are found, only those at least as near as the last matter.
    let limit = found.count >= most ? found.last?.distance : .max
    guard let limit, let distance = measure.distance(to: text, most: limit) else { continue }
    var place = found.count
    while place > 0 && precedes((distance, text), found[place - 1]) { place -= 1 }
    if place > 0 && found[place - 1].text.utf8.elementsEqual(text.utf8) { continue }
    found.insert((distance, text), at: place)
    if found.count > most { found.removeLast() }
  }
  return found.map { $0.text }
}

private func precedes(
  _ left: (distance: Int, text: String), _ right: (distance: Int, text: String)
) -> Bool {
  if left.distance != right.distance { return left.distance < right.distance }
  return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
}

/// Measures names against one name, reusing its rows.
private struct NameDistance {
  private let name: [UInt32]
  private let nameSet: UInt64
  private var other: [UInt32] = []
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var row: [Int] = []

  init(from text: String) {
    name = text.unicodeScalars.map { folded($0.value) }
    nameSet = name.reduce(0) { $0 | bit($1) }
  }

  /// The distance to `text`; nil when it exceeds `most` or what counts as near.
  mutating func distance(to text: String, most: Int) -> Int? {
    var count = 0
    for byte in text.utf8 where byte & 0xc0 != 0x80 { count += 1 }
    let longer = max(name.count, count)
    let limit = min(max(1, longer / 3), 16, most)
    if abs(name.count - count) > limit { return nil }
    other.removeAll(keepingCapacity: true)
    var otherSet: UInt64 = 0
    for scalar in text.unicodeScalars {
      let scalar = folded(scalar.value)
      other.append(scalar)
      otherSet |= bit(scalar)
    }
    // Each scalar that only one of them has costs an edit of its own.
    if (nameSet & ~otherSet).nonzeroBitCount > limit { return nil }
    if (otherSet & ~nameSet).nonzeroBitCount > limit { return nil }
    guard let distance = bandedDistance(limit: limit) else { return nil }
    // At the full length every scalar was replaced: nothing is shared.
    return distance == 0 || distance < longer ? distance : nil
  }

  /// The distance by rows over `name`, only in the cells that can stay within `limit`.
  private mutating func bandedDistance(limit: Int) -> Int? {
    let width = other.count
    let far = limit + 1
    prepareRows(width: width, far: far)
    for height in 1..<(name.count + 1) {
      let low = max(1, height - limit)
      let high = min(width, height + limit)
      row[low - 1] = low == 1 ? min(height, far) : far
      var least = row[low - 1]
      for column in low..<(high + 1) {
        let isEqual = name[height - 1] == other[column - 1]
        var distance = min(last[column - 1] + (isEqual ? 0 : 1), last[column] + 1)
        distance = min(distance, row[column - 1] + 1, far)
        if height > 1 && column > 1 && name[height - 1] == other[column - 2]
          && name[height - 2] == other[column - 1]
        {
          distance = min(distance, beforeLast[column - 2] + 1)
        }
        row[column] = distance
        least = min(least, distance)
      }
      if high < width { row[high + 1] = far }
      // A row's least is at most one more than the row's before, so a swap helps no more either.
      if least > limit { return nil }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[width] > limit ? nil : last[width]
  }

  private mutating func prepareRows(width: Int, far: Int) {
    if row.count <= width {
      beforeLast = [Int](repeating: far, count: width + 1)
      last = beforeLast
      row = beforeLast
    }
    for column in 0...width { last[column] = min(column, far) }
  }
}

/// Half-width and, for ASCII letters, small.
private func folded(_ scalar: UInt32) -> UInt32 {
  let scalar = narrowed(scalar)
  return (0x41...0x5a).contains(scalar) ? scalar + 0x20 : scalar
}

/// The scalar's place in a set of 64.
private func bit(_ scalar: UInt32) -> UInt64 {
  1 << UInt64((scalar &* 0x9e37_79b1) >> 26)
}
