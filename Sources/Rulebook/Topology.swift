/// An arrow from something to what it depends on, both by number.
struct Dependency {
  var from: Int
  var to: Int
}

/// Puts numbers below `count` in an order in which each comes after what it depends on.
///
/// Those on a loop, and those that depend on a loop, are left out (Kahn's algorithm).
func orderedByDependency(_ count: Int, _ dependencies: [Dependency]) -> [Int] {
  var starts = Array(repeating: 0, count: count + 1)
  var missing = Array(repeating: 0, count: count)
  for dependency in dependencies {
    starts[dependency.to + 1] += 1
    missing[dependency.from] += 1
  }
  for number in 0..<count { starts[number + 1] += starts[number] }
  var dependents = Array(repeating: 0, count: dependencies.count)
  var next = starts
  for dependency in dependencies {
    dependents[next[dependency.to]] = dependency.from
    next[dependency.to] += 1
  }
  var order = (0..<count).filter { missing[$0] == 0 }
  var done = 0
  // Each number enters `order` once, so the loop ends.
  while done < order.count {
    let number = order[done]
    done += 1
    for dependent in dependents[starts[number]..<starts[number + 1]] {
      missing[dependent] -= 1
      if missing[dependent] == 0 { order.append(dependent) }
    }
  }
  return order
}
