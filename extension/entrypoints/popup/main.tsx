import { mount } from '#extension/pages/mount.tsx'
import { Popup } from '#extension/pages/Popup.tsx'
import { sideStyle } from '#extension/pages/SidePanelStyle.ts'
import { todayStyle } from '#shared/ui/today/style.ts'

void mount(Popup, todayStyle, sideStyle)
