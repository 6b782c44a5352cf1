/// The character that a look-alike of it certainly stands for, by its decomposition in Unicode 15.1;
/// nil for any other.
///
/// Kangxi radicals and compatibility ideographs come in by copying from PDF files.
func ordinaryForm(of scalar: UInt32) -> Unicode.Scalar? {
  switch scalar {
  case 0x2F00...0x2FD5: form(at: scalar - 0x2F00, in: kangxiRadicals)
  case 0xF900...0xFAD9: form(at: scalar - 0xF900, in: compatibilityIdeographs)
  default: nil
  }
}

/// `true` iff the character shows nothing and says nothing, so that a text without it is the same.
func isIdle(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x00AD, 0x180E, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
  default: false
  }
}

private func form(at place: UInt32, in forms: String) -> Unicode.Scalar? {
  let form = forms.unicodeScalars.dropFirst(Int(place)).first
  return form == "\u{3000}" ? nil : form
}

/// The ordinary forms of U+2F00 to U+2FD5.
private let kangxiRadicals = """
  一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土\
  士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手\
  支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉\
  瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳\
  聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
  辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯\
  鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
  """

/// The ordinary forms of U+F900 to U+FAD9; a blank where the character is an ordinary one itself.
private let compatibilityIdeographs = """
  豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭\
  鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄\
  鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧\
  怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵\
  呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈\
  裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂\
  燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履\
  易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺\
  切度拓糖宅洞暴輻行降見廓兀嗀　　塚　晴　　凞猪益礼神祥福靖精羽　\
  蘒　諸　　逸都　　　飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎\
  懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著\
  褐視謁謹賓贈辶逸難響頻恵𤋮舘　　並况全侀充冀勇勺喝啕喙嗢塚墳奄奔\
  婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯\
  猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹\
  變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎
  """
