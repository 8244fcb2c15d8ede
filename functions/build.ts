import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, context, type BuildOptions } from 'esbuild'

const here = import.meta.dirname

/** Bundles our code and `model`; npm packages stay outside and are loaded when first needed. */
const options = (folder: string): BuildOptions => ({
  // `jobs` is what the scheduler calls; on a development machine a clock does.
  entryPoints: [join(here, 'src/index.ts'), join(here, 'src/jobs.ts')],
  outdir: join(folder, 'lib'),
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages-outside',
      setup: (bundle) =>
        bundle.onResolve({ filter: /^[^.#/]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@portal/model/')
            ? null
            : { path, external: true },
        ),
    },
  ],
})

/** A folder that can be deployed or emulated as it is: bundle, assets and its own package.json. */
async function writePackage(folder: string, main: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  delete dependencies['@portal/model']
  const manifest = {
    name: 'portal-functions',
    private: true,
    type: 'module',
    main,
    engines: { node: '24' },
    dependencies,
  }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/**
 * Builds into a folder; with `watch`, builds again at each change until `stop` is called. `main` is
 * what is loaded there in place of the bundle.
 */
export async function buildFunctions(
  folder: string,
  { watch = false, main = 'lib/index.js' } = {},
): Promise<{ stop(): Promise<void> }> {
  await rm(join(folder, 'lib'), { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writePackage(folder, main)
  await cp(join(here, 'assets'), join(folder, 'assets'), { recursive: true, force: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    },
  )
  // The parameters of real projects lie beside the source and are never committed.
  for (const name of await readdir(here))
    if (name.startsWith('.env.')) await cp(join(here, name), join(folder, name))
  if (!watch) {
    await build(options(folder))
    return { stop: async () => undefined }
  }
  const watching = await context(options(folder))
  await watching.rebuild()
  await watching.watch()
  return { stop: () => watching.dispose() }
}

if (import.meta.main)
  await buildFunctions(process.env['PORTAL_FUNCTIONS_OUT'] ?? join(here, 'dist'))
