// Whoever imports Yibao can name what its functions take and return.
@_exported public import Analysis
@_exported public import Evaluation
@_exported public import Formatting
@_exported public import Quantities
@_exported public import Rulebook
@_exported public import Text
