import { describe, expect, it } from 'vitest'
import { contract } from './contract.ts'
import { openapi } from './openapi.ts'

const document = openapi('1.2.3') as {
  openapi: string
  info: { version: string }
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; parameters: { name: string; in: string }[]; requestBody?: object; security: object[] }
    >
  >
}
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names every operation of the contract once', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
    expect(operations.map((operation) => operation.operationId).toSorted()).toEqual(Object.keys(contract).toSorted())
  })

  it('names each placeholder of a path as a parameter', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      for (const { parameters } of Object.values(methods))
        expect(
          parameters.filter((one) => one.in === 'path').map((one) => one.name),
          path,
        ).toEqual(wanted)
    }
  })

  it('says of what a command is made, down to its acts', () => {
    const body = JSON.stringify(operations.find((operation) => operation.operationId === 'sendCommand')?.requestBody)
    for (const part of ['acted', 'do step', 'rule contest', 'happenedAt']) expect(body).toContain(part)
  })

  it('asks for a token wherever the contract does, and refers to nothing that is not there', () => {
    for (const { operationId, security } of operations)
      expect(security.length > 0, operationId).toBe(contract[operationId as keyof typeof contract].access !== 'anyone')
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1])
    expect(new Set(references)).toEqual(new Set(['#/components/schemas/Problem']))
  })
})
