import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install, type Say } from './install.ts';

/** Environment for a browser so that Chinese shows: empty where a Chinese font is installed. */
export async function fontEnvironment(say: Say): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  const installed = installedChineseFont();
  if (installed) {
    say(`font: ${installed}`);
    return {};
  }
  const folder = await install('font', say, async (partial) => {
    writeFileSync(path.join(partial, 'fonts.conf'), configuration());
  });
  say('font: Noto Sans Hans from npm');
  return { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
}

function installedChineseFont(): string | undefined {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (listed.status === 0) return listed.stdout.split('\n', 1)[0]?.split(',', 1)[0] || undefined;
  // No fontconfig tools: look for the usual files.
  const roots = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(os.homedir(), '.fonts')];
  for (const root of roots) {
    if (!existsSync(root)) continue;
    const file = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((name) =>
      /(cjk|wqy|hans|notosanssc|droidsansfallback).*\.(ttf|ttc|otf)$/i.test(path.basename(name)),
    );
    if (file) return path.basename(file);
  }
  return undefined;
}

/** Adds the package's fonts to whatever the system has; paths are relative to the configuration file. */
function configuration(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">node_modules/@embedpdf/fonts-sc/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
