import { describe, expect, it } from 'vitest'
import { below, growth, grouped, padded } from './figures'

describe('figures on screen', () => {
  it('keep the digits they were sent with', () => {
    expect(grouped('675900.00')).toBe('675,900.00')
    expect(grouped('-1234567890123456789.05')).toBe('-1,234,567,890,123,456,789.05')
    expect(grouped('0.10')).toBe('0.10')
    expect(grouped('未报')).toBe('未报')
  })
  it('always show the declared decimals', () => {
    expect(padded('94525.8', 2)).toBe('94525.80')
    expect(padded('54.8375', 2)).toBe('54.8375')
    expect(padded('-3', 2)).toBe('-3.00')
    expect(padded('76', 0)).toBe('76')
  })
  it('show growth by shape, not by colour', () => {
    expect(growth('24.77')).toBe('▲ 24.77%')
    expect(growth('-0.10')).toBe('▼ 0.10%')
    expect(growth('0.00')).toBe('0.00%')
    expect(growth(null)).toBe('—')
  })
  it('compare completion with time progress exactly', () => {
    expect(below('42.24', '50.00')).toBe(true)
    expect(below('50.00', '50.00')).toBe(false)
    expect(below('-0.10', '0')).toBe(true)
    expect(below('9.99', '10.00')).toBe(true)
  })
})
