import { defineBackground } from 'wxt/utils/define-background'
import { begin } from '#extension/background/listen.ts'

export default defineBackground({ type: 'module', main: begin })
