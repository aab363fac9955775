import * as v from 'valibot';

/**
 * Valibot schemas that lose as little as possible: a bad value costs the value, its optional field or its one item,
 * and what was lost stays in the issues with its path.
 */

/** A field that may be absent: null or a bad value count as absent, so that the item around it stays. */
export function maybe<T extends v.GenericSchema>(wrapped: T): v.OptionalSchema<T, undefined> {
  return lenient(wrapped, { type: 'optional', wrapped, default: undefined }, (value, config) => {
    if (value === null || value === undefined) return { value: undefined };
    const result = wrapped['~run']({ value }, config);
    return { value: result.typed ? result.value : undefined, issues: result.issues };
  });
}

/** A list that is empty when absent, and leaves out its bad items only. */
export function list<T extends v.GenericSchema>(
  item: T,
): v.OptionalSchema<v.ArraySchema<T, undefined>, readonly []> {
  const wrapped = { ...item, type: 'array', item };
  return lenient(item, { type: 'optional', wrapped, default: [] }, (input, config) => {
    const value: unknown[] = [];
    const issues: v.BaseIssue<unknown>[] = [];
    if (input instanceof Array) {
      input.forEach((one: unknown, key) => {
        const result = item['~run']({ value: one }, config);
        if (result.typed) value.push(result.value);
        const step: v.ArrayPathItem = { type: 'array', origin: 'value', input, key, value: one };
        for (const issue of result.issues ?? [])
          issues.push({ ...issue, path: [step, ...(issue.path ?? [])] });
      });
    } else if (input !== null && input !== undefined) {
      issues.push({ ...notAList, input });
    }
    return { value, issues: issues[0] && issues };
  });
}

const notAList = {
  kind: 'schema',
  type: 'array',
  expected: 'Array',
  received: '',
  message: 'must be a list',
} as const;

type Outcome = { value: unknown; issues?: readonly v.BaseIssue<unknown>[] | undefined };

/** A schema that always comes to a usable value. */
function lenient<T>(
  base: v.GenericSchema,
  parts: object,
  run: (value: unknown, config: v.Config<v.BaseIssue<unknown>>) => Outcome,
): T {
  return {
    ...base,
    ...parts,
    '~run': (dataset: { value: unknown }, config: v.Config<v.BaseIssue<unknown>>) => ({
      typed: true,
      ...run(dataset.value, config),
    }),
  } as T;
}
