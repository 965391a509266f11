import { jane, li, mira, type Person, wang } from './people.ts'

/** A record of the practice CRM. */
export interface CrmRecord {
  id: string
  name: string
  company: string
  contact: Person
  stage: number
  amount: string
  closes: string
}

/** Stage names of the CRM's own, which need not be those of a manual. */
export const crmStages = {
  'zh-CN': ['新线索', '了解需求', '方案报价', '商务谈判', '已成交'],
  en: ['New', 'Discovery', 'Proposal', 'Negotiation', 'Won'],
}

export const records: readonly CrmRecord[] = [
  {
    id: '1001',
    name: '宏达科技 CRM 采购',
    company: '宏达科技',
    contact: wang,
    stage: 1,
    amount: '¥ 300,000',
    closes: '2027-01-15',
  },
  {
    id: '1002',
    name: 'Acme Robotics CRM, 50 seats',
    company: 'Acme Robotics',
    contact: jane,
    stage: 2,
    amount: '€ 22,500',
    closes: '2026-12-18',
  },
  {
    id: '1003',
    name: 'Northwind Traders service desk',
    company: 'Northwind Traders',
    contact: mira,
    stage: 1,
    amount: '€ 41,000',
    closes: '2027-02-26',
  },
  {
    id: '1004',
    name: '星河贸易 续签',
    company: '星河贸易',
    contact: li,
    stage: 0,
    amount: '¥ 86,000',
    closes: '2026-12-31',
  },
]
