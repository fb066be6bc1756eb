import { expect, it } from 'vitest'
import { reasonInEnglish } from './reasons.en'

it('says every reason of a lamp in English', () => {
  expect(reasonInEnglish('逾期53天（33个工作日），应于2026-09-30')).toBe('53 days late (33 working days), due 2026-09-30')
  expect(reasonInEnglish('逾期401天（278个工作日），应于2023-05-26（暂定）')).toBe('401 days late (278 working days), due 2023-05-26 (provisional)')
  expect(reasonInEnglish('应有22次，已有3次；还有4天（2个工作日），2024-06-30到期')).toBe('22 wanted, 3 there; 4 days left (2 working days), due 2024-06-30')
  expect(reasonInEnglish('逾期办结：应于2024-02-18，2024-02-19办结，晚1天')).toBe('done late: due 2024-02-18, done 2024-02-19, 1 days late')
  expect(reasonInEnglish('还有3小时20分钟，2024-06-28T18:00到期')).toBe('3 h 20 min left, due 2024-06-28T18:00')
  expect(reasonInEnglish('资金比形象进度快18.33个百分点；按期办结（2024-06-28）')).toBe('money 18.33 points ahead of the works; done in time (2024-06-28)')
})

it('leaves what a person wrote as it is', () => {
  expect(reasonInEnglish('等规划环评批复')).toBe('等规划环评批复')
})
