import { existsSync } from 'node:fs';
import path from 'node:path';
import { install, type Say } from './install.ts';

/** The Node major version that the served VS Code asks for. */
const wanted = 24;

/** A Node new enough for the served VS Code: the running one, else one from npm. */
export async function findNode(say: Say): Promise<string> {
  const running = Number.parseInt(process.versions.node, 10);
  if (running >= wanted) {
    say(`node: ${process.version}, the running one`);
    return process.execPath;
  }
  const folder = await install('node', say);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = path.join(folder, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  if (!existsSync(node))
    throw new Error(
      `The served VS Code needs Node ${wanted}; this is ${process.version}, and npm has none for ` +
        `${process.platform} ${process.arch}. Install Node ${wanted} and run again.`,
    );
  say(`node: ${wanted} from npm, as the running one is ${process.version}`);
  return node;
}
