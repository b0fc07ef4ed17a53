import type { Node } from 'jsonc-parser';
import picomatch from 'picomatch/posix.js';
import { type Message, message } from '../text/message.ts';
import { daysInMonth } from '../words/civil-calendar.ts';
import type { ConfigurationProblem } from './problem.ts';
import type { Schema } from './schema.ts';

/** What is wrong in the file that was read, at its place. */
export type Fault = Omit<ConfigurationProblem, 'path'>;

export interface Validated {
  readonly faults: readonly Fault[];
  /** The value without what is faulty; undefined when nothing of it can be used. */
  readonly sound: unknown;
}

/** Checks a JSON tree against a schema and says what is wrong where. */
export function validate(node: Node, schema: Schema): Validated {
  const faults: Fault[] = [];
  return { sound: soundPart(node, schema, faults), faults };
}

function soundPart(node: Node, schema: Schema, faults: Fault[]): unknown {
  const wrong = (text: Message, kind: Fault['kind'] = 'json') => {
    faults.push({ ...at(node, text), kind });
    return undefined;
  };
  if (schema.type !== undefined && node.type !== schema.type) return wrong(message(TYPES[schema.type]));
  if (schema.type === 'object') return soundObject(node, schema, faults);
  if (schema.type === 'array') {
    const items = node.children ?? [];
    if (items.length < (schema.minItems ?? 0)) return wrong(message(EMPTY));
    return items
      .map((item) => soundPart(item, schema.items ?? {}, faults))
      .filter((item) => item !== undefined);
  }
  const value = node.value as string;
  if (schema.enum && !schema.enum.includes(value)) {
    return wrong(message(CHOICE, { value, choices: schema.enum.join(', ') }));
  }
  if (value.length < (schema.minLength ?? 0)) return wrong(message(EMPTY));
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value))
    return wrong(message(FORM, { value, example: schema.examples?.[0] ?? '' }));
  // What no other validator looks for.
  if (schema.format === 'date' && !isDay(value)) return wrong(message(NO_DAY, { value }), 'content');
  if (schema.format === 'glob' && !isGlob(value)) return wrong(message(NO_GLOB, { value }), 'content');
  return value;
}

/** An error in the file at a node. */
function at({ offset, length }: Pick<Node, 'offset' | 'length'>, text: Message): Fault {
  return {
    span: { start: offset, end: offset + length },
    severity: 'error',
    message: text,
    kind: 'json',
  };
}

/** A day of the calendar. @param value year-month-day, two digits each and four */
function isDay(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number);
  return day! <= daysInMonth(year!, month!);
}

function isGlob(value: string): boolean {
  try {
    picomatch.makeRe(value, { strictBrackets: true });
    return true;
  } catch {
    return false;
  }
}

function soundObject(node: Node, schema: Schema, faults: Fault[]): unknown {
  const known = schema.properties ?? {};
  const sound: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const name = key.value as string;
    const expected = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!expected) {
      if (schema.additionalProperties === false) {
        faults.push({ ...at(key, message(UNKNOWN, { name })), severity: 'warning' });
      }
      continue;
    }
    if (Object.hasOwn(sound, name)) {
      faults.push({ ...at(key, message(TWICE, { name })), severity: 'warning' });
    }
    const part = soundPart(value, expected, faults);
    if (part !== undefined) sound[name] = part;
  }
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(sound, name));
  if (missing.length === 0) return sound;
  const given = new Set(node.children?.map((property) => property.children?.[0]?.value));
  for (const name of missing) {
    // What is there and faulty has been told already.
    if (given.has(name)) continue;
    faults.push(at({ offset: node.offset, length: 1 }, message(MISSING, { name })));
  }
  return undefined;
}

const TYPES = {
  object: { zh: '应为对象 { }', en: 'Expected an object' },
  array: { zh: '应为数组 [ ]', en: 'Expected an array' },
  string: { zh: '应为字符串', en: 'Expected a string' },
} as const;
const EMPTY = { zh: '不能为空', en: 'Must not be empty' };
const CHOICE = { zh: '“{value}”不可用，可选：{choices}', en: '“{value}” is not one of: {choices}' };
const FORM = {
  zh: '“{value}”写法不对，应如 {example}',
  en: '“{value}” has the wrong form; write it like {example}',
};
const NO_DAY = { zh: '历上没有“{value}”这一天', en: 'The calendar has no “{value}”' };
const NO_GLOB = {
  zh: '通配式“{value}”括号不配对',
  en: 'The glob “{value}” has a bracket without its partner',
};
const UNKNOWN = { zh: '没有“{name}”这一项', en: 'Unknown key or rule “{name}”' };
const TWICE = { zh: '“{name}”重复，以后一个为准', en: '“{name}” is given twice; the last one counts' };
const MISSING = { zh: '缺少“{name}”', en: '“{name}” is missing' };
