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

it('says what was promised and not kept', () => {
  const words = { 亩均税收: 'Tax per mu', 万元: '10,000 yuan' }
  expect(reasonInEnglish('亩均税收没有兑现：约定15.00万元，实际9.50万元，少5.50万元；逾期3天（1个工作日），应于2024-06-30', words)).toBe(
    'Tax per mu not kept: agreed 15.00 10,000 yuan, in fact 9.50 10,000 yuan, short by 5.50 10,000 yuan; 3 days late (1 working days), due 2024-06-30',
  )
  expect(reasonInEnglish('未报')).toBe('not reported')
})

it('leaves what a person wrote as it is', () => {
  expect(reasonInEnglish('等规划环评批复')).toBe('等规划环评批复')
  expect(reasonInEnglish('其他', { 其他: 'Other' })).toBe('其他')
})
