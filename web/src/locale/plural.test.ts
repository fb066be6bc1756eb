import { createI18n } from 'vue-i18n'
import { expect, it } from 'vitest'
import casework from './casework.en'
import definition from './definition.en'
import en from './en'
import evaluation from './evaluation.en'
import field from './field.en'
import map from './map.en'
import policy from './policy.en'
import prose from './prose.en'
import work from './work.en'

const messages = { ...en, ...work, ...definition, ...casework, ...field, ...policy, ...prose, ...map, ...evaluation }

function texts(of: object, at = ''): [string, string][] {
  return Object.entries(of).flatMap(([key, value]) => (typeof value === 'string' ? [[at + key, value] as [string, string]] : texts(value as object, at + key + '.')))
}

it('has a form for one wherever things are counted', () => {
  const counted = texts(messages).filter(([, said]) => /\{n\} (?:[a-z]+ )?[a-z]+s\b/.test(said))
  expect(counted.length).toBeGreaterThan(20)
  expect(counted.filter(([, said]) => !said.includes('|'))).toEqual([])
})

it('says one thing, and many', () => {
  const { t } = createI18n({ legacy: false, locale: 'en', messages: { en: messages } }).global
  expect([0, 1, 2].map((n) => t('form.problems', { n }))).toEqual(['0 things to correct', '1 thing to correct', '2 things to correct'])
  expect(t('schedule.together', { n: '15.5', count: 15.5 })).toBe('15.5 percentage points apart.')
})
