import Yibao
enum ColdAnswer { static func measure() throws {} }
