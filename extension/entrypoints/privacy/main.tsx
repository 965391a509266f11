import { mount } from '#extension/pages/mount.tsx'
import { Privacy } from '#extension/pages/Privacy.tsx'

void mount(Privacy)
