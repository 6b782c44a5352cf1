/// The results of a test run, grouped by what was tested.
struct TestReport: Equatable {
  struct Group: Equatable {
    var name: String
    var cases: [Case]
  }

  struct Case: Equatable {
    var name: String
    var result: Result
  }

  enum Result: Equatable {
    case passed
    /// What differs in a line, and the details below it.
    case failed(String, details: String)
    case skipped(String)
  }

  var groups: [Group]
}
