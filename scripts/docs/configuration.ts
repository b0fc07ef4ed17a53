import { configurationSchema, rules } from '../../server/src/core/index.ts';
import type { Document } from '../docs.ts';
import { cell, fenced, generated } from './markdown.ts';

type Schema = ReturnType<typeof configurationSchema>;

/** The schema of `galley.config.json`, which the extension contributes, and its reference. */
export function configurationDocuments(): Document[] {
  const schema = configurationSchema(rules);
  return [
    { path: 'schemas/galley.config.schema.json', text: `${JSON.stringify(schema, undefined, 2)}\n` },
    { path: 'docs/configuration.md', text: reference(schema) },
  ];
}

function reference(schema: Schema): string {
  const parts = [
    generated,
    '# 配置 · Configuration: `galley.config.json`',
    '从版面所在的文件夹向上找，最近的一份有效；是带注释的 JSON。· The nearest one counts, from the folder of the page upwards; JSON with comments.',
    fenced(example, 'jsonc'),
    '| 键 · key | 取值 · value | 说明 · meaning |\n|---|---|---|',
  ];
  const rows = [...keys(schema, '')].map(
    ([name, one]) => `| \`${name}\` | ${values(one)} | ${cell(one.description ?? '')} |`,
  );
  return `${parts.join('\n\n')}\n${rows.join('\n')}\n\n规则见[规则表](rules/README.md)。· The rules are listed [here](rules/README.md).\n`;
}

/** Every key by its path; the rules have a list of their own, and an override repeats what stands above it. */
function* keys(schema: Schema, prefix: string): Generator<readonly [string, Schema]> {
  for (const [name, one] of Object.entries(schema.properties ?? {})) {
    if (name === '$schema' || (prefix === 'overrides[].' && name !== 'files')) continue;
    const path = `${prefix}${name}`;
    yield [path, one];
    if (path === 'rules') continue;
    yield* keys(one, `${path}.`);
    if (!one.items) continue;
    // The entries of all glossaries are alike: say so once.
    if (!path.startsWith('glossary.')) yield* keys(one.items, `${path}[].`);
    else if (path === 'glossary.terms') yield* keys(one.items, 'glossary.*[].');
  }
}

function values(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.type === 'array') return `${values(schema.items ?? {})} […]`;
  const form = schema.pattern === undefined ? '' : ` \`${cell(schema.pattern)}\``;
  return `${schema.type ?? ''}${form}`;
}

const example = `{
  // 本报 · our house
  "extends": ["galley:print"],
  "paper": "锦州日报",
  "rules": { "caption-period": "warning", "relative-date": "off" },
  "glossary": {
    "people": [{ "use": "张继锋", "not": ["张继峰"] }]
  },
  "bannedWords": ["words/banned.txt"],
  "overrides": [{ "files": ["副刊/**"], "rules": { "missing-byline": "off" } }]
}`;
