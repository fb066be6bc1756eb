import Feature from 'ol/Feature'
import { defaults as controls } from 'ol/control/defaults'
import ScaleLine from 'ol/control/ScaleLine'
import { containsExtent, createEmpty, extend, isEmpty } from 'ol/extent'
import GeoJSON from 'ol/format/GeoJSON'
import type { Geometry } from 'ol/geom'
import Point from 'ol/geom/Point'
import Draw from 'ol/interaction/Draw'
import Modify from 'ol/interaction/Modify'
import Snap from 'ol/interaction/Snap'
import TileLayer from 'ol/layer/Tile'
import VectorLayer from 'ol/layer/Vector'
import OlMap from 'ol/Map'
import 'ol/ol.css'
import VectorSource from 'ol/source/Vector'
import XYZ from 'ol/source/XYZ'
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style'
import View from 'ol/View'
import type { MapSheet } from '../api/types'
import { isGround, type Look, type Shown } from './looks'

export interface Words {
  zoomIn: string
  zoomOut: string
}

/** A shape under the pen: corners can be taken back one by one. */
export interface Pen {
  undo(): void
  finish(): void
  stop(): void
}

/** The drawing itself; it needs no network: unless the operator named a tile server, there is nothing below the park's own shapes. */
export interface Canvas {
  show(shown: Shown[]): void
  fit(): void
  goTo(key: string): void
  draw(done: (geoJson: string) => void, corners: (n: number) => void): Pen
  edit(key: string, done: (geoJson: string) => void, moves: (n: number) => void): Pen | null
  close(): void
}

const FORMAT = new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' })
// finer than a millimetre
const DECIMALS = 9
// metres of the map on one pixel below which points are named
const NAMED = 1.6

