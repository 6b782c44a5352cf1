import TestSupport
import Testing
import Yibao

/// One slip is one finding, of a sample of the tokens; `benchmark recovery` tries all of them.
@Suite struct RecoveryTests {
  @Test func oneSlipIsOneFinding() {
    let recovery = Recovery(step: 41)
    let summary = recovery.summary()
    #expect(summary.trials > 120)
    #expect(summary.median == 1)
    #expect(summary.percentile95 <= 2)
  }
}
