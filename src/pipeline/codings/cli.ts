/** `npm run codings`: takes over codings made elsewhere. See USAGE. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { coder } from '../coded';
import { InputError, loadCodebook } from '../codebook';
import { UserError } from '../errors';
import { parseKept } from '../llm/kept';
import { DEFAULT_PROJECT, projectAt } from '../project/layout';
import { currentArticles } from '../read';
import { decodeText } from '../read/decode';
import { inside, replaceFile } from '../write/replace-file';
import { csvCodings, dnaCodings, type GivenCodings } from './given';
import { checkedAnswers, imported, type Imported } from './import';

const USAGE = `usage: npm run codings -- --coder NAME --read FILE [options]
Takes over what somebody coded elsewhere, as one more coder: writes codings/NAME.jsonl and names what matches nothing.
"npm run review" then shows the agreement and, under g, what is to be settled.
  --coder NAME        what the coder is called: lower-case letters, digits and hyphens
  --read FILE         .csv (columns article, quote, holder, speaker, proposition, stance, condition), .jsonl (the form in
                      docs/review.md), or .dna (a project of the Discourse Network Analyzer)
  --project DIR       folder of articles/ and codebook/ (${DEFAULT_PROJECT})
  --same "WORDS=ID"   the actor or proposition of the codebook that the file calls WORDS; may be repeated
  --by CODER          of a .dna file: whose statements
  --machine MODEL     the codings are a machine's, not a person's
  --replace           replace the coder's earlier codings`;

function options(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				coder: { type: 'string' },
				read: { type: 'string' },
				project: { type: 'string', default: DEFAULT_PROJECT },
				same: { type: 'string', multiple: true, default: [] },
				by: { type: 'string' },
				machine: { type: 'string', default: '' },
				replace: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		const same = values.same.map((one): [string, string] => {
			const at = one.lastIndexOf('=');
			if (at < 1 || at === one.length - 1) throw new Error(`--same takes "WORDS=ID", not "${one}"`);
			return [one.slice(0, at).trim().toLowerCase().replace(/\s+/g, ' '), one.slice(at + 1).trim()];
		});
		return { ...values, same: new Map(same) };
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

type Options = ReturnType<typeof options>;

/** The codings in a file, or its own answers if it has our form. */
async function contents(
	file: string,
	by: string | null
): Promise<GivenCodings | ReturnType<typeof parseKept>> {
	const extension = extname(file).toLowerCase();
	const bytes = readFileSync(file);
	if (extension === '.dna') return dnaCodings(bytes, file, by);
	const decoded = decodeText(bytes);
	if ('error' in decoded) throw new UserError(`${file}: ${decoded.error}`);
	if (extension === '.jsonl') return parseKept(decoded.text, file);
	if (extension === '.csv' || extension === '.tsv') return csvCodings(decoded.text, file);
	throw new UserError(`${file}: is not .csv, .tsv, .jsonl or .dna`);
}

async function matched(chosen: Options, file: string): Promise<Imported & { notes: string[] }> {
	const found = await contents(file, chosen.by ?? null);
	const codebook = await loadCodebook(join(chosen.project, 'codebook'));
	const code = coder(codebook);
	const articles = (await currentArticles(join(chosen.project, 'articles'), null)).map(code);
	if ('answers' in found)
		return { ...checkedAnswers(found.answers, articles, codebook, chosen.machine), notes: found.faults };
	const { same, machine: model } = chosen;
	return { ...imported(found.codings, articles, codebook, { same, model }), notes: found.notes };
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

async function run(args: string[]): Promise<void> {
	const chosen = options(args);
	if (chosen.help) return console.log(USAGE);
	if (chosen.coder === undefined || chosen.read === undefined)
		throw new UserError(`--coder and --read are needed\n${USAGE}`);
	if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(chosen.coder))
		throw new UserError('--coder takes lower-case letters, digits and hyphens');
	if (!existsSync(chosen.read)) throw new UserError(`${chosen.read}: there is no such file`);
	const { dir } = projectAt(chosen.project);
	const target = inside(dir, join('codings', `${chosen.coder}.jsonl`));
	if (existsSync(target) && !chosen.replace)
		throw new UserError(`${target} exists; add --replace to replace it, or choose another --coder`);
	const { answers, unmatched, notes } = await matched(chosen, chosen.read);
	[...notes, ...unmatched].forEach((one) => console.error(`${chosen.read}: ${one}`));
	const statements = answers.reduce((sum, one) => sum + one.statements.length, 0);
	if (statements === 0)
		throw new UserError(`${chosen.read}: nothing matches this project; nothing was written`);
	await replaceFile(target, answers.map((one) => `${JSON.stringify(one)}\n`).join(''));
	const written = `${counted(statements, 'statement')} in ${counted(answers.length, 'article')}`;
	console.log(`${target}: ${written}; ${unmatched.length} not matched.`);
	if (unmatched.length > 0) process.exitCode = 2;
}

try {
	await run(process.argv.slice(2));
} catch (error) {
	const known = error instanceof UserError || error instanceof InputError;
	console.error(known ? error.message : error);
	process.exitCode = 1;
}
