import type { ManualInput } from '#shared/process/manual/schema.ts'
import { attributes } from './attributes.ts'
import { exploration } from './exploration.ts'
import { outcomes } from './outcomes.ts'
import { phraseRules } from './phraseRules.ts'
import { pilot } from './pilot.ts'
import { explorationScripts } from './scripts/exploration.ts'
import { pilotScripts } from './scripts/pilot.ts'
import { validationScripts } from './scripts/validation.ts'
import { volumeScripts } from './scripts/volume.ts'
import { validation } from './validation.ts'
import { volume } from './volume.ts'

/**
 * The template of materials, components and consumables that a factory buys only after trying them on its own line: the
 * criteria are agreed before the sample leaves, and each trial is judged against them.
 */
export const manufacturingTrial: ManualInput = {
  schemaVersion: 1,
  key: 'manufacturing-trial',
  name: { 'zh-CN': '工厂试料导入', en: 'Trial at the factory' },
  summary: {
    'zh-CN': '样品寄出之前先谈好怎么算合格，一步一步从实验室走到产线，再走到批量。四个阶段，每一关看数据，不看感觉。',
    en: 'Agree on what counts as a pass before the sample leaves, then go from lab to line to volume. Four stages, each judged by data.',
  },
  roles: [
    { key: 'sales', name: { 'zh-CN': '客户经理', en: 'Account manager' }, leads: true },
    { key: 'fae', name: { 'zh-CN': '应用工程师', en: 'Application engineer' } },
    { key: 'quality', name: { 'zh-CN': '品质', en: 'Quality' } },
    { key: 'supply', name: { 'zh-CN': '供应链', en: 'Supply chain' } },
  ],
  attributes,
  pauses: [
    { key: 'customer-lab', name: { 'zh-CN': '等客户实验室排期', en: "Waiting for the customer's lab" } },
    { key: 'line-slot', name: { 'zh-CN': '等产线空档', en: 'Waiting for a slot on the line' } },
    { key: 'end-customer', name: { 'zh-CN': '等终端客户批准', en: 'Waiting for their end customer' } },
  ],
  outcomes,
  numbers: { holdLimit: 60 },
  firstAnswer: { within: { amount: 4, unit: 'hours' } },
  phraseRules,
  stages: [exploration, validation, pilot, volume],
  scripts: [...explorationScripts, ...validationScripts, ...pilotScripts, ...volumeScripts],
}
