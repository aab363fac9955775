/** The builder for people who embed widgets: `dist/builder/`. It needs the manifest and the hashes in `dist/`. */
import { copyFile, mkdir } from 'node:fs/promises';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { evaluate } from './rollup/evaluate.mjs';

export async function buildBuilder() {
  await mkdir('dist/builder', { recursive: true });
  const bundle = await rollup({
    input: 'src/builder/builder.ts',
    plugins: [
      evaluate(/feed\/shape\.ts$|doctor\/vocabulary\.ts$|builder\/options\.ts$|words\/translations\.ts$/),
      resolve(),
      esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', minify: true, loaders: { '.json': 'json' } }),
    ],
  });
  await bundle.write({
    file: 'dist/builder/builder.js',
    format: 'iife',
    banner: '/*! Peer Widgets, builder | MIT | third-party notices: ../THIRD-PARTY.txt */',
  });
  await bundle.close();
  for (const name of ['index.html', 'builder.css', 'preview.css']) {
    await copyFile(`src/builder/${name}`, `dist/builder/${name}`);
  }
}
