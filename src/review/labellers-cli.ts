/** `npm run labellers`: how far two labellers of the same passages agree. See USAGE. */
import { parseArgs } from 'node:util';
import { STANCES } from '../lib/model/vocab';
import { UserError } from '../pipeline/errors';
import { percent, table } from '../pipeline/quality/markdown';
import { labelsIn } from './agreement/label-files';
import { differences, f1Of, labelAgreement, type LabelAgreement, type Labels } from './agreement/labellers';

const USAGE = `usage: npm run labellers -- [options]
Prints the agreement of two labellers on the training passages, set by set.
  --first DIR     labels of one (tests/quality/training/labels-a)
  --second DIR    labels of the other (tests/quality/training/labels-b)
  --differences   print each passage on which they differ, too`;

const HEAD = ['set', 'passages', 'identical', 'F1', 'F1, any holder', 'alpha', 'held alike'];

function row(name: string, agreement: LabelAgreement): (string | number)[] {
	const { passages, identical, positions, sides, heldAlike } = agreement;
	const same = percent(passages === 0 ? null : identical / passages);
	const alpha = agreement.alpha?.toFixed(3) ?? '–';
	return [name, passages, same, percent(f1Of(positions)), percent(f1Of(sides)), alpha, heldAlike];
}

function options(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				first: { type: 'string', default: 'tests/quality/training/labels-a' },
				second: { type: 'string', default: 'tests/quality/training/labels-b' },
				differences: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		}).values;
	} catch (error) {
		throw new UserError(`${(error as Error).message}\n${USAGE}`);
	}
}

function run(args: string[]): void {
	const chosen = options(args);
	if (chosen.help) return console.log(USAGE);
	const [first, second] = [labelsIn(chosen.first), labelsIn(chosen.second)];
	const sets = [...first].flatMap(([name, a]) => {
		const b = second.get(name);
		return b ? [{ name, a, b }] : [];
	});
	if (sets.length === 0)
		throw new UserError(`${chosen.first} and ${chosen.second} have no file of the same name`);
	const merged = (labels: Labels[]): Labels => new Map(labels.flatMap((one) => [...one]));
	const all = labelAgreement(merged(sets.map(({ a }) => a)), merged(sets.map(({ b }) => b)));
	const rows = sets.map(({ name, a, b }) => row(name, labelAgreement(a, b)));
	console.log(table(HEAD, [...rows, row('all', all)]));
	const { positions, interval, cells } = all;
	console.log(
		`\nPositions: ${positions.first} and ${positions.second}, ${positions.both} of them shared.` +
			(interval
				? ` Alpha over all sets: 95% interval ${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}.`
				: '')
	);
	console.log('\nStances where held alike, the first labeller down, the second across:\n');
	console.log(
		table(
			['', ...STANCES],
			STANCES.map((a) => [a, ...STANCES.map((b) => cells[a][b])])
		)
	);
	if (chosen.differences) for (const { a, b } of sets) console.log(['', ...differences(a, b)].join('\n'));
}

try {
	run(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof UserError ? error.message : error);
	process.exitCode = 1;
}
