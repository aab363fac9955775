import { closest, distance } from 'fastest-levenshtein';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type * as v from 'valibot';
import { isRecord } from '../feed/check.js';
import { feedSchema, html } from '../feed/schema.js';
import type { SchemaNode } from '../feed/shape.js';
import { allowed } from '../rich-text/rebuild.js';
import { safeUrl } from '../rich-text/safe-url.js';
import type { Remark } from './finding.js';

/** Checks that only a publisher needs: the page passes over what they find. */
export function publisherChecks(feed: Record<string, unknown>): Remark[] {
  const remarks: Remark[] = [];
  walk(feedSchema, feed, '', remarks);
  checkReferences(feed, remarks);
  return remarks;
}

/** Follows the schema and the value side by side. A pipe holds the parts of the schema that it describes. */
function walk(schema: v.GenericSchema, value: unknown, path: string, remarks: Remark[]): void {
  const { entries, item, pipe } = schema as SchemaNode;
  if (typeof value === 'string') checkText(schema === html || pipe?.[0] === html, value, path, remarks);
  else if (Array.isArray(value) && item) {
    value.forEach((one, index) => walk(item, one, `${path}.${index}`, remarks));
  } else if (isRecord(value) && entries) {
    checkKeys(Object.keys(entries), value, path, remarks);
    for (const [name, field] of Object.entries(entries)) {
      const { wrapped } = field as SchemaNode;
      walk(wrapped ?? field, value[name], at(path, name), remarks);
    }
  }
}

function checkKeys(known: readonly string[], value: object, path: string, remarks: Remark[]): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key) || /^(_|x-|\$)/.test(key)) continue;
    const message = `is not known and is ignored${suggestion(key, known)}; begin the names of notes with "_"`;
    remarks.push({ level: 'warning', path: at(path, key), message });
  }
}

function checkText(isHtml: boolean, value: string, path: string, remarks: Remark[]): void {
  const remark = (message: string) => remarks.push({ level: 'warning', path, message });
  if (/(^|[._])(url|\w*Url|src|poster|captions)$/.test(path)) {
    if (/^#|\bTODO\b|^https?:\/\/(www\.)?example\.(com|net|org)\b/i.test(value))
      remark('looks like a placeholder');
  } else if (isHtml) {
    for (const message of new Set(htmlRemarks(parseFragment(value).childNodes))) remark(message);
  } else if (/<\/?[a-z][^>]*>|&(amp|lt|gt|quot|nbsp|#\d+);/i.test(value)) {
    remark('is plain text: visitors will see its tags and entities as they are written');
  }
}

function htmlRemarks(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const href = node.attrs.find(({ name }) => name === 'href')?.value;
    return [
      ...(allowed.test(node.tagName) ? [] : [`has <${node.tagName}>, which is not kept`]),
      ...(node.tagName === 'a' && !safeUrl(href, 'https://feed.invalid/')
        ? ['has a link without a usable address']
        : []),
      ...htmlRemarks(node.childNodes),
    ];
  });
}

/** Ids that nothing has. */
function checkReferences(feed: Record<string, unknown>, remarks: Remark[]): void {
  const resourceIds = idsOf(feed['resources']);
  const roleIds = idsOf(feed['roles']);
  const check = (owner: unknown, key: string, ids: readonly string[], what: string, path: string) => {
    const names = isRecord(owner) ? owner[key] : undefined;
    if (!Array.isArray(names)) return;
    names.forEach((name, index) => {
      if (typeof name !== 'string' || ids.includes(name)) return;
      const message = `is "${name}", which is the id of no ${what}${suggestion(name, ids)}`;
      remarks.push({ level: 'warning', path: `${path}.${key}.${index}`, message });
    });
  };
  const each = (list: unknown, path: string, visit: (item: unknown, at: string) => void) => {
    if (Array.isArray(list)) list.forEach((item, index) => visit(item, `${path}.${index}`));
  };
  for (const key of ['roles', 'collections']) {
    each(feed[key], key, (item, path) => check(item, 'resources', resourceIds, 'resource', path));
  }
  for (const key of ['resources', 'stories']) {
    each(feed[key], key, (item, path) => check(item, 'roles', roleIds, 'role', path));
  }
  const chapters = isRecord(feed['guide']) ? feed['guide']['chapters'] : undefined;
  each(chapters, 'guide.chapters', (chapter, path) => {
    check(chapter, 'roles', roleIds, 'role', path);
    each(isRecord(chapter) && chapter['sections'], `${path}.sections`, (section, place) =>
      check(section, 'resources', resourceIds, 'resource', place),
    );
  });
}

function idsOf(list: unknown): string[] {
  return Array.isArray(list)
    ? list.flatMap((item) => (isRecord(item) && typeof item['id'] === 'string' ? item['id'] : []))
    : [];
}

/** Words that propose what was probably meant; none when nothing comes near. */
function suggestion(word: string, known: readonly string[]): string {
  if (!known.length) return '';
  const nearest = closest(word, [...known]);
  return distance(word, nearest) <= Math.max(2, word.length / 4) ? `; did you mean "${nearest}"?` : '';
}

const at = (path: string, key: string) => (path ? `${path}.${key}` : key);
