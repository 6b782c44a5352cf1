import Yibao
enum EvaluationCost { static func measure() throws {} }
