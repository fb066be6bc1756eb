// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { somethingTyped, watchTyping } from './typed'

beforeAll(watchTyping)
beforeEach(() => {
  document.body.innerHTML = '<input id="a" value="旧"><textarea id="b"></textarea><div data-switch-freely><input id="c"></div><input id="d" type="search">'
})

function type(id: string, text: string): void {
  const field = document.getElementById(id) as HTMLInputElement
  field.focus()
  field.value = text
}

it('knows what was typed and is still there', () => {
  expect(somethingTyped()).toBe(false)
  type('b', '等批复')
  expect(somethingTyped()).toBe(true)
  document.getElementById('b')?.remove()
  expect(somethingTyped()).toBe(false)
})

it('passes over what was put back, emptied, searched for, or kept by its form', () => {
  type('a', '新')
  type('a', '旧')
  type('b', '  ')
  type('c', '有草稿')
  type('d', '找')
  expect(somethingTyped()).toBe(false)
})
