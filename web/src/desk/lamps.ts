/** A lamp is colour, shape and word together, so that none of them has to be seen. */
export type Lamp = 'red' | 'yellow' | 'blue' | 'green' | 'grey'

export const LAMPS: Lamp[] = ['red', 'yellow', 'blue', 'green', 'grey']

const SHAPES: Record<Lamp, string> = { red: '▲', yellow: '◆', blue: '■', green: '●', grey: '○' }

export function isLamp(word: string | null): word is Lamp {
  return word !== null && word in SHAPES
}

export function shape(lamp: Lamp): string {
  return SHAPES[lamp]
}