export function canvas(target: HTMLElement, words: Words, picked: (key: string | null) => void, tiles: MapSheet['tiles']): Canvas {
  const source = new VectorSource()
  const over = new VectorSource()
  const css = getComputedStyle(target)
  const ink = css.getPropertyValue('--ink').trim() || '#1f2329'
  const surface = css.getPropertyValue('--surface').trim() || '#ffffff'
  const accent = css.getPropertyValue('--accent').trim() || '#0f766e'
  const patterns = new Map<string, CanvasPattern | string>()
  let chosen = ''
  let busy = false

  const layer = new VectorLayer({ source, declutter: true, style: (f, resolution) => style(f.get('shown') as Shown, resolution) })
  const pen = new VectorLayer({
    source: over,
    style: new Style({ stroke: new Stroke({ color: accent, width: 3 }), fill: new Fill({ color: accent + '22' }), image: new Circle({ radius: 5, fill: new Fill({ color: accent }), stroke: new Stroke({ color: surface, width: 2 }) }) }),
  })
  const map = new OlMap({
    target,
    layers: [...ground(tiles), layer, pen],
    controls: controls({ zoomOptions: { zoomInTipLabel: words.zoomIn, zoomOutTipLabel: words.zoomOut }, rotate: false }).extend([new ScaleLine()]),
    view: new View({ center: [13_380_000, 3_500_000], zoom: 14, maxZoom: 21, enableRotation: false }),
  })
  map.on('singleclick', (e) => {
    if (busy) return
    // what lies on top of an area is meant before the area
    const found: Shown[] = []
    map.forEachFeatureAtPixel(e.pixel, (f) => void (f.get('shown') && found.push(f.get('shown') as Shown)), { hitTolerance: 6 })
    const best = found.find((s) => !isGround(s.layer)) ?? found[0]
    choose(best?.key ?? '')
    picked(best?.key ?? null)
  })
  map.on('pointermove', (e) => {
    target.style.cursor = !busy && !e.dragging && map.hasFeatureAtPixel(e.pixel, { hitTolerance: 6 }) ? 'pointer' : ''
  })

  function style(shown: Shown, resolution: number): Style | Style[] {
    const { look, feature } = shown
    const here = shown.key === chosen
    const ground = isGround(shown.layer)
    const area = feature.squareMetres !== null
    const stroke = new Stroke({ color: here ? accent : look.colour, width: here ? 4 : ground ? 1.5 : 2, lineDash: ground ? [8, 5] : undefined })
    // a name wider than its parcel hides more than it says
    const named = here || (area ? Math.sqrt(Number(feature.squareMetres)) / resolution > 36 : resolution < NAMED)
    const words = area && feature.stateTitle && (here || resolution < NAMED) ? `${feature.label}\n${feature.stateTitle}` : feature.label
    const mark = { fill: new Fill({ color: here ? accent : look.colour }), stroke: new Stroke({ color: surface, width: 1.5 }) }
    const drawn = new Style({
      stroke,
      // an area without a hatch can still be clicked inside
      fill: new Fill({ color: ground ? 'rgba(0,0,0,0.01)' : hatched(look, here) }),
      image: area ? undefined : look.corners === 0 ? new Circle({ radius: here ? 8 : 5, declutterMode: 'none', ...mark }) : new RegularShape({ points: look.corners, declutterMode: 'none', radius: here ? 10 : 7, angle: look.corners === 4 ? Math.PI / 4 : 0, ...mark }),
      zIndex: here ? 3 : ground ? 0 : area ? 1 : 2,
      text: named
        ? new Text({
            text: words,
            font: (ground ? '600 13px' : here ? '600 12px' : '12px') + ' "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
            fill: new Fill({ color: ground ? look.colour : ink }),
            stroke: new Stroke({ color: surface, width: 3 }),
            overflow: true,
            textAlign: ground ? 'left' : 'center',
            offsetX: ground ? 8 : 0,
            offsetY: ground ? 14 : area ? 0 : 15,
            declutterMode: here ? 'none' : 'declutter',
          })
        : undefined,
    })
    if (!ground) return drawn
    // the name of an area stands in its corner, where it hides nothing
    const name = drawn.clone()
    name.setStroke(null)
    name.setFill(null)
    name.setGeometry((f) => {
      const [west, , , north] = (f.getGeometry() as Geometry).getExtent() as [number, number, number, number]
      return new Point([west, north])
    })
    drawn.setText(null)
    return [drawn, name]
  }

  /** Lines in the directions of the state over a light tint of its colour. */
  function hatched(look: Look, here: boolean): CanvasPattern | string {
    const key = look.colour + (look.hatch ?? []).join() + here
    let pattern = patterns.get(key)
    if (pattern === undefined) {
      pattern = look.colour + '33'
      const tile = document.createElement('canvas')
      tile.width = tile.height = 12
      const pencil = tile.getContext('2d')
      if (pencil) {
        pencil.fillStyle = look.colour + (here ? '55' : '22')
        pencil.fillRect(0, 0, 12, 12)
        pencil.strokeStyle = look.colour + '99'
        pencil.lineWidth = 1
        for (const degrees of look.hatch ?? []) {
          pencil.beginPath()
          const lines: Record<number, [number, number, number, number][]> = { 0: [[0, 6, 12, 6]], 90: [[6, 0, 6, 12]], 45: [[0, 12, 12, 0], [-2, 2, 2, -2], [10, 14, 14, 10]], 135: [[0, 0, 12, 12], [-2, 10, 2, 14], [10, -2, 14, 2]] }
          for (const [x1, y1, x2, y2] of lines[degrees] ?? []) {
            pencil.moveTo(x1, y1)
            pencil.lineTo(x2, y2)
          }
          pencil.stroke()
        }
        pattern = pencil.createPattern(tile, 'repeat') ?? pattern
      }
      patterns.set(key, pattern)
    }
    return pattern
  }

  function choose(key: string) {
    chosen = key
    layer.changed()
  }

  function written(geometry: Geometry): string {
    return FORMAT.writeGeometry(geometry, { decimals: DECIMALS })
  }

  function geometryOf(key: string): Geometry | null {
    const found = source.getFeatureById(key)
    return (Array.isArray(found) ? found[0] : found)?.getGeometry() ?? null
  }

  return {
    show(shown) {
      source.clear()
      source.addFeatures(
        shown.map((one) => {
          const drawn = new Feature({ geometry: FORMAT.readGeometry(one.feature.shape) ?? undefined, shown: one })
          drawn.setId(one.key)
          return drawn
        }),
      )
    },
    fit() {
      const extent = createEmpty()
      source.forEachFeature((f) => void extend(extent, f.getGeometry()!.getExtent()))
      if (!isEmpty(extent)) map.getView().fit(extent, { padding: [24, 24, 32, 24], maxZoom: 18 })
    },
    goTo(key) {
      choose(key)
      const extent = geometryOf(key)?.getExtent()
      if (extent && !containsExtent(map.getView().calculateExtent(), extent)) map.getView().fit(extent, { padding: [80, 80, 80, 80], maxZoom: 18 })
    },
    draw(done, corners) {
      const draw = new Draw({
        source: over,
        type: 'Polygon',
      })
      const snap = new Snap({ source })
      busy = true
      map.addInteraction(draw)
      map.addInteraction(snap)
      const stop = () => {
        busy = false
        over.clear()
        map.removeInteraction(draw)
        map.removeInteraction(snap)
      }
      draw.on('drawstart', (start) => {
        corners(1)
        start.feature.getGeometry()!.on('change', (e) => {
          const ring = (e.target as unknown as { getCoordinates(): number[][][] }).getCoordinates()[0] ?? []
          corners(Math.max(ring.length - 2, 1))
        })
      })
      draw.on('drawend', (e) => {
        const text = written(e.feature.getGeometry()!)
        setTimeout(() => {
          stop()
          done(text)
        })
      })
      return { undo: () => draw.removeLastPoint(), finish: () => draw.finishDrawing(), stop }
    },
    edit(key, done, moves) {
      const before = geometryOf(key)
      if (before === null || before.getType() === 'Point') return null
      const feature = new Feature({ geometry: before.clone() })
      const past: Geometry[] = []
      // corners that lie close together cannot be taken hold of
      map.getView().fit(before.getExtent(), { padding: [80, 80, 80, 80] })
      over.addFeature(feature)
      busy = true
      const modify = new Modify({ source: over })
      const snap = new Snap({ source })
      map.addInteraction(modify)
      map.addInteraction(snap)
      modify.on('modifystart', () => void past.push(feature.getGeometry()!.clone()))
      modify.on('modifyend', () => moves(past.length))
      const stop = () => {
        busy = false
        over.clear()
        map.removeInteraction(modify)
        map.removeInteraction(snap)
      }
      return {
        undo() {
          const last = past.pop()
          if (last) feature.setGeometry(last)
          moves(past.length)
        },
        finish() {
          const text = written(feature.getGeometry()!)
          stop()
          done(text)
        },
        stop,
      }
    },
    close() {
      map.setTarget(undefined)
    },
  }
}

/** Pale, so that the park's own shapes stand out; a tile that does not come leaves a white square. */
function ground(tiles: MapSheet['tiles']): TileLayer[] {
  if (!tiles) return []
  const credit = document.createElement('span')
  credit.textContent = tiles.credit
  return [new TileLayer({ source: new XYZ({ url: tiles.template, attributions: credit.innerHTML, maxZoom: 19 }), opacity: 0.6 })]
}
