import { expect, test } from 'vitest'
import { generalB2b } from '../manuals/generalB2b/index.ts'
import { Manual } from '../process/manual/schema.ts'
import { toDoName } from './toDo.ts'

const manual = Manual.parse(generalB2b)

test('what is to be done is said as a doing, whatever asks it', () => {
  expect(toDoName(manual, 'needs/1/@time/1')).toEqual({ 'zh-CN': '走完需求分析阶段', en: 'Finish Needs analysis' })
  expect(toDoName(manual, 'needs/1/@answer/1')['zh-CN']).toBe('答复客户（需求分析）')
  expect(toDoName(manual, 'needs/1/discovery-meeting/1').en).toBe('Hold the needs meeting')
  expect(toDoName(undefined, 'needs/1/@time/1')).toEqual({ en: '@time' })
})
