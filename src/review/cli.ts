/** `npm run review`: the review desk, on this machine. See USAGE. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { InputError } from '../pipeline/codebook';
import { UserError } from '../pipeline/errors';
import { DEFAULT_PROJECT, projectAt } from '../pipeline/project/layout';
import { builtPage } from './page-build';
import { Session } from './project/session';
import { serve } from './server';

const USAGE = `usage: npm run review -- [options]
Opens the review desk: each statement beside its article, one key for each decision. It writes reviews.yaml.
  --project DIR    folder of articles/, codebook/ and reviews.yaml (${DEFAULT_PROJECT})
  --coder NAME     code beside others, without seeing what they or the rules decided; writes codings/NAME.yaml
  --port N         of the local server (any that is free)
  --no-open        print the address and open no browser`;

function options(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				project: { type: 'string', default: DEFAULT_PROJECT },
				coder: { type: 'string' },
				port: { type: 'string', default: '0' },
				'no-open': { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		const port = Number(values.port);
		if (!Number.isInteger(port) || port < 0 || port > 65535)
			throw new Error(`--port takes a number from 0 to 65535, not "${values.port}"`);
		if (values.coder !== undefined && !/^[a-z0-9][a-z0-9-]{0,40}$/.test(values.coder))
			throw new Error('--coder takes lower-case letters, digits and hyphens');
		return { ...values, port };
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

/** Opens an address in the user's browser, if possible; the address is printed in any case. */
function open(address: string): void {
	const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
	const child = spawn(command, [address], { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) return console.log(USAGE);
	const project = projectAt(chosen.project);
	const page = await builtPage();
	const session = await Session.open(project, chosen.coder ?? null, (done) => {
		if (process.stderr.isTTY) process.stderr.write(`\rreading article ${done}`);
	});
	if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
	session.archive.warnings.forEach(({ file, message }) => console.error(`${file}: ${message}`));
	const serving = await serve(session, page, chosen.port);
	console.log(`Review desk: ${serving.address}\nDecisions go to ${session.file}. Ctrl+C ends.`);
	if (!chosen['no-open']) open(serving.address);
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void serving.close().then(() => process.exit(0)));
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	const known = error instanceof UserError || error instanceof InputError;
	console.error(known ? error.message : error);
	process.exitCode = 1;
}
