/** @jsxImportSource hono/jsx */
import { type Document, type Line, linesOf, nameOf } from './document.ts'
import { ShapeTold } from './shape.tsx'

/** The API for readers: the same document that programs read, without a script. */
export function Docs({ document }: { document: Document }) {
  const { info, tags, components } = document
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{info.title} API</title>
        <link rel="stylesheet" href="/api/docs/style.css" />
      </head>
      <body>
        <nav aria-label="Contents">
          <Contents document={document} />
        </nav>
        <main>
          <h1>
            {info.title} API <small>{info.version}</small>
          </h1>
          <Preface description={info.description} />
          {tags.map(({ name }) => (
            <section aria-labelledby={`tag-${name}`}>
              <h2 id={`tag-${name}`}>{name}</h2>
              {linesOf(document, name).map((line) => (
                <OperationTold line={line} responses={components.responses} />
              ))}
            </section>
          ))}
          <section aria-labelledby="shapes">
            <h2 id="shapes">Shapes</h2>
            {Object.entries(components.schemas).map(([name, shape]) => (
              <article id={`shape-${name}`}>
                <h3>{name}</h3>
                <ShapeTold shape={shape} />
              </article>
            ))}
          </section>
        </main>
      </body>
    </html>
  )
}

function Preface({ description }: { description: string }) {
  return (
    <>
      <p class="preface">{description}</p>
      <p class="preface">
        Send <code>Authorization: Bearer …</code> with a short-lived token or an API key. Every answer names its request
        in <code>X-Request-Id</code> and what is left of your minute in <code>RateLimit</code>; every GET has an{' '}
        <code>ETag</code> for <code>If-None-Match</code>. What goes wrong is <a href="#shape-Problem">a problem</a> by
        RFC 9457 that names every fault. Something that is not there and something that is not yours get the same
        answer. Programs read <a href="/api/openapi.json">the OpenAPI document</a> that this page is made from.
      </p>
    </>
  )
}

function Contents({ document }: { document: Document }) {
  return (
    <ul>
      {document.tags.map(({ name }) => (
        <li>
          <a href={`#tag-${name}`}>{name}</a>
          <ul>
            {linesOf(document, name).map(({ operationId }) => (
              <li>
                <a href={`#${operationId}`}>{operationId}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
      <li>
        <a href="#shapes">Shapes</a>
      </li>
    </ul>
  )
}

function OperationTold({ line, responses }: { line: Line; responses: Document['components']['responses'] }) {
  const { operationId, method, path, summary, parameters, requestBody } = line
  const answers = Object.entries(line.responses)
  return (
    <article id={operationId}>
      <h3>{operationId}</h3>
      <p class="ask">
        <b class={method.toLowerCase()}>{method}</b> <code>{path}</code>
      </p>
      <p>{summary}.</p>
      <p class="who">{whoMayCall(line)}</p>
      {parameters.length > 0 ? (
        <>
          <h4>Parameters</h4>
          <ul class="fields">
            {parameters.map((one) => (
              <li>
                <code>{one.name}</code> <span class="place">{one.in}</span>{' '}
                <ShapeTold shape={one.schema} optional={!one.required} />
                {one.description ? <span class="note"> {one.description}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => (
        <Body title="Body" type={type} shape={schema} />
      ))}
      {answers.map(([status, answer]) =>
        'content' in answer && answer.content
          ? Object.entries(answer.content).map(([type, { schema }]) => (
              <Body title={`Answer ${status}`} type={type} shape={schema} />
            ))
          : null,
      )}
      <h4>Otherwise</h4>
      <ul class="problems">
        {answers.map(([status, answer]) => (
          <Otherwise status={status} answer={'$ref' in answer ? responses[nameOf(answer.$ref)] : answer} />
        ))}
      </ul>
    </article>
  )
}

function Body({
  title,
  type,
  shape,
}: {
  title: string
  type: string
  shape: Parameters<typeof ShapeTold>[0]['shape']
}) {
  return (
    <>
      <h4>
        {title} {type === 'application/json' ? null : <span class="place">{type}</span>}
      </h4>
      <div class="shape">
        <ShapeTold shape={shape} />
      </div>
    </>
  )
}

function Otherwise({ status, answer }: { status: string; answer: { description: string } | undefined }) {
  if (!answer || status === '200') return null
  return (
    <li>
      <b>{status}</b> {answer.description}
    </li>
  )
}

const roles = {
  rep: 'Every member',
  manager: 'Managers and admins',
  admin: 'Admins',
}

function whoMayCall({ method, 'x-role': role, 'x-scope': scope }: Line): string {
  if (!role) return 'Anybody may call it.'
  const members = roles[role as keyof typeof roles]
  const auditors = { true: role === 'rep' ? '' : ', auditors', false: role === 'rep' ? ' but auditors' : '' }
  return `${members}${auditors[`${method === 'GET'}`]}${scope ? `, and API keys with the scope “${scope}”` : ''} may call it.`
}
