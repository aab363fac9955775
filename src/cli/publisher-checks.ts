import type * as v from 'valibot';
import { isRecord } from '../feed/check.js';
import { feedSchema, html } from '../feed/schema.js';
import type { SchemaNode } from '../feed/shape.js';
import { allowed } from '../rich-text/rebuild.js';
import { safeUrl } from '../rich-text/safe-url.js';
import type { Remark } from './finding.js';
import { parseHtml } from './html.js';
import { suggestion } from '../suggestion.js';

/** Checks that only a publisher needs: the page passes over what they find. */
export function publisherChecks(feed: Record<string, unknown>): Remark[] {
  const remarks: Remark[] = [];
  walk(feedSchema, feed, '', remarks);
  checkRoles(feed, remarks);
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
    if (/^https?:\/\/(www\.)?example\.(com|net|org)\b/i.test(value)) remark('looks like a placeholder');
  } else if (isHtml) {
    for (const message of new Set(htmlRemarks(value))) remark(message);
  } else if (/<\/?[a-z][^>]*>|&(amp|lt|gt|quot|nbsp|#\d+);/i.test(value)) {
    remark('is plain text: visitors will see its tags and entities as they are written');
  }
}

function htmlRemarks(text: string): string[] {
  const elements = [...parseHtml(`<!doctype html><body>${text}`)!.body.querySelectorAll('*')];
  return elements.flatMap((element) => {
    const name = element.localName;
    if (!allowed.test(name)) return [`has <${name}>, which is not kept`];
    const isLost = name === 'a' && !safeUrl(element.getAttribute('href'), 'https://feed.invalid/');
    return isLost ? ['has a link without a usable address'] : [];
  });
}

/** Ids of roles that nothing has; those of resources are the page's own check. */
function checkRoles(feed: Record<string, unknown>, remarks: Remark[]): void {
  const known = idsOf(feed['roles']);
  const guide = feed['guide'];
  const lists = {
    resources: feed['resources'],
    stories: feed['stories'],
    'guide.chapters': isRecord(guide) ? guide['chapters'] : undefined,
  };
  for (const [list, items] of Object.entries(lists)) {
    listOf(items).forEach((item, index) => {
      listOf(isRecord(item) ? item['roles'] : undefined).forEach((id, place) => {
        if (typeof id !== 'string' || known.includes(id)) return;
        const message = `is "${id}", which is the id of no role${suggestion(id, known)}`;
        remarks.push({ level: 'warning', path: `${list}.${index}.roles.${place}`, message });
      });
    });
  }
}

function idsOf(list: unknown): string[] {
  return listOf(list).flatMap((item) => (isRecord(item) && typeof item['id'] === 'string' ? item['id'] : []));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const at = (path: string, key: string) => (path ? `${path}.${key}` : key);
