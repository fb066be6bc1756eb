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
  [/没有到期日/, 'no due date'],
  [/（暂定）/, ' (provisional)'],
]

export function reasonInEnglish(reason: string): string {
  return SAID.reduce((said, [pattern, words]) => said.replace(pattern, words), reason)
}
