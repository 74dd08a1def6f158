/** What the findings of the read and parse stages can be about: every `ruleId` of theirs has one entry. */

/** What a finding of reading is about. Every `ruleId` of these stages has one entry, and the site a page for it. */
export interface ReadingRule {
  readonly id: string;
  /** `error`: it cannot be published so. `warning`: explain or mend. `info`: read all the same, and said. */
  readonly level: "error" | "warning" | "info";
  readonly summary: string;
  readonly why: string;
}

const catalogue = [
  {
    id: "file-place",
    level: "error",
    summary: "报告放在机关自己的文件夹里，以年份为文件名，一年一份",
    why: "机关和年份从位置得知；位置不对，就不知道这是谁的、哪一年的报告。",
  },
  {
    id: "file-readable",
    level: "error",
    summary: "文件是本程序能读的格式，完整，没有密码，大小合适",
    why: "读不出文字的文件，无从核对，也无从公布。",
  },
  {
    id: "file-encoding",
    level: "info",
    summary: "编码不是 UTF-8 的文件，或与网页自己的声明不同的编码，会列出来",
    why: "按文件实际的编码读入，但读法要说明。",
  },
  {
    id: "file-kind",
    level: "info",
    summary: "内容与扩展名不同的文件会列出来",
    why: "按内容读入；但扩展名会让别人打不开它。",
  },
  {
    id: "page-around",
    level: "info",
    summary: "报告前后网页自己的内容（导航、打印、分享、页脚）会列出来",
    why: "标题之前和第六部分之后的内容不属于报告，所以不读入，并说明有多少。",
  },
  {
    id: "text-hidden",
    level: "warning",
    summary: "文中没有设为不显示的文字",
    why: "读者看不见的文字不应当公布；但它也可能是误设的，所以要指出来。",
  },
  {
    id: "text-struck",
    level: "warning",
    summary: "文中没有带删除线的文字",
    why: "划去的数和没有划去的数挨在一起，会被看成一个数。",
  },
  {
    id: "text-tracked",
    level: "warning",
    summary: "Word 文件没有尚未接受的修订",
    why: "修订还没有定稿；按接受全部修订后的样子读入。",
  },
  {
    id: "text-unread",
    level: "warning",
    summary: "Word 文件中没有读不出的文字和符号",
    why: "读不出的字可能正是一个数里的几位，所以写明是什么、在哪里，那一格不当作数。",
  },
  {
    id: "text-apart",
    level: "info",
    summary: "公式、拼音、文本框和其他特殊结构里的文字会列出来",
    why: "它们不是正文的一般文字，位置和读法与看到的可能不同，所以要说明怎样读入。",
  },
  {
    id: "text-beside",
    level: "info",
    summary: "Word 文件的页眉和页脚会列出来",
    why: "它们不属于报告的正文，所以不读入，并说明有什么。",
  },
  {
    id: "source-shows",
    level: "info",
    summary: "Word 文件带有的批注、修订、隐藏文字和属性里的姓名会列出来",
    why: "源文件按收到的原样公布，网页上没有的，下载的人也看得到。例如“下载的人都能看到其中的 2 处批注、3 处修订”。",
  },
  {
    id: "picture",
    level: "info",
    summary: "文中的图片会列出来",
    why: "图片里的文字和数读不出来，也不能检索。",
  },
  {
    id: "table-nested",
    level: "warning",
    summary: "统计表的格子里没有别的表格",
    why: "一格里有几个数，就不知道该取哪一个。",
  },
  {
    id: "table-tall-figure",
    level: "warning",
    summary: "统计表中填数的格子都不跨行",
    why: "一个数跨了几行，就不知道它是哪一行的；下面几行的数在屏幕上也会错开一栏。",
  },
  {
    id: "table-wide-figure",
    level: "info",
    summary: "统计表中跨了几栏而与表格宽度不合的数会列出来",
    why: "各数按个数和栏名读入，不看跨栏；但在屏幕上，这一行后面的数会错开一栏。",
  },
  {
    id: "numbering-automatic",
    level: "info",
    summary: "自动编号的序号会列出来",
    why: "自动编号不是文字，复制和转换时会丢失；算得出的按显示的样子写出，算不出的不写。",
  },
  {
    id: "hidden-direction",
    level: "warning",
    summary: "文中没有改变文字方向的控制符",
    why: "这类字符看不见，却能让显示的字句和数的顺序与原文不同。",
  },
  {
    id: "hidden-control",
    level: "warning",
    summary: "文中没有控制符、标签字符和替换符（�）",
    why: "这类字符不会显示，或表示有字已经损坏，多是转换文件时留下的。",
  },
  {
    id: "hidden-zero-width",
    level: "info",
    summary: "文中的零宽字符会列出来",
    why: "这类字符看不见，不改变意思，但会妨碍检索和复制。",
  },
  {
    id: "report-missing",
    level: "error",
    summary: "文件里有一份年度报告：有标题，有六个部分，有统计表",
    why: "一样都没有的文件，多半是放错了。",
  },
  {
    id: "report-formless",
    level: "info",
    summary: "没有统一格式的报告按文件公布",
    why: "2019 年以前没有统一格式，各年各地的数说的不是同样的事，不能核对，也不能连成一列比较。",
  },
  {
    id: "report-twice",
    level: "error",
    summary: "一个文件里只有一份报告",
    why: "有两份时，无法知道该公布哪一份。",
  },
  {
    id: "report-schema",
    level: "error",
    summary: "读出的报告符合数据模型：每一格都在，每一格只有一个值",
    why: "网页、下载和检索都以模型为准，缺一格就不完整。",
  },
  {
    id: "title-missing",
    level: "error",
    summary: "第一部分之前有标题“……年政府信息公开工作年度报告”",
    why: "没有标题，读者不知道这是谁的、哪一年的报告。",
  },
  {
    id: "title-year",
    level: "error",
    summary: "标题中的年份与文件名相同",
    why: "两处不同，就不知道数据说的是哪一年。",
  },
  {
    id: "title-written",
    level: "info",
    summary: "标题的写法与通常不同的地方会列出来",
    why: "按原文公布，但读法要说明。",
  },
  {
    id: "title-agency",
    level: "info",
    summary: "标题中有本机关的名称",
    why: "没有名称的标题，离开网站就不知道是谁的报告。",
  },
  {
    id: "title-other-agency",
    level: "warning",
    summary: "标题中的机关就是文件夹所属的机关",
    why: "名称不符，多半是沿用了别处的报告，或放错了文件夹。",
  },
  {
    id: "heading-twice",
    level: "error",
    summary: "每一部分的标题只出现一次",
    why: "同一标题出现两次，就不知道哪些内容属于它。",
  },
  {
    id: "heading-written",
    level: "info",
    summary: "各部分标题与统一格式不同的写法会列出来",
    why: "按同一部分读入，但读法要说明。",
  },
  {
    id: "table-missing",
    level: "error",
    summary: "三张统计表都在",
    why: "《条例》第五十条要求报告这些数据，缺一张就不全面。",
  },
  {
    id: "file-cut",
    level: "error",
    summary: "文件没有在统计表中间断开",
    why: "断开的地方之后的数都没有；断开的那一行，也不知道最后一个数是否完整。",
  },
  {
    id: "table-twice",
    level: "error",
    summary: "每张统计表只出现一次",
    why: "有两张时，无法知道该公布哪一张。",
  },
  {
    id: "table-elsewhere",
    level: "warning",
    summary: "统计表放在它自己的部分里",
    why: "放在别的标题下面，读者找不到，也可能是标题写错了。",
  },
  {
    id: "table-head",
    level: "error",
    summary: "表头各栏齐全，名称与统一格式相同",
    why: "各数属于哪一栏由表头决定；表头不全，数就不能对号入座。",
  },
  {
    id: "table-column-order",
    level: "warning",
    summary: "表头各栏的顺序与统一格式相同",
    why: "各数按栏名读入；如果只有表头调换了位置，数就错了栏。",
  },
  {
    id: "table-head-layout",
    level: "info",
    summary: "表头的排法与统一格式不同时会列出来",
    why: "按栏名读入，但读法要说明。",
  },
  {
    id: "table-row",
    level: "error",
    summary: "每一行有自己的行名，数的个数与栏数相同",
    why: "多一格或少一格，后面的数就会错栏；所以这一行不读入，并指出位置。",
  },
  {
    id: "table-row-missing",
    level: "error",
    summary: "统一格式的每一行都在表中",
    why: "缺少一行，数据就不全面，合计也无法核对。",
  },
  {
    id: "table-row-twice",
    level: "error",
    summary: "每一行在表中只出现一次",
    why: "同一行出现两次而数不同，就不知道哪一行是对的。",
  },
  {
    id: "table-row-order",
    level: "warning",
    summary: "各行的顺序与统一格式相同",
    why: "各数按行名读入；如果只有行名调换了位置，数就错了行。",
  },
  {
    id: "table-row-parted",
    level: "info",
    summary: "被空行或说明文字断开的一行会列出来",
    why: "断开的几段合起来正好是一行，所以连起来读，但读法要说明。",
  },
  {
    id: "table-note",
    level: "info",
    summary: "表格中间的说明文字会列出来",
    why: "说明文字不是数据，按正文公布。",
  },
  {
    id: "table-empty-lines",
    level: "info",
    summary: "表格中只有制表符的行会列出来",
    why: "它们代表合并的单元格，不是数，也不是 0。",
  },
  {
    id: "label-variant",
    level: "info",
    summary: "行名与统一格式不同的写法会列出来",
    why: "按同一行读入，但读法要说明。",
  },
  {
    id: "label-unknown",
    level: "warning",
    summary: "表中的分类名称都与统一格式相同",
    why: "认不出的名称不影响各数的读入，但多半是写错了。",
  },
  {
    id: "figure-written",
    level: "info",
    summary: "带千位分隔符、全角数字或单位的数会列出来",
    why: "按同一个数读入，但读法要说明。",
  },
  {
    id: "figure-hidden",
    level: "error",
    summary: "数里面没有看不见的字符",
    why: "看不见的字符会让看到的数与实际的数不同，这一格不读入。",
  },
  {
    id: "cell-absent",
    level: "info",
    summary: "空白的格和写作“/”的格会列出来",
    why: "没有填的格按空缺公布，不当作 0。",
  },
  {
    id: "preface-parts",
    level: "info",
    summary: "编制说明列出的各部分名称与标题相同",
    why: "两处名称不同，读者不易对照。",
  },
  {
    id: "contact-place",
    level: "info",
    summary: "联系方式写在编制说明里",
    why: "放在第六部分末尾，会被当作其他需要报告的事项。",
  },
  {
    id: "writing-punctuation",
    level: "info",
    summary: "中文之间的标点用全角",
    why: "全角半角混用，是录入时留下的，不影响意思。",
  },
  {
    id: "writing-space",
    level: "info",
    summary: "数与量词之间、行末没有多余的空格，文中没有特殊空格",
    why: "多余的空格会妨碍检索和折行。",
  },
  {
    id: "writing-word-missing",
    level: "info",
    summary: "“规范性”后面写明“文件”",
    why: "漏了字的名称，读者要猜。",
  },
  {
    id: "writing-numbering",
    level: "info",
    summary: "同一组序号都另起一段，或都不另起一段",
    why: "一个在段中，一个在段首，读者不易看出它们并列。",
  },
  {
    id: "heading-spacing",
    level: "info",
    summary: "各部分标题前后的空行一致",
    why: "缺少空行的标题容易被看成上一段的末行。",
  },
] as const satisfies readonly ReadingRule[];

export type ReadingRuleId = (typeof catalogue)[number]["id"];

export const readingRules: readonly (ReadingRule & { readonly id: ReadingRuleId })[] = catalogue;
