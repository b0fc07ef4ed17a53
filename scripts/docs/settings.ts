import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../docs.ts';
import { cell, generated } from './markdown.ts';

interface Setting {
  readonly type: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** The settings of the extension, as its manifest declares them. */
export function settingsDocuments(root: string): Document[] {
  const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
  const { contributes } = read('package.json') as {
    contributes: { configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[] };
  };
  const languages = [read('package.nls.zh-cn.json'), read('package.nls.json')] as Record<string, string>[];
  const rows = contributes.configuration
    .flatMap((part) => Object.entries(part.properties))
    .sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
    .map(([name, setting]) => {
      const text = setting.markdownDescription ?? setting.description ?? '';
      const described = languages.map((texts) =>
        cell(text.replace(/^%(.+)%$/, (whole, key: string) => texts[key] ?? whole)),
      );
      return `| \`${name}\` | ${values(setting)} | \`${JSON.stringify(setting.default)}\` | ${described.join(' | ')} |`;
    });
  const head = '| 设置 · setting | 取值 · value | 默认 · default | 说明 | meaning |\n|---|---|---|---|---|';
  return [
    {
      path: 'docs/settings.md',
      text: `${generated}\n\n# VS Code 设置 · Settings\n\n${head}\n${rows.join('\n')}\n`,
    },
  ];
}

function values(setting: Setting): string {
  if (setting.enum) return setting.enum.map((value) => `\`${value}\``).join(', ');
  return [setting.type].flat().join(', ');
}
