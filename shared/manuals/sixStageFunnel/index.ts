import type { ManualInput } from '#shared/process/manual/schema.ts'
import { attributes } from './attributes.ts'
import { awareness } from './awareness.ts'
import { decision } from './decision.ts'
import { evaluation } from './evaluation.ts'
import { interest } from './interest.ts'
import { loyalty } from './loyalty.ts'
import { outcomes } from './outcomes.ts'
import { phraseRules } from './phraseRules.ts'
import { awarenessScripts } from './scripts/awareness.ts'
import { decisionScripts } from './scripts/decision.ts'
import { evaluationScripts } from './scripts/evaluation.ts'
import { interestScripts } from './scripts/interest.ts'
import { loyaltyScripts } from './scripts/loyalty.ts'
import { trialScripts } from './scripts/trial.ts'
import { trial } from './trial.ts'

/** Along the customer's own way to a purchase: six stages, each passed by something that the customer did. */
export const sixStageFunnel: ManualInput = {
  schemaVersion: 1,
  key: 'six-stage-funnel',
  name: { 'zh-CN': '六阶段客户漏斗', en: 'Six-stage funnel' },
  summary: {
    'zh-CN':
      '跟着客户怎么买来走：认知、兴趣、评估、试用、决策、忠诚。客户货比三家，就把竞品对比摆到桌面上；试过再谈价。',
    en: 'Follows the mind of the buyer from first notice to loyalty. When rivals are in the race the comparison is done properly, and price comes after the trial.',
  },
  roles: [
    { key: 'brand', name: { 'zh-CN': '品牌市场', en: 'Brand marketing' } },
    { key: 'consultant', name: { 'zh-CN': '销售顾问', en: 'Sales consultant' }, leads: true },
    { key: 'application-engineer', name: { 'zh-CN': '应用工程师', en: 'Application engineer' } },
    { key: 'senior', name: { 'zh-CN': '资深销售主管', en: 'Senior sales lead' }, heldBy: 'managers' },
    { key: 'care', name: { 'zh-CN': '客户关怀专员', en: 'Customer care' } },
  ],
  attributes,
  pauses: [
    { key: 'site-not-ready', name: { 'zh-CN': '等客户腾场地', en: 'Their site is not ready' } },
    { key: 'samples', name: { 'zh-CN': '等客户备样品', en: 'Their samples' } },
    { key: 'board-meeting', name: { 'zh-CN': '等客户上会', en: 'Their board meeting' } },
  ],
  outcomes,
  phraseRules,
  stages: [awareness, interest, evaluation, trial, decision, loyalty],
  scripts: [
    ...awarenessScripts,
    ...interestScripts,
    ...evaluationScripts,
    ...trialScripts,
    ...decisionScripts,
    ...loyaltyScripts,
  ],
}
