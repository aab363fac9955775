/** Only what a page can use belongs into the manifest. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy = 'public' }) => privacy === 'public' && !/^[_#]/.test(name),
        );
        for (const attribute of declaration.attributes ?? []) {
          const member = declaration.members?.find(({ name }) => name === attribute.fieldName);
          if (member?.reflects) attribute.reflects = true;
        }
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/cli/**', 'src/embed/**', 'src/doctor/**', 'src/small-lit/**'],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  plugins: [publicOnly],
};
