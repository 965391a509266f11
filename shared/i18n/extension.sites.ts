import type { Language } from '../process/text.ts'

/** What is said of a site and of a page that belongs to no deal. */
export interface SiteTexts {
  aboutSite: string
  tested: { application: string; model: (month: string) => string }
  noDealHere: string
  linkPage: string
  linkPageHint: string
}

const chinese: SiteTexts = {
  aboutSite: '关于这个网站',
  tested: { application: '已在真实应用上测试', model: (month) => `依据 ${month} 的页面模型测试` },
  noDealHere: '这个页面还没有关联商机。',
  linkPage: '把这个页面关联到商机',
  linkPageHint: '以后打开这个页面，就会显示这个商机。地址不会离开浏览器，只保存加密后的指纹。',
}

const english: SiteTexts = {
  aboutSite: 'About this site',
  tested: {
    application: 'tested against the real application',
    model: (month) => `tested against a model of ${month}`,
  },
  noDealHere: 'This page belongs to no deal yet.',
  linkPage: 'Link this page to a deal',
  linkPageHint:
    'From then on this page shows the deal. Its address stays in your browser: only a keyed fingerprint is kept.',
}

export const siteTexts: Record<Language, SiteTexts> = { 'zh-CN': chinese, en: english }
