/** Where the device is, once, when its owner asks for it and the browser allows it. */
export interface Position {
  /** 经度,纬度 in degrees, as a cell takes it */
  text: string
  /** metres */
  within: number
}

export type WhyNot = 'denied' | 'unavailable' | 'timeout' | 'unsupported'

export function position(): Promise<Position> {
  return new Promise((found, failed: (why: WhyNot) => void) => {
    // browsers offer it on https and on this machine only
    if (!('geolocation' in navigator)) {
      failed('unsupported')
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ text: `${coords.longitude.toFixed(6)},${coords.latitude.toFixed(6)}`, within: Math.ceil(coords.accuracy) }),
      (e) => failed(e.code === e.PERMISSION_DENIED ? 'denied' : e.code === e.TIMEOUT ? 'timeout' : 'unavailable'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}
