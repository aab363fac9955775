import { relative } from 'node:path';

/** What a class writes as `Kind`, a reader wants as `'article' | 'video' | …`: by class and property. */
const choices = new Map();
let types;

/** Editors, Storybook and tables cannot look up the name of a type. That an attribute may be left out goes without saying. */
const plainTypes = {
  name: 'plain-types',
  analyzePhase({ ts, node }) {
    if (!ts.isPropertyDeclaration(node) || !node.type || ts.isUnionTypeNode(node.type)) return;
    const type = types.getNonNullableType(types.getTypeAtLocation(node));
    if (!type.isUnion() || !type.types.every((one) => one.isStringLiteral())) return;
    const values = type.types.map(({ value }) => `'${value}'`);
    choices.set(`${node.parent.name.text}.${node.name.text}`, values.join(' | '));
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { name: owner, attributes = [], members = [] } of declarationsOf(manifest)) {
      for (const item of [...attributes, ...members]) {
        const { inheritedFrom, fieldName = item.name, type } = item;
        const chosen = choices.get(`${inheritedFrom?.name ?? owner}.${fieldName}`);
        if (type) item.type = { text: chosen ?? type.text.replace(/ \| undefined$/, '') };
      }
    }
  },
};

/** Only what a page can use belongs into the manifest. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const declaration of declarationsOf(manifest)) {
      declaration.members = declaration.members?.filter(
        ({ name, privacy = 'public' }) => privacy === 'public' && !/^[_#]/.test(name),
      );
      for (const attribute of declaration.attributes ?? []) {
        const member = declaration.members?.find(({ name }) => name === attribute.fieldName);
        if (member?.reflects) attribute.reflects = true;
      }
    }
  },
};

/** A default that can be written, as it is written in HTML; one in words stays in the description. */
const attributeDefaults = {
  name: 'attribute-defaults',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { attributes = [] } of declarationsOf(manifest)) {
      for (const attribute of attributes) {
        const [, word, number] = /Default: (?:`([\w-]+)`|(\d+))\.$/.exec(attribute.description ?? '') ?? [];
        const value = word ?? number ?? attribute.default?.replace(/^'(.*)'$/, '$1');
        if (value) attribute.default = value;
      }
    }
  },
};

function declarationsOf({ modules }) {
  return modules.flatMap(({ declarations = [] }) => declarations);
}

export default {
  globs: ['src/**/*.ts'],
  exclude: [
    'src/cli/**',
    'src/embed/**',
    'src/doctor/**',
    'src/builder/**',
    'src/small-lit/**',
    'src/prerender/**',
  ],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  /** Modules without an element are nobody's business. */
  overrideModuleCreation({ ts, globs }) {
    const options = {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    // Without a current folder, paths stay relative, also those of imports.
    const host = { ...ts.createCompilerHost(options), getCurrentDirectory: () => '' };
    const files = globs.map((file) => relative('.', file));
    const program = ts.createProgram(files, options, host);
    types = program.getTypeChecker();
    return files
      .map((file) => program.getSourceFile(file))
      .filter(({ text }) => /^export (abstract )?class \w+ extends (\w+Element|FeedView)\b/m.test(text));
  },
  plugins: [plainTypes, publicOnly, attributeDefaults],
};
