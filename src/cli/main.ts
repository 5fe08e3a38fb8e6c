import { languages, type Language } from '../engine/localized.ts';
import { readCommandLine, UsageError, type CommandLine } from './arguments.ts';
import { check } from './check.ts';
import { exitCode } from './exit-code.ts';
import { help } from './help.ts';
import { explainRule, listRules } from './list-rules.ts';
import { listValidators } from './list-validators.ts';
import { packageVersion } from './package-version.ts';

// A reader that had enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCode.fine : exitCode.couldNotRun);
});

const words = process.argv.slice(2);
try {
  process.exitCode = await run(readCommandLine(words));
} catch (error) {
  const said = error instanceof UsageError ? error.localized[languageOf(words)] : (error as Error).message;
  console.error(`speclens: ${said}`);
  process.exitCode = exitCode.couldNotRun;
}

async function run(line: CommandLine): Promise<number> {
  const { language, operands } = line;
  if (line.version) return print(`${packageVersion()}\n`);
  if (line.help || line.command === 'help') return print(help[language]);
  if (line.command === 'check') return check(line.check);
  if (line.command === 'validators') return print(await listValidators(language));
  if (line.command === 'rules') return print(operands[0] ? await explainRule(operands[0], language) : await listRules(language));
  if (line.command === undefined) {
    process.stderr.write(help[language]);
    return exitCode.couldNotRun;
  }
  throw new UsageError({
    en: `there is no command "${line.command}"; try "speclens --help"`,
    zh: `没有名为“${line.command}”的命令；请运行“speclens --help”`,
  });
}

function print(text: string): number {
  process.stdout.write(text);
  return exitCode.fine;
}

/** The language asked for on a command line that could not be read as a whole. */
function languageOf(line: readonly string[]): Language {
  const asked = /--lang[= ](\w+)/.exec(line.join(' '))?.[1];
  return languages.find((language) => language === asked) ?? 'en';
}
