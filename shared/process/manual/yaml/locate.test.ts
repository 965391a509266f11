import { expect, test } from 'vitest'
import { plainManual, plainStage, plainStep } from '#test/fixtures/plainManual.ts'
import { Manual } from '../schema.ts'
import { exportYaml } from './export.ts'
import { locate } from './locate.ts'

const manual = Manual.parse(plainManual({ stages: [plainStage('on', [plainStep('one', {}), plainStep('two', {})])] }))
const yaml = exportYaml(manual)
const lineOf = (at: string) => yaml.split('\n')[locate(yaml)(at).line - 1]?.trim()

test('a place of a manual is found in its text, and what is left out where its surroundings begin', () => {
  expect(lineOf('stages[0].steps[1]')).toContain('key: two')
  expect(lineOf('stages[0].purpose')).toMatch(/^purpose:/)
  expect(locate(yaml)('stages[0].steps[1].help')).toEqual(locate(yaml)('stages[0].steps[1]'))
})
