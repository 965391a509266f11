import { mount } from '#extension/pages/mount.tsx'
import { Popup } from '#extension/pages/Popup.tsx'

void mount(Popup)
