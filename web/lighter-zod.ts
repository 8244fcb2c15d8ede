import type { Plugin } from 'vite'

/** The content policy lets no text become code; zod tries, as its schemas are made, whether it may. */
export function zodWithoutEval(): Plugin {
  return {
    name: 'zod-without-eval',
    transform: {
      filter: { id: /\/zod\/v4\/core\/core\.js$/ },
      handler: (code) => ({
        code: `globalThis.__zod_globalConfig ??= { jitless: true };\n${code}`,
        map: null,
      }),
    },
  }
}

/** By what a schema of zod's knows how it is written as a JSON schema, which nobody here asks for. */
const jsonSchema = [
  /^ *inst\._zod\.processJSONSchema = .*;$/gm,
  /^ *(?:input|output): createStandardJSONSchemaMethod\(.*\),$/gm,
  /^ *return createToJSONSchemaMethod\(.*;$/gm,
]

/** Takes that out, so that the bundler leaves out all it needs: 5 kB of every page. */
export function zodWithoutJsonSchema(): Plugin {
  return {
    name: 'zod-without-json-schema',
    transform: {
      filter: { id: /\/zod\/v4\/classic\/schemas\.js$/ },
      handler(code) {
        if (jsonSchema.some((part) => code.search(part) < 0)) this.error('zod is written otherwise')
        return {
          code: jsonSchema.reduce((left, part) => left.replaceAll(part, ''), code),
          map: null,
        }
      },
    },
  }
}
