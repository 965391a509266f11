import { mount } from '#extension/pages/mount.tsx'
import { Welcome } from '#extension/pages/Welcome.tsx'

void mount(Welcome)
