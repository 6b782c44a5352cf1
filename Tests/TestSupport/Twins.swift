/// The Chinese surface beside the English one: what says the same.
///
/// It is the page that explains the Chinese surface: under each English line stands how it is
/// written in Chinese, first as the formatter writes it, then as it can be written too. `↵` parts
/// lines, and the names are those of the shared vocabulary and of `header`.
public struct Twin: Sendable, CustomStringConvertible {
  public var english: String
  /// The canonical form, and the others.
  public var chinese: [String]

  public var description: String { english }

  /// What the lines stand below.
  public static let header = """
    policy 大县 2022 医保
    tiers 一档, 二档
    fact 断缴 is months
    fact 户籍 is one of 本地, 外地

    """

  /// All that the two surfaces can say.
  public static let all: [Twin] = {
    var twins: [Twin] = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let text = String(line.drop { $0 == " " }).split(separator: "↵").joined(separator: "\n")
      if line.hasPrefix(" ") {
        twins[twins.count - 1].chinese.append(text)
      } else {
        twins.append(Twin(english: text, chinese: []))
      }
    }
    return twins
  }()

  private static let table = """
    # What is paid
    低保 pays 80% of standard, min 280, owes 40
      低保按标准的80%资助，不低于280元，个人缴费40元
      低保按个人缴费标准80%的比例给予定额资助(低于280元按280元资助),个人缴费40元。
      低保按缴费标准的80%的比例给予补助，最低280元，个人缴纳40元
      低保资助80%，不少于280，个人应缴40元
      低保给予80%补贴，低于280元的按280元资助，个人缴费40元
      低保资助标准的80%（低于280元的按280元资助），个人缴费40元
      低保按80%的比例资助，不低于280元，个人负担40元
      低保，按标准的百分之八十资助，不低于二百八十元，个人缴费四十元
    低保 pays 280
      低保资助280元
      低保定额资助280元
      低保按280元资助
      低保按280元的标准资助
      低保按280元标准定额资助
      低保给予280元资助
      低保给予280元定额补助
      低保给予280元的补贴
      低保资助280
      低保资助标准为280元
      低保资助二百八十元
      低保按照280元资助
    低保 pays 280元/人·年, owes 40
      低保按每人每年280元的标准定额资助,个人缴费40元。
      低保每人每年资助280元，个人缴费40元
      低保资助280元/人·年，个人缴费40元
      低保资助每人每年280元，个人缴费40
    低保 pays all
      低保全额资助
      低保个人不缴费
      低保个人不需缴费
      低保给予全额资助
      低保个人无需缴费
      低保个人不缴纳
    低保 pays all, owes 0
      低保全额资助，个人不缴费
      低保个人不缴费，全额资助
      低保全额资助，个人缴费0元
    低保 pays standard - 20
      低保按标准-20元资助
      低保按标准减20元资助
    低保 pays 100 + 50% of (standard - fiscal subsidy)
      低保按100元+（标准-财政补助）的50%资助
    低保 pays 90% of 一档 standard in 一档, makes 288; 320 in 二档
      低保一档按一档标准的90%资助，即288元；二档资助320元
      低保：一档按一档标准的90%资助（即288元），二档资助320元
    低保 pays 224 in 一档; 320 in 二档
      低保一档资助224元；二档资助320元
      低保资助一档224元；二档320元
      低保一档资助224元，二档资助320元
    低保 pays 100 in 一档 and 二档
      低保一档和二档资助100元
      低保一档、二档资助100元
    低保 pays all in 二档, makes 695
      低保二档全额资助，即695元
    低保 pays elsewhere
      低保资助标准另行规定
      低保资助标准另文规定
    低保 pays 280 in 一档; elsewhere in 二档
      低保一档资助280元；二档另行规定
      低保一档资助280元；二档资助标准另行规定
    低保 pays as set by 国办发〔2021〕1号
      低保资助标准按国办发〔2021〕1号执行
      低保资助标准按国办发[2021]1号规定执行
      低保资助标准按国办发〔2021〕1号的规定执行

    # What a person owes
    低保 owes 38
      低保个人缴费38元
      低保个人缴费为38元
      低保个人自付38元
    低保 owes 50% of standard
      低保个人缴费为标准的50%
    低保 owes standard
      低保个人缴费为标准
    低保 owes standard - subsidy
      低保个人缴费为标准-资助额
    低保 owes 40 in 一档; 50 in 二档
      低保个人缴费一档40元；二档50元
      低保个人缴费为一档40元，二档50元

    # Who it is paid for
    低保, 特困人员 and 孤儿 pays 1
      低保、特困人员和孤儿资助1元
      低保及特困人员与孤儿资助1元
      低保，特困人员以及孤儿资助1元
    特困人员 (incl 孤儿, 事实无人抚养儿童) pays all, owes 0
      特困人员(含孤儿和事实无人抚养儿童)全额资助,个人不需缴费。
      特困人员（包括孤儿、事实无人抚养儿童）全额资助，个人不缴费
      特困人员（含孤儿、事实无人抚养儿童）全额资助，个人不缴费
    易返贫致贫人口 (incl 脱贫不稳定人口, 边缘易致贫人口; excl 低保, 优抚对象, 重度残疾人, 特困人员) pays 280元/人·年, owes 40
      易返贫致贫人口(包括脱贫不稳定人口和边缘易致贫人口,不含低保、优抚对象、重度残疾人、特困人员)按每人每年280元的标准定额资助,个人缴费40元。
    低保 except 孤儿, 特困人员 pays 1
      低保（孤儿、特困人员除外）资助1元
    低保 (excl 孤儿) pays 1
      低保（不含孤儿）资助1元
      低保（不包括孤儿）资助1元
    低保, 优抚对象 except 孤儿 pays 1
      低保、优抚对象（孤儿除外）资助1元

    # What goes with a value
    低保 pays 80% of standard, max 300
      低保按标准的80%资助，不超过300元
      低保按标准的80%资助，最高300元
      低保按标准的80%资助（超过300元的按300元资助）
      低保按标准的80%资助，不高于300元
    低保 pays 33% of standard, rounded to 元 half up
      低保按标准的33%资助，四舍五入到元
    低保 pays 33% of standard, rounded to 10元 up
      低保按标准的33%资助，向上取整到10元
    低保 pays 33% of standard, rounded to 角 down
      低保按标准的33%资助，向下取整到角
    低保 pays 33% of standard, rounded to 元 half even
      低保按标准的33%资助，四舍六入五成双到元
    低保 pays 1, voluntary
      低保资助1元，自愿参加
      低保资助1元（自愿）
      低保资助1元，自愿缴纳
    低保 pays 1, instead of 二.3
      低保资助1元，代替二.3
      低保资助1元，取代二.3
    低保 pays 1, holds 2022-01-01 to 2022-06-30
      低保资助1元，自2022年1月1日至2022年6月30日执行
      低保资助1元，自2022年1月1日起至6月30日止执行
    低保 pays 1, holds from 2022-01-01
      低保资助1元，自2022年1月1日起执行
    低保 pays 1, holds to 2022-06-30
      低保资助1元，至2022年6月30日止执行

    # Other quantities, and formulas
    standard 320
      个人缴费标准为320元
      缴费标准320元
      个人缴费标准为三百二十元
      标准为320
      个人缴费标准为０.０３２万元
    standard 320元/人·年
      个人缴费标准为320元/人·年。
      个人缴费标准为每人每年320元
    standard 320 in 一档; 695 in 二档
      个人缴费标准为一档320元；二档695元
      个人缴费标准：一档320元，二档695元
      缴费标准一档320元、二档695元
      个人缴费标准为一档为320元；二档为695元
    standard 100 in 一档 and 二档
      个人缴费标准为一档和二档100元
    standard elsewhere
      个人缴费标准另行规定
    低保 standard elsewhere
      低保个人缴费标准另行规定
    standard as set by 国办发〔2021〕1号
      个人缴费标准按国办发〔2021〕1号执行
    fiscal subsidy 550 of which central 440, provincial 100, county 10
      财政补助550元，其中中央440元，省级100元，县级10元
      各级财政补助标准550元，其中中央财政440元、省级财政100元、县级财政10元
      财政补助为550元，其中中央财政补助440元，省级财政补助100元，县级财政补助10元
      财政补贴550元，其中中央440元，省级100元，县级10元
    central fiscal subsidy 440
      中央财政补助440元
      中央财政补助为440元
    fiscal subsidy 15 of which municipal 5, county 10
      财政补助15元，其中市级5元，县级10元
      财政补助15元，其中市级财政5元、县级财政10元
    municipal fiscal subsidy 5
      市级财政补助5元
    fiscal subsidy elsewhere
      财政补助另行规定
    supplementary premium 意外伤害补充保险 30, voluntary
      补充保险费 意外伤害补充保险30元，自愿参加
      补充保险费意外伤害补充保险为30元，自愿
    住院支付比例 is about 70%
      住院支付比例约为70%
      住院支付比例为约70%
      住院支付比例为70%左右
      住院支付比例约70%
    参保目标 is at least 95%
      参保目标为95%以上
      参保目标为至少95%
      参保目标为不低于95%
      参保目标95%以上
    参保目标 is at most 95%
      参保目标为95%以下
      参保目标为至多95%
      参保目标95%以内
    大病起付线 is 15412元/人·年
      大病起付线为15412元/人·年
      大病起付线15412元/人·年
    门诊限额 300 in 一档; 500 in 二档
      门诊限额为一档300；二档500
    低保 住院支付比例 is 75%
      低保 住院支付比例为75%
      低保住院支付比例为75%
    缴费任务人口数 is 59332人 + 32835人, makes 92167人
      缴费任务人口数为59332人+32835人，即92167人
    门诊限额 is (1元 + 2元) * 3 - 4元 / 2
      门诊限额为（1元＋2元）×3－4元÷2
      门诊限额为（1元加2元）乘以3减4元除以2
    门诊限额 is 50% of 一档 standard + 80% of (大病起付线 + 20元)
      门诊限额为一档标准的50%+（大病起付线+20元）的80%

    # Waits, and what late payers bear
    deadline 2022-09-30
      最迟缴费日为2022年9月30日
      最迟缴费时间2022年9月30日
      缴费截止日为2022年9月30日
    门诊限额 is 40元/日
      门诊限额为每日40元
    门诊限额 is 40元/次
      门诊限额为每次40元
    waiting 3个月
      等待期3个月
      等待期为3个月
      待遇享受等待期为三个月
    waiting none
      不设等待期
    特困人员 waiting none
      特困人员不设等待期
      特困人员，不设等待期
    waiting none if 缴费 in the window or 断缴 within 3个月
      在集中缴费期内缴费或者断缴3个月以内的，不设等待期
      集中缴费期内缴费或断缴3个月内的，不设等待期
    waiting 6个月 if 缴费 late and not 断缴 within 3个月 and 断缴 1年 or over
      逾期缴费且非（断缴3个月以内）且断缴1年以上的，等待期6个月
      逾期缴费且非断缴不超过3个月且断缴1年以上的，等待期为6个月
    also bears fiscal subsidy if 缴费 after 2022-06-30 and not 新生儿
      2022年6月30日后缴费且不属于新生儿的，另需承担财政补助
      在2022年6月30日之后缴费并且不属于新生儿的，另行承担财政补助
    also bears elsewhere if 缴费 late
      逾期缴费的，另需承担另行规定
      逾期缴费的，另需缴纳另有规定

    # Conditions
    低收入家庭 if 年龄 60 or over or 未成年人 pays 50% of standard, owes 190
      低收入家庭年龄60周岁以上或者属于未成年人的，按标准的50%资助，个人缴费190元
      低收入家庭60周岁以上或未成年人的，按标准的50%资助，个人缴费190元
      低收入家庭，年龄满60周岁或者属于未成年人的按标准的50%资助，个人缴费190元
      低收入家庭如年龄60周岁以上（含）或者未成年人，按标准的50%资助，个人缴费190元
      低收入家庭年龄不低于60周岁或者属于未成年人的，按标准的50%资助，个人缴费190元
    低保 if 年龄 over 60 pays 1
      低保年龄超过60周岁的，资助1元
      低保年龄60周岁以上（不含）的，资助1元
      低保高于60周岁的，资助1元
      低保年龄大于60周岁的，资助1元
    低保 if 年龄 under 18 pays 1
      低保年龄不满18周岁的，资助1元
      低保未满18周岁的，资助1元
      低保年龄18周岁以下（不含）的，资助1元
      低保年龄小于18岁的，资助1元
    低保 if 年龄 18 or under pays 1
      低保年龄18周岁以下的，资助1元
      低保年龄不超过18周岁的，资助1元
      低保年龄18周岁以内的，资助1元
    低保 if 年龄 60 pays 1
      低保年龄为60周岁的，资助1元
      低保年龄60的，资助1元
    低保 if 残疾等级 一级 or 二级 pays 1
      低保残疾等级为一级或者二级的，资助1元
      低保残疾等级一级、二级的，资助1元
      低保残疾等级为一级或二级的资助1元
    低保 if (残疾等级 一级) or 孤儿 pays 1
      低保残疾等级为一级或者属于孤儿的，资助1元
      低保残疾等级为一级或者孤儿的，资助1元
    低保 if 孤儿 and not 特困人员 pays 1
      低保属于孤儿且不属于特困人员的，资助1元
      低保是孤儿并且不是特困人员的，资助1元
      低保若属于孤儿同时不属于特困人员的，资助1元
      低保如果属于孤儿且不属于特困人员，资助1元
      低保凡属于孤儿且不属于特困人员的，资助1元
    低保 if (孤儿 or 特困人员) and 户籍 本地 pays 1
      低保（属于孤儿或者属于特困人员）且户籍为本地的，资助1元
    低保 unless 孤儿 pays 1
      低保除属于孤儿外，资助1元
      低保除孤儿外，资助1元
      低保非（属于孤儿）的，资助1元
      低保不属于孤儿的，资助1元
      低保除属于孤儿以外，资助1元
    低保 if 缴费 2022-03-10 pays 1
      低保2022年3月10日缴费的，资助1元
      低保在2022年3月10日缴费的，资助1元
    低保 if 缴费 2022-03-01 to 2022-09-30 pays 1
      低保2022年3月1日至2022年9月30日缴费的，资助1元
      低保2022年3月1日至9月30日期间缴费的，资助1元
      低保自2022年3月1日至9月30日缴费的，资助1元
    低保 if 缴费 on or after 2022-03-01 pays 1
      低保2022年3月1日及以后缴费的，资助1元
      低保2022年3月1日起缴费的，资助1元
      低保自2022年3月1日起缴费的，资助1元
    低保 if 缴费 by 2022-03-01 pays 1
      低保2022年3月1日及以前缴费的，资助1元
      低保不晚于2022年3月1日缴费的，资助1元
      低保截至2022年3月1日缴费的，资助1元
    低保 if 缴费 before 2022-03-01 pays 1
      低保2022年3月1日前缴费的，资助1元
      低保在2022年3月1日之前缴费的，资助1元
    新生儿 waiting none if 缴费 within 90日 of 出生
      新生儿自出生之日起90日内缴费的，不设等待期
      新生儿出生后90日内缴费的，不设等待期
      新生儿出生90天内缴费的，不设等待期
      新生儿自出生之日起90天（含）内缴费的，不设等待期
    新生儿 waiting none if 缴费 within 90日 of 出生 counting the first day
      新生儿自出生之日起（当日计算在内）90日内缴费的，不设等待期
    新生儿 waiting none if 缴费 after 90日 of 出生
      新生儿自出生之日起超过90日缴费的，不设等待期
    cover from 2022-09-01 if 缴费 within 3个月 of 2022-09-01
      自2022年9月1日起3个月内缴费的，待遇享受期自2022年9月1日起

    # Windows, closures and cover
    window 2021-09-01 to 2021-12-25, days 1 to 25 of each month
      集中缴费期为2021年9月1日至2021年12月25日，每月1日至25日
      缴费时间为2021年9月1日至12月25日，每月1至25日
      征缴期：自2021年9月1日起至12月25日止，每月1日到25日
      集中参保缴费期从2021-09-01到2021-12-25，每月1日至25日
      集中征缴期为2021年9月1日至2021年12月25日，每月1日至25日
    window 2022-03-01 to 2022-09-30, late
      补缴期为2022年3月1日至2022年9月30日
    window 2021-09-01 to 12月25日
      集中缴费期为2021年9月1日至12月25日
    低保 window any day
      低保缴费期不限
      低保不受缴费期限制
      低保随时可以缴费
    window any day, late
      补缴期不限
    window 2022-01-01 to 2022-03-01, standard 350
      集中缴费期为2022年1月1日至2022年3月1日，期间个人缴费标准为350元
    低保 window 2022-01-01 to 2022-03-01, owes 100 in 一档
      低保集中缴费期为2022年1月1日至2022年3月1日，期间个人缴费一档100元
    window 2022-01-01 to 2022-03-01, also bears fiscal subsidy
      集中缴费期为2022年1月1日至2022年3月1日，期间另需承担财政补助
    window about 2022-01-01 to 2022-03-01
      集中缴费期为约2022年1月1日至2022年3月1日
      集中缴费期约为2022年1月1日至2022年3月1日
    closed 2021-10-08 to 2021-11-14
      暂停缴费期为2021年10月8日至2021年11月14日
      2021年10月8日至11月14日暂停缴费
    cover 2022-01-01 to 2022-12-31
      待遇享受期为2022年1月1日至2022年12月31日
      享受期限为2022年1月1日至12月31日
      待遇享受期自2022年1月1日起至2022年12月31日止
    cover 2022-01-01 to 2022-12-31 if 缴费 in the window and not 新生儿
      在集中缴费期内缴费且不属于新生儿的，待遇享受期为2022年1月1日至2022年12月31日
    低保 cover 2021-09-01 to 2022-08-31, backdated if 缴费 in the window
      低保在集中缴费期内缴费的，待遇享受期为2021年9月1日至2022年8月31日，可追溯享受
    新生儿 cover from 出生 to 2022-12-31 if 缴费 within 90日 of 出生
      新生儿自出生之日起90日内缴费的，待遇享受期自出生之日起至2022年12月31日
    新生儿 cover from 出生
      新生儿待遇享受期自出生之日起
    cover from 90 full days after 缴费 to 2022-12-31 if 缴费 late
      逾期缴费的，待遇享受期自缴费之日起满90日后至2022年12月31日
    cover from 3 full months after 缴费 counting the first day
      待遇享受期自缴费之日起（当日计算在内）满3个月后

    # Whose list counts
    低保 status as of 2021-12-31, later changes do not count
      低保身份以2021年12月31日名单为准，此后变动不计入
    低保 status as of 2021-12-31, later changes count
      低保身份以2021年12月31日名单为准，此后变动计入
    低保 status as of 2021-12-31
      低保身份以2021年12月31日的名单为准
    status as of the latest list
      身份以最新名单为准

    # Funds
    重度残疾人 from 县级财政
      重度残疾人由县级财政承担
      重度残疾人由县级财政负担
      重度残疾人由县级财政资助
      重度残疾人的资助资金由县级财政解决
    优抚对象 from 优抚对象医疗补助资金, rest from 县级财政
      优抚对象由优抚对象医疗补助资金承担，其余由县级财政承担
      优抚对象由优抚对象医疗补助资金资助，不足部分由县级财政解决
      优抚对象由优抚对象医疗补助资金承担，其余部分由县级财政承担
    others from 医疗救助基金
      其他人员由医疗救助基金承担
      其余人员由医疗救助基金解决
    from 医疗救助基金
      资助资金由医疗救助基金承担
      由医疗救助基金承担
    低保 if 孤儿 from 县级财政
      低保属于孤儿的，由县级财政承担
    特困人员 from 医疗救助资金↵特困人员 pays all, owes 0
      特困人员由医疗救助资金全额资助，个人不缴费
      特困人员由医疗救助资金全额代缴，个人不缴费。
      特困人员由医疗救助资金给予全额资助，个人不缴费

    # Several groups at once
    特困人员, 低保 highest applies
      特困人员、低保就高不就低
      特困人员、低保按就高不就低的原则资助
    lowest applies
      就低不就高
      按就低不就高的原则
    first applies
      按先后顺序适用
    added up
      累计享受
      叠加享受
    only one, chosen by the person
      只享受一项，由本人选择
      只享受一项

    # Declarations
    group 低保甲, also 低保乙, 低保户乙, within 困难群众, divided into 农村低保甲, 城市低保甲
      群体 低保甲，又称 低保乙、低保户乙，属于 困难群众，分为 农村低保甲、城市低保甲
      群体 低保甲，又称低保乙、低保户乙，属于困难群众，分为农村低保甲、城市低保甲
      群体：低保甲；又称 低保乙, 低保户乙, 属于 困难群众, 分为 农村低保甲、城市低保甲。
    group 普通居民, ordinary
      群体 普通居民，为普通人群
    tiers 成年档, 少儿档
      档次 成年档、少儿档
      缴费档次 成年档、少儿档
    group 老年人甲 is (年龄 60 or over or 优抚对象) and not 孤儿
      群体 老年人甲，指（年龄60周岁以上或者属于优抚对象）且不属于孤儿
    group 老年人甲 is 残疾等级 一级 or 二级
      群体 老年人甲，指残疾等级为一级或者二级
    group 新生儿甲 is 出生 2020-10-01 to 2021-12-31
      群体 新生儿甲，指 2020年10月1日至2021年12月31日出生
    fact 甲级 (grade甲), also 甲等 is one of 甲一 (also 甲壹), 甲二, ordinarily none
      属性 甲级（grade甲），又称 甲等，取值 甲一（又称 甲壹）、甲二，通常没有
    fact 户籍甲 is one of 甲地, 乙地, ordinarily 甲地
      属性 户籍甲，取值 甲地、乙地，通常为甲地
      属性 户籍甲，取值甲地、乙地，通常为 甲地
    fact 缴费日甲 (paidx) is date, ordinarily in the window
      属性 缴费日甲（paidx），类型 日期，通常在集中缴费期内
    fact 断缴甲 is months, ordinarily none
      属性 断缴甲，类型 月数，通常没有
    fact 人数甲 is count
      属性 人数甲，类型 数目
    fact 年龄甲 (agex) is age
      属性 年龄甲（agex），类型 周岁
    quantity 限额甲, also 限额乙 is money per person and year
      事项 限额甲，又称 限额乙，类型 元/人·年
    quantity 限额甲 is money
      事项 限额甲，类型 元
    quantity 限额甲 is ratio
      事项 限额甲，类型 比例
      事项 限额甲，类型比例
    quantity 限额甲 is date
      事项 限额甲，类型 日期

    # Sections, headers and labels
    section 二 缴费标准↵standard 320
      二、缴费标准↵个人缴费标准为320元
      章节 二 缴费标准↵个人缴费标准为320元
      章节 二、缴费标准↵个人缴费标准为320元
      二、缴费标准↵  个人缴费标准为320元
      二、缴费标准↵  standard 320
    section 二（四）1 困难群体资助↵1. standard 320
      章节 二（四）1 困难群体资助↵1. 个人缴费标准为320元
      二（四）1 困难群体资助↵1.个人缴费标准为320元
    section 二 缴费↵section 二（一） 缴费标准↵1. standard 320↵section 二（二） 缴费时间↵1. deadline 2022-09-30
      二、缴费↵（一）缴费标准↵1.个人缴费标准为320元↵（二）缴费时间↵1、最迟缴费日为2022年9月30日
    source 大政发〔2021〕1号, issued 2021-11-30
      依据 大政发〔2021〕1号，2021年11月30日印发
      依据：大政发[2021]1号，2021年11月30日发布
    within 山西省 忻州市
      隶属 山西省 忻州市
      隶属 山西省、忻州市
    一、standard 320元/人·年
      一、个人缴费标准为320元/人·年。
    （二）特困人员 from 医疗救助资金↵（二）特困人员 pays all, owes 0
      （二）特困人员由医疗救助资金全额资助，个人不缴费。
    （三）返贫致贫人口 pays 90% of standard, owes 38
      （三）返贫致贫人口按个人缴费标准90%的比例给予定额资助，个人缴纳38元。
    第六条 standard 320
      第六条 个人缴费标准为320元
      第六条个人缴费标准为320元
    newborn pays 1
      newborn资助1元
    """
}
