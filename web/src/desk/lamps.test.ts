import { describe, expect, it } from 'vitest'
import { isLamp, LAMPS, shape } from './lamps'

describe('a lamp', () => {
  it('has a shape of its own, for those who cannot tell colours', () => {
    expect(new Set(LAMPS.map(shape)).size).toBe(LAMPS.length)
  })

  it('is nothing when no rule fits', () => {
    expect(isLamp(null)).toBe(false)
    expect(isLamp('purple')).toBe(false)
    expect(isLamp('red')).toBe(true)
  })
})
