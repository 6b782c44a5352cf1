/// Days of which a document says no more than that one is about another (约, 左右).
extension DayRange {
  /// How many days before and after it a day can be that is said to be about another: as many as a
  /// third of a month has.
  public static let reachOfAbout = 10

  /// The days that a day can be that is said to be about one.
  public init(about day: Date) {
    let reach = Self.reachOfAbout
    self.init(known: day.adding(days: -reach) ?? .first, day.adding(days: reach) ?? .last)
  }

  /// The day that all of these days are about; nil where they are none such.
  public var dayMeant: Date? {
    guard let day = first.adding(days: Self.reachOfAbout), DayRange(about: day) == self else {
      return nil
    }
    return day
  }
}

extension DayRange {
  /// A bound of a period in English: the day, or what is known of it.
  public var english: String {
    if count == 1 { return first.description }
    return MonthThird(self)?.english ?? dayMeant.map { "about \($0)" } ?? "\(first) to \(last)"
  }

  /// The same in Chinese.
  public var chinese: String {
    if count == 1 { return first.description }
    return MonthThird(self)?.chinese ?? dayMeant.map { "约\($0)" } ?? "\(first) 至 \(last)"
  }
}
