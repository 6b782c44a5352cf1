import Meaning
import Text

extension Loader {
  /// Takes back that names are unknown which a source without a heading declares: that it has none
  /// was reported, and it may have been meant as the vocabulary of the others.
  ///
  /// The documents that use the names stay refused.
  mutating func forgiveNames(of headless: [Scope]) {
    if headless.isEmpty { return }
    let declared = Distinct(headless.flatMap { $0.declaredNames })
    let codes: [Code] = [.unknownGroup, .unknownFact, .unknownQuantity]
    diagnostics = diagnostics.filter { finding in
      guard codes.contains(finding.code) else { return true }
      let bytes = sources[Int(finding.place.source)].bytes
      let range = finding.place.span.range
      let name = narrowed(bytes, range) ?? Array(bytes[range])
      return names.symbol(of: name, name.indices).map { !declared.contains($0) } ?? true
    }
  }
}
