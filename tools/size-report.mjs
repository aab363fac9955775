/** What the bytes of a minified script are: how many came from which module, by its source map. */
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

/**
 * @param {{ code: string, map: import('rollup').SourceMap }} chunk
 * @returns {Map<string, number>} Characters by the path of the source file.
 */
export function charactersByModule({ code, map }) {
  const lines = code.split('\n');
  const sizes = new Map();
  let last;
  const end = (next) => {
    if (!last) return;
    const isSameLine = next?.generatedLine === last.generatedLine;
    const to = isSameLine ? next.generatedColumn : lines[last.generatedLine - 1].length;
    sizes.set(last.source, (sizes.get(last.source) ?? 0) + to - last.generatedColumn);
  };
  eachMapping(new TraceMap(map), (mapping) => {
    end(mapping);
    last = mapping;
  });
  end();
  return sizes;
}

/**
 * Lines of a report: each folder of src, the largest first, and in it its modules. Modules under half a per cent are
 * added up.
 *
 * @param {Map<string, number>} sizes
 * @returns {string[]}
 */
export function reportByModule(sizes) {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const line = (name, size, depth) =>
    `${'  '.repeat(depth)}${String(size).padStart(6)} ${((100 * size) / total).toFixed(1).padStart(5)} %  ${name}`;
  const rooms = new Map();
  for (const [source, size] of sizes) {
    const [room, ...rest] = source.replace(/^.*?\bsrc\//, '').split('/');
    const modules = rooms.get(room) ?? new Map();
    const name = rest.join('/') || room;
    const isSmall = size < total / 200 && rest.length;
    modules.set(isSmall ? 'smaller ones' : name, (modules.get(isSmall ? 'smaller ones' : name) ?? 0) + size);
    rooms.set(room, modules);
  }
  const bySize = (entries) => [...entries].sort(([, one], [, other]) => other - one);
  const sum = (modules) => [...modules.values()].reduce((total, size) => total + size, 0);
  return bySize([...rooms].map(([room, modules]) => [room, sum(modules)])).flatMap(([room, size]) => {
    const modules = bySize(rooms.get(room));
    const isFile = modules.length === 1 && modules[0][0] === room;
    return [line(room, size, 0), ...(isFile ? [] : modules.map(([name, bytes]) => line(name, bytes, 1)))];
  });
}
