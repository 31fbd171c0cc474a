import { expect, test } from 'vitest'
import { directionOf } from '../../src/render/language/direction.js'

test.each(['ar', 'he', 'fa-IR', 'ur', 'yi', 'az-Arab', 'az-IR', 'ku-Arab', 'HE'])(
  '%s: from right to left',
  language => {
    expect(directionOf(language)).toBe('rtl')
  },
)

test.each(['en', 'de-AT', 'ja', 'az', 'az-Latn-IR', 'ar-Latn', 'pa', 'ku', 'yi-Latn', 'zh-Hant'])(
  '%s: from left to right',
  language => {
    expect(directionOf(language)).toBe('ltr')
  },
)
