import { mount } from '#extension/pages/mount.tsx'
import { SidePanel } from '#extension/pages/SidePanel.tsx'
import { sideStyle } from '#extension/pages/SidePanelStyle.ts'
import { todayStyle } from '#shared/ui/today/style.ts'

void mount(SidePanel, todayStyle, sideStyle)
