import Quantities
import Testing

/// The day that is written as in ISO 8601.
func day(_ text: String) throws -> Date {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3)
  return try #require(Date(year: parts[0], month: parts[1], day: parts[2]))
}

func range(_ first: String, _ last: String) throws -> DayRange {
  try DayRange(day(first), day(last))
}
