import type { MapFeature, MapLayer } from '../api/types'

/** How a state is drawn: told by colour, hatching and mark together, never by colour alone. */
export interface Look {
  colour: string
  /** degrees of the hatching; none for an outline only */
  hatch: number[] | null
  /** corners of the mark of a point; 0 for a circle */
  corners: number
}

export interface Shown {
  layer: MapLayer
  feature: MapFeature
  /** `ledger/row`, as the address has it */
  key: string
  look: Look
}

export interface Legend {
  key: string
  ledger: string
  title: string
  n: number
  area: boolean
  look: Look
}

// Okabe and Ito's palette, darkened to be read on paper: told apart by most eyes
const COLOURS = ['#0072b2', '#b34a00', '#00735a', '#a14a7f', '#7a6000', '#56616b', '#6a2c8a', '#a01c2b']
const HATCHES = [[45], [135], [45, 135], [0], [90], [0, 90]]
const CORNERS = [0, 3, 4, 5]

/** The park's areas and the like: they lie below everything and are drawn as an outline. */
export function isGround(layer: MapLayer): boolean {
  return layer.features.length > 0 && layer.features.every((f) => f.state === null && f.squareMetres !== null)
}

/** One line of the legend for every state that occurs, in the order of the layers. */
export function legend(layers: MapLayer[]): Map<string, Legend> {
  const found = new Map<string, Legend>()
  let colour = 0
  layers.forEach((layer, index) => {
    const ground = isGround(layer)
    let state = 0
    for (const feature of layer.features) {
      const key = stateKey(layer, feature)
      const one = found.get(key)
      if (one) {
        one.n++
        continue
      }
      const look = ground
        ? { colour: '#56616b', hatch: null, corners: 0 }
        : { colour: COLOURS[colour++ % COLOURS.length]!, hatch: HATCHES[state++ % HATCHES.length]!, corners: CORNERS[index % CORNERS.length]! }
      found.set(key, { key, ledger: layer.ledger, title: feature.stateTitle ?? layer.title, n: 1, area: feature.squareMetres !== null, look })
    }
  })
  return found
}

export function stateKey(layer: MapLayer, feature: MapFeature): string {
  return layer.ledger + '/' + (feature.state ?? '')
}
