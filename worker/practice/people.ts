export interface Person {
  name: string
  address: string
}

/** Whose mailbox it is. */
export const me: Person = { name: 'Alice Chen', address: 'alice@sales.test' }

export const bob: Person = { name: 'Bob Novak', address: 'bob@sales.test' }

export const wang: Person = { name: '王芳', address: 'wang.fang@hongda.example' }
export const zhao: Person = { name: '赵经理', address: 'zhao@hongda.example' }
export const jane: Person = { name: 'Jane Doe', address: 'jane.doe@acme-robotics.example' }
export const carl: Person = { name: 'Carl Fischer', address: 'carl.fischer@acme-robotics.example' }
export const mira: Person = { name: 'Mira Santos', address: 'mira.santos@northwind.example' }
export const li: Person = { name: '李伟', address: 'li.wei@xinghe.example' }
