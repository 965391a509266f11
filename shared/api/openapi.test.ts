import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { contract } from './contract.ts'
import { openapi } from './openapi.ts'
import type { Operation } from './operation.ts'
import { problems } from './problem.ts'

interface Answer {
  content: Record<string, { examples?: Record<string, { value: unknown }> }>
}

const document = openapi('1.2.3') as {
  openapi: string
  info: { version: string }
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string
        tags: string[]
        parameters: { name: string; in: string }[]
        requestBody?: object
        responses: Record<string, object>
        security: { apiKey?: string[] }[]
      }
    >
  >
  tags: { name: string }[]
  components: Record<string, Record<string, object>>
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
    const body = JSON.stringify(document.components.schemas?.CommandAsked)
    for (const part of ['acted', 'do step', 'rule contest', 'happenedAt']) expect(body).toContain(part)
  })

  it('asks for a token wherever the contract does, and refers to nothing that is not there', () => {
    for (const { operationId, security } of operations)
      expect(security.length > 0, operationId).toBe(contract[operationId as keyof typeof contract].access !== 'anyone')
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g)]
    expect(references.length).toBeGreaterThan(100)
    for (const [text, kind = '', name = ''] of references) expect(document.components[kind], text).toHaveProperty(name)
    expect(JSON.stringify(document).match(/"\$ref":"(?!#\/components\/)/)).toBeNull()
  })

  it('says of every operation which problems it answers with, by a status that the problem has', () => {
    for (const { operationId, responses } of operations) {
      const statuses = Object.keys(responses).map(Number)
      expect(statuses, operationId).toEqual(expect.arrayContaining([200, 426, 429, 500, 503]))
      for (const status of statuses.filter((one) => one >= 400))
        expect(Object.values(problems).map(([known]) => known as number)).toContain(status)
    }
  })

  it('is made of JSON Schemas that a strict reader takes, with examples that fit them', () => {
    const reader = new Ajv2020({ strict: false, formats: { uri: true, 'date-time': true, email: true } })
    reader.addSchema(document, 'document')
    const at = (pointer: string) => reader.getSchema(`document#${pointer}`)
    for (const name of Object.keys(document.components.schemas ?? {}))
      expect(at(`/components/schemas/${name}`), name).toBeTypeOf('function')
    const isProblem = at('/components/schemas/Problem')
    for (const response of Object.values(document.components.responses ?? {}) as Answer[])
      for (const { value } of Object.values(response.content['application/problem+json']?.examples ?? {}))
        expect(isProblem?.(value)).toBe(true)
  })

  it('gives each operation a tag that is listed, and a scope where a key may call', () => {
    const tags = document.tags.map(({ name }) => name)
    for (const { operationId, tags: own, security } of operations) {
      expect(tags, operationId).toEqual(expect.arrayContaining(own))
      const { scope } = contract[operationId as keyof typeof contract] as Operation
      expect(
        security.flatMap(({ apiKey }) => apiKey ?? []),
        operationId,
      ).toEqual(scope ? [scope] : [])
    }
  })
})
