import { createI18n } from 'vue-i18n'
import { hear } from '../api/words'
import caseworkEn from './casework.en'
import caseworkZh from './casework.zh'
import definitionEn from './definition.en'
import definitionZh from './definition.zh'
import en from './en'
import evaluationEn from './evaluation.en'
import evaluationZh from './evaluation.zh'
import fieldEn from './field.en'
import fieldZh from './field.zh'
import mapEn from './map.en'
import mapZh from './map.zh'
import policyEn from './policy.en'
import policyZh from './policy.zh'
import proseEn from './prose.en'
import proseZh from './prose.zh'
import workEn from './work.en'
import workZh from './work.zh'
import zh from './zh'

const KEPT = 'yuanheng.language'

export const i18n = createI18n({
  legacy: false,
  locale: kept(),
  fallbackLocale: 'zh',
  messages: {
    zh: { ...zh, ...workZh, ...definitionZh, ...caseworkZh, ...fieldZh, ...policyZh, ...proseZh, ...mapZh, ...evaluationZh },
    en: { ...en, ...workEn, ...definitionEn, ...caseworkEn, ...fieldEn, ...policyEn, ...proseEn, ...mapEn, ...evaluationEn },
  },
})

function kept(): 'zh' | 'en' {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
}

export function speak(language: 'zh' | 'en'): void {
  hear(language)
  i18n.global.locale.value = language
  localStorage.setItem(KEPT, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
