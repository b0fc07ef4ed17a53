import { Argument, type Command } from 'commander';
import type { Session } from '../session.ts';

/** `galley completion` */
export function addCompletion(program: Command, session: Session): void {
  const { terminal } = session;
  program
    .command('completion')
    .description(
      terminal.say({ zh: '输出命令行补全脚本', en: 'print a script that completes commands and options' }),
    )
    .addArgument(
      new Argument('<shell>', terminal.say({ zh: '哪种 shell', en: 'for which shell' })).choices([
        'bash',
        'zsh',
        'fish',
      ]),
    )
    .addHelpText('after', `\n${terminal.say({ zh: '安装：', en: 'To install it:' })}\n${installation}`)
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('../completion/script.ts');
      terminal.out(completionScript(program, shell));
    });
}

const installation = `  bash  galley completion bash > ~/.local/share/bash-completion/completions/galley
  zsh   galley completion zsh > "\${fpath[1]}/_galley"
  fish  galley completion fish > ~/.config/fish/completions/galley.fish`;
