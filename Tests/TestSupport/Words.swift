/// The words that generated policies are made of.
enum Words {
  static let groups = [
    "低保对象", "低保户", "特困人员", "孤儿", "事实无人抚养儿童", "返贫致贫人口", "易返贫致贫人口", "脱贫不稳定户",
    "边缘易致贫人口", "突发严重困难户", "优抚对象", "重度残疾人", "低收入家庭", "建档立卡贫困人口", "计生特殊家庭",
    "在校大学生", "农村低保一类", "一至六级残疾军人", "三属", "第一类人员", "A类人员", "VIP-Plus会员",
    "新生儿", "退役军人", "见义勇为人员", "高龄老人", "失独家庭成员", "残疾儿童", "流动人口", "农民工",
  ]
  static let latinGroups = [
    "pensioners", "newborns", "poor households", "students abroad", "veterans",
    "low income families", "Miners-B2",
  ]
  static let facts = ["户籍", "就读学校", "残疾等级", "参保登记", "就业状态", "医院等级"]
  static let latinFacts = ["disability grade", "residence", "hospital level"]
  static let values = ["一级", "二级", "三级", "四级", "本地", "外地", "在校", "离校", "未定级", "三甲"]
  static let latinValues = ["local", "grade one", "grade two", "other place"]
  static let quantities = [
    "大病保险筹资", "住院支付比例", "门诊限额", "参保目标", "缴费任务人口数", "经办机构", "公布日期", "大病起付线",
  ]
  static let latinQuantities = ["outpatient limit", "target", "reimbursement rate"]
  static let tiers = ["一档", "二档", "三档", "成年档", "basic"]
  static let funds = ["医疗救助基金", "县级财政", "优抚对象医疗补助资金", "乡村振兴资金", "county treasury"]
  static let premiums = ["意外伤害补充保险", "大病补充保险", "惠民保"]
  static let regions = ["岢岚县", "文水县", "闻喜县", "丰都县", "东乡县", "三元区", "大县", "Test County"]
  static let aliases = ["Kelan", "Da Xian", "东乡族自治县", "大县人民政府"]
  static let provinces = ["山西省", "忻州市", "重庆市", "甘肃省", "临夏州"]
  static let titles = [
    "缴费标准", "资助对象及标准", "待遇享受时间", "其他", "Contributions and subsidies", "（四）特殊困难人员",
    "60周岁以上老人", "第2类: 3,000元/人·年", "", "1. 标准 2. 期限", "policy section 2021-13-45",
  ]
  static let schemes = [
    "城乡居民基本医疗保险", "城乡居民医保", "resident medical insurance", "城乡居民基本医疗保险（第一批）", "",
  ]
  static let offices = ["岢政办发", "晋医保发", "三元政办发", "国办发", "NHSA"]
}
