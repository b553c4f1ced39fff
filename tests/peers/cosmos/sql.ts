type Doc = Record<string, unknown>;
type Test = (doc: Doc) => boolean;

export interface Parsed {
  matches: Test;
  orderBy: { field: string; direction: 1 | -1 } | null;
}

const field = String.raw`c\["(\w+)"\]`;
const value = String.raw`(@p\d+)`;
type Build = (groups: string[], parameters: Map<string, unknown>) => Test;

/** The conditions that the adapter writes, and no others. */
const forms: [RegExp, Build][] = [
  [
    new RegExp(`^${field} (=|<=|>=|<|>) ${value}`),
    ([name, op, parameter], parameters) =>
      (doc) =>
        compares(doc[String(name)], String(op), parameters.get(String(parameter))),
  ],
  [
    new RegExp(`^${field} IN \\((@p\\d+(?:, @p\\d+)*)\\)`),
    ([name, list], parameters) => {
      const values = String(list)
        .split(', ')
        .map((parameter) => parameters.get(parameter));
      return (doc) => values.some((one) => isEqual(doc[String(name)], one));
    },
  ],
  [
    new RegExp(`^ARRAY_CONTAINS\\(${field}, ${value}\\)`),
    ([name, parameter], parameters) =>
      (doc) => {
        const list = doc[String(name)];
        return Array.isArray(list) && list.some((one) => isEqual(one, parameters.get(String(parameter))));
      },
  ],
  [
    new RegExp(`^IS_PRIMITIVE\\(${field}\\)`),
    ([name]) =>
      (doc) =>
        rankOf(doc[String(name)]) !== null,
  ],
  [
    new RegExp(
      `^IS_DEFINED\\(${field}\\) AND \\(NOT IS_(?:NULL|BOOL|NUMBER|STRING)\\(${field}\\) OR ${field} != ${value}\\)`,
    ),
    ([name, , , parameter], parameters) =>
      (doc) =>
        doc[String(name)] !== undefined && !isEqual(doc[String(name)], parameters.get(String(parameter))),
  ],
];

/** Parses `SELECT * FROM c [WHERE … AND …] [ORDER BY …]`. Null for anything that the adapter does not write. */
export function parseSql(text: string, parameters: Map<string, unknown>): Parsed | null {
  const parts =
    /^SELECT \* FROM c(?: WHERE (?<where>.+?))?(?: ORDER BY c\["(?<by>\w+)"\] (?<to>ASC|DESC))?$/.exec(text);
  if (!parts?.groups) return null;
  const { where, by, to } = parts.groups;
  const tests: Test[] = [];
  let rest = where ?? '';
  while (rest !== '') {
    const test = takeCondition(rest, parameters);
    if (!test) return null;
    tests.push(test.matches);
    rest = rest.slice(test.length);
    if (rest !== '' && !/^ AND ./.test(rest)) return null;
    rest = rest.replace(/^ AND /, '');
  }
  return {
    matches: (doc) => tests.every((test) => test(doc)),
    orderBy: by ? { field: by, direction: to === 'DESC' ? -1 : 1 } : null,
  };
}

function takeCondition(text: string, parameters: Map<string, unknown>) {
  for (const [form, build] of forms) {
    const match = form.exec(text);
    if (match) return { matches: build(match.slice(1), parameters), length: match[0].length };
  }
  return null;
}

/** Null, booleans, numbers, strings, in this order; null for what has no order. */
function rankOf(value: unknown): number | null {
  if (value === null) return 0;
  const rank = ['boolean', 'number', 'string'].indexOf(typeof value);
  return rank === -1 ? null : rank + 1;
}

function isEqual(a: unknown, b: unknown): boolean {
  return a !== undefined && a === b;
}

function compares(a: unknown, op: string, b: unknown): boolean {
  if (op === '=') return isEqual(a, b);
  if (rankOf(a) === null || rankOf(a) !== rankOf(b)) return false;
  const order = compareValues(a, b);
  if (op === '<') return order < 0;
  if (op === '<=') return order <= 0;
  return op === '>' ? order > 0 : order >= 0;
}

/** Order of two primitive values; strings by their bytes. */
export function compareValues(a: unknown, b: unknown): number {
  const byType = (rankOf(a) ?? 9) - (rankOf(b) ?? 9);
  if (byType !== 0) return byType;
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(String(b)));
  return Number(a) - Number(b);
}
