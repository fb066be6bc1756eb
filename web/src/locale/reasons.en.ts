/** What the server says of a due date, fragment by fragment; it speaks Chinese, whatever the screen speaks. */
const DATE = '(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2})?(?:（暂定）)?)'
const SAID: [RegExp, string][] = [
  [/应有(\d+)次，已有(\d+)次；/, '$1 wanted, $2 there; '],
  [/完成([\d.]+|未报)%，时间已过([\d.]+)%，落后([\d.-]+)个百分点；/, '$1% done, $2% of the time gone, $3 points behind; '],
  [/资金比形象进度快([\d.]+)个百分点；/, 'money $1 points ahead of the works; '],
  [/资金比形象进度慢([\d.]+)个百分点；/, 'money $1 points behind the works; '],
  [new RegExp(`逾期办结：应于${DATE}，${DATE}办结，晚(\\d+)天`), 'done late: due $1, done $2, $3 days late'],
  [new RegExp(`逾期(\\d+)天（(\\d+)个工作日），应于${DATE}`), '$1 days late ($2 working days), due $3'],
  [new RegExp(`逾期(\\d+)小时(\\d+)分钟，应于${DATE}`), '$1 h $2 min late, due $3'],
  [new RegExp(`逾期(\\d+)分钟，应于${DATE}`), '$1 min late, due $2'],
  [new RegExp(`逾期，应于${DATE}`), 'late, due $1'],
  [new RegExp(`还有(\\d+)天（(\\d+)个工作日），${DATE}到期`), '$1 days left ($2 working days), due $3'],
  [new RegExp(`还有(\\d+)小时(\\d+)分钟，${DATE}到期`), '$1 h $2 min left, due $3'],
  [new RegExp(`还有(\\d+)分钟，${DATE}到期`), '$1 min left, due $2'],
  [/按期办结（(\d{4}-\d{2}-\d{2})）/, 'done in time ($1)'],
  [/已办，没有记日期/, 'done, no date recorded'],
  [/已了结，没有办结日期/, 'settled, no date of conclusion'],
  [/停表中，不计时限/, 'the clock stands'],
  [/今天到期/, 'due today'],
  [/没有兑现：/, ' not kept: '],
  [/约定([\d,.]+)([^，]*)，实际([\d,.]+)([^，]*)，少([\d,.]+)([^；]*)；/, 'agreed $1 $2, in fact $3 $4, short by $5 $6; '],
  [/^未报$/, 'not reported'],
  [/^未填$/, 'not filled in'],
  [/^无权查看$/, 'you may not see it'],
  [/^没有可比的上年同期$/, 'nothing to compare with last year'],
  [/^这个时段没有报全$/, 'partly reported for this period'],
  [/没有到期日/, 'no due date'],
  [/（暂定）/, ' (provisional)'],
]

/** @param words titles and units, by their Chinese */
export function reasonInEnglish(reason: string, words: Record<string, string> = {}): string {
  const said = SAID.reduce((text, [pattern, english]) => text.replace(pattern, english), reason)
  // what a person wrote matches nothing, and stays; beside a sentence of ours stand names, or titles that the phrasebook knows
  return said === reason ? reason : said.replace(/[\u4e00-\u9fff]+/g, (left) => words[left] ?? left)
}
