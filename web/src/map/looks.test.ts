import { describe, expect, it } from 'vitest'
import type { MapFeature, MapLayer } from '../api/types'
import { isGround, legend } from './looks'

function feature(state: string | null, squareMetres: string | null): MapFeature {
  return { row: 1, label: 'x', state, stateTitle: state, area: null, shape: '', squareMetres, mu: squareMetres, stated: null, difference: null, percent: null, beyond: false }
}
function layer(ledger: string, ...features: MapFeature[]): MapLayer {
  return { ledger, title: ledger, field: 'shape', tolerance: null, features, without: 0 }
}

describe('the legend of the map', () => {
  const parcels = layer('land_supply', feature('planned', '1'), feature('delivered', '1'), feature('planned', '1'))
  const firms = layer('enterprise', feature('producing', null))

  it('has one line for every state that occurs, and counts', () => {
    expect([...legend([parcels, firms]).values()].map((l) => [l.key, l.n])).toEqual([['land_supply/planned', 2], ['land_supply/delivered', 1], ['enterprise/producing', 1]])
  })

  it('tells states of one ledger apart without colour, and ledgers of points by their mark', () => {
    const lines = legend([parcels, firms])
    expect(lines.get('land_supply/planned')!.look.hatch).not.toEqual(lines.get('land_supply/delivered')!.look.hatch)
    expect(lines.get('enterprise/producing')!.look.corners).not.toBe(lines.get('land_supply/planned')!.look.corners)
  })

  it('takes areas without states for the ground below', () => {
    expect(isGround(layer('area', feature(null, '1')))).toBe(true)
    expect(isGround(parcels)).toBe(false)
    expect(isGround(layer('area'))).toBe(false)
    expect(legend([layer('area', feature(null, '1'))]).get('area/')!.look.hatch).toBeNull()
  })
})
