/**
 * The figures as Markdown: the output of `npm run quality`, stored in docs/quality.md. The only dates are those of
 * first looks.
 */
import { confidenceOf, DRAWN, type Way } from '../code/confidence';
import { STANCE_LABELS, STANCES, type Stance } from '../../lib/model/vocab';
import type { AttributionReport } from './attribution';
import type { Comparison } from './compare';
import { WAYS, type FirstLook } from './first-looks';
import { datesText, type DatedHalfReport } from './date-report';
import type { DatedHalf } from './dated';
import { CLOSED, HALVES, type Half } from './labelled';
import { percent, table } from './markdown';
import type { SecondMachine } from './second-machine';
import type { Run, Speed } from './speed';
import {
	calibration,
	calibrationError,
	conditionAgreement,
	confusion,
	isRight,
	losses,
	OUTCOMES,
	scoreCells,
	scoreHolders,
	scoreStance,
	type Score
} from './score';

const two = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

const SCORE_HEAD = ['labelled', 'coded', 'right', 'precision', 'recall', 'F1'];
const scoreRow = (name: string, one: Score): (string | number)[] => [
	name,
	one.labelled,
	one.coded,
	one.right,
	percent(one.precision),
	percent(one.recall),
	percent(one.f1)
];

const outcome = (stance: Stance | null, otherwise: string): string =>
	stance === null ? otherwise : STANCE_LABELS[stance];

function stanceTable({ cells }: Comparison): string {
	const rows = STANCES.map((stance) => scoreRow(STANCE_LABELS[stance], scoreStance(cells, stance)));
	return table(['stance', ...SCORE_HEAD], [...rows, scoreRow('**All**', scoreCells(cells))]);
}

function confusionTable({ cells }: Comparison): string {
	const head = ['labelled ↓ coded →', ...OUTCOMES.map((stance) => outcome(stance, 'not coded'))];
	const counts = confusion(cells);
	const rows = OUTCOMES.map((label, row) => [
		outcome(label, 'nothing labelled'),
		...(counts[row] ?? []).map((count, column) => (label === null && OUTCOMES[column] === null ? '' : count))
	]);
	return table(head, rows);
}

function lossTable({ cells }: Comparison): string {
	const lost = losses(cells);
	const row = (name: string, count: number) => [name, count, percent(count / lost.labelled)];
	return table(
		['labelled positions', 'count', 'share'],
		[
			row('right: holder, proposition and stance', lost.right),
			row('another stance', lost.otherStance),
			row('another holder', lost.otherHolder),
			row('another holder and another stance', lost.otherHolderAndStance),
			row('coded for nobody', lost.missed)
		]
	);
}

function groupedTable(
	name: string,
	{ cells }: Comparison,
	groups: readonly string[],
	of: (cell: Comparison['cells'][number]) => string
): string {
	return table(
		[name, ...SCORE_HEAD],
		groups.map((group) => scoreRow(group, scoreCells(cells.filter((cell) => of(cell) === group))))
	);
}

function calibrationText({ cells }: Comparison): string {
	const bins = calibration(cells);
	const rows = bins.map((bin) => [
		bin.around.toFixed(1),
		bin.coded,
		two(bin.meanConfidence),
		bin.right,
		percent(bin.share),
		`${percent(bin.low)} to ${percent(bin.high)}`,
		percent(bin.rightForSomebody / bin.coded)
	]);
	return `${table(['confidence around', 'stances', 'mean', 'right', 'share right', '95% range', 'stance right, whoever holds it'], rows)}

Expected calibration error: ${two(calibrationError(bins))}.`;
}

function halfText(title: string, comparison: Comparison, propositions: readonly string[]): string {
	const { cells, holders, offSubject } = comparison;
	const constructions = [...new Set(cells.map(({ construction }) => construction))];
	const conditions = conditionAgreement(cells);
	return `## ${title}

${comparison.passages} passages, ${cells.filter(({ label }) => label !== null).length} labelled positions.

### Stances

${stanceTable(comparison)}

### Confusion

${confusionTable(comparison)}

### What becomes of the labelled positions

${lossTable(comparison)}

### Holders

${table(['holders', ...SCORE_HEAD], [scoreRow('All', scoreHolders(holders))])}

Of ${offSubject.passages} passages in which nothing is on the subject, something was published of ${offSubject.published}.

### Confidence

${calibrationText(comparison)}

### Propositions

${groupedTable('proposition', comparison, propositions, ({ propositionId }) => propositionId)}

### Constructions

${groupedTable('construction', comparison, constructions, ({ construction }) => construction)}

Conditions: of the ${conditions.both} positions both labelled and coded as conditional, the recorded words agree with the
labelled ones by ${two(conditions.dice)} (mean Dice coefficient of the words).`;
}

/** The content of the report. */
export interface Measured {
	sets: Record<Half, Comparison>;
	looks: readonly FirstLook[];
	dates: Readonly<Record<DatedHalf, DatedHalfReport>>;
	machines: readonly SecondMachine[];
}

/** Several comparisons as one. */
const together = (all: readonly Comparison[]): Comparison => ({
	passages: all.reduce((sum, { passages }) => sum + passages, 0),
	offSubject: {
		passages: all.reduce((sum, { offSubject }) => sum + offSubject.passages, 0),
		published: all.reduce((sum, { offSubject }) => sum + offSubject.published, 0)
	},
	cells: all.flatMap(({ cells }) => cells),
	holders: all.flatMap(({ holders }) => holders)
});

const PREFACE = `# How well statements are coded

Written whole by \`npm run quality\`; do not edit. Figures stand as they came out.

The labelled set, \`tests/quality/\`, holds passages made up for it, each labelled by the codebook before the
pipeline had been run on any of them. Each is coded as an article of its own, by the published codebook
(\`seeds/codebook/\`), since that is what codes what the dashboard shows: invented persons must be found like anybody an
article names for the first time. Half of the sentences written one construction at a time may be read by those who write
rules; the other half is kept apart, and only its figures, and those of first looks, tell how well the rules do on what they
were not written for. Three sets more (blind-1 to -3) were written as news puts things, by somebody who had not seen the
rules, a third of them beside the subject; each was coded once before anybody read it, and then open to rule writers. All
are written to be hard; a news article has more plain sentences, and more context.

A position is right where holder, proposition and stance are all as labelled. Precision: of what was coded, the share that is
right. Recall: of what was labelled, the share that is right. F1: their harmonic mean. The 95% ranges are Wilson's.`;

const nameOf = (half: Half): string => {
	if (half === 'apart') return 'kept apart';
	if (half === 'read') return 'open to rule writers';
	return CLOSED.has(half) ? `${half}, not read` : `${half}, read since`;
};

function overview(sets: Measured['sets']): string {
	const rows = HALVES.map((half) => {
		const { cells, holders } = sets[half];
		const found = cells.filter(({ label, coded }) => label !== null && coded !== null);
		const near = calibration(cells).find(({ around }) => around === 0.7);
		const all = scoreCells(cells);
		return [
			nameOf(half),
			percent(all.precision),
			percent(all.recall),
			percent(all.f1),
			percent(found.length === 0 ? null : found.filter(isRight).length / found.length),
			percent(scoreHolders(holders).f1),
			near ? `${percent(near.share)} of ${near.coded}` : '–'
		];
	});
	return table(
		[
			'set',
			'precision',
			'recall',
			'F1',
			'stance, where holder and proposition are found',
			'holders F1',
			'right at confidence 0.7'
		],
		rows
	);
}

const NO_CORPUS =
	'Not measured: the corpus of annotated articles is not at hand (`--attribution DIR` names it).';

/** The speed of a run as `npm run quality` prints it, or of the record as in docs/quality.md. */
export function speedText({ cores, once, twice }: Speed): string {
	const row = ({ articles, seconds, busySeconds, megabytes }: Run) =>
		[articles, seconds, busySeconds, megabytes].map((figure) => figure.toFixed(0));
	const times = (pick: (run: Run) => number) => two(pick(twice) / pick(once));
	return `On ${cores} cores, ${once.articles} articles read by \`npm run extract\`, and right after it those and a copy of each:

${table(
	['articles', 'seconds', 'seconds of processor time', 'most memory held, MB'],
	[
		row(once),
		row(twice),
		[
			'**times**',
			times(({ seconds }) => seconds),
			times(({ busySeconds }) => busySeconds),
			times(({ megabytes }) => megabytes)
		]
	]
)}

To stay within: 60 seconds for 840 articles on two cores, 2.2 times as long for twice as many, memory that does not grow
with their number. Other work on the machine counts in the seconds, hardly in processor time.`;
}

function attributionText(attribution: AttributionReport | null): string {
	if (attribution === null) return NO_CORPUS;
	const row = (name: string, one: AttributionReport['content']) => [
		name,
		...[one.precision, one.recall, one.f1, one.sourceHead, one.endToEndF1].map((figure) => figure.toFixed(1))
	];
	return `${attribution.articles} articles annotated by others, some of which rule writers have read, scored by the scorer that goes
with them, in percent. No word of them is in this project.

${table(
	['matched by', 'precision', 'recall', 'F1', 'source right', 'end-to-end F1'],
	[row('content', attribution.content), row('content or cue', attribution.either)]
)}`;
}

/** The confidence of a way over all `looks`, shrunk towards the share of all ways as confidenceOf does. */
function drawnShare(looks: readonly FirstLook[], way: Way): number | null {
	const sum = (ways: readonly Way[], at: 0 | 1): number =>
		looks.reduce((total, look) => total + ways.reduce((part, one) => part + look.ways[one][at], 0), 0);
	const all = sum(WAYS, 1);
	return all === 0 ? null : (sum([way], 0) + (DRAWN * sum(WAYS, 0)) / all) / (sum([way], 1) + DRAWN);
}

function looksText(looks: readonly FirstLook[]): string {
	const shares = ({ labelled }: FirstLook, coded: number, right: number) => [
		percent(right / coded),
		percent(right / labelled),
		percent((2 * right) / (coded + labelled))
	];
	const rows = looks.flatMap((look) => [
		[`${look.set}, rules as they then were`, look.on, ...shares(look, look.coded, look.right)],
		[`${look.set}, rules before`, look.on, ...shares(look, look.before.coded, look.before.right)]
	]);
	const ways = looks.map(({ set, ways }) => [
		set,
		...WAYS.map((way) => `${ways[way][0]} of ${ways[way][1]}`)
	]);
	return `What each set gave when the rules first met it, which cannot be measured again (\`tests/quality/first-looks.yaml\`). Beside
it, the same set by the rules of the day before, which had been fitted to the half of read.yaml alone.

${table(['set', 'on', 'precision', 'recall', 'F1'], rows)}

By the way in which a position was found: a phrase of the proposition's own; words of approval or refusal around its name
(plain), the same with a negation or three of them or more (turned); with a condition; or only named.

${table(['right of coded', ...WAYS], ways)}

Which rule goes first rests on these counts, of the second and third look together (published confidences are the model's, see
extraction.md): share = (right + 4 · right of all / all) / (coded + 4),
so that a way with few cases is drawn towards the share of all. The first look is left out, as it was the first at
anything like news, and the phrases that failed in it were struck out. **That was decided after its figures had been seen**,
and it raises most confidences; the last row shows what they would be otherwise.

${table(
	['confidence', ...WAYS],
	[
		['from the second and third look, as used', ...WAYS.map((way) => two(confidenceOf({ way }, false)))],
		['from all looks', ...WAYS.map((way) => two(drawnShare(looks, way)))]
	]
)}

Words that refer to what an earlier sentence named
take 0.15 off, two sides 0.1, a hedge 0.05; these three are not measured, because there are too few cases. No order of rules was set by the
half kept apart, nor by a passage that the rules had been corrected by.`;
}

const NO_ANSWERS =
	'Not measured: no answers are recorded in `tests/quality/llm/` (`npm run code:llm -- --quality SET` records them).';

/** Recorded answers of models beside the rules, on the same passages. */
function machinesText(machines: readonly SecondMachine[]): string {
	if (machines.length === 0) return NO_ANSWERS;
	const rows = machines.flatMap(({ half, answered, passages, comparison, rules }) => {
		const row = (name: string, { cells, holders }: Comparison) => {
			const { precision, recall, f1 } = scoreCells(cells);
			const of = `${answered} of ${passages}`;
			return [half, name, of, ...[precision, recall, f1, scoreHolders(holders).f1].map(percent)];
		};
		return [row('a large language model', comparison), row('the rules', rules)];
	});
	const refused = machines.reduce((sum, one) => sum + one.refused, 0);
	return `Answers of a large language model that saw the requests of \`npm run code:llm\` and nothing else: the codebook as
instructions, and the passages under numbers. They are recorded in \`tests/quality/llm/\` and checked again in each run: a
statement whose words, holder or condition is not in its passage does not count as coded. ${refused} statements, stances
and days were left out that way. Neither the rules nor a build asks a model.

${table(['set', 'coded by', 'passages', 'precision', 'recall', 'F1', 'holders F1'], rows)}`;
}

/** The whole report. `propositions` are ids in the codebook's order. */
export function report(
	{ sets, looks, dates, machines }: Measured,
	propositions: readonly string[],
	attribution: AttributionReport | null,
	speed: Speed | null
): string {
	const open = HALVES.filter((half) => !CLOSED.has(half)).map((half) => sets[half]);
	return `${PREFACE}

## In short

${overview(sets)}

## A large language model

${machinesText(machines)}

## First looks, and confidence

${looksText(looks)}

${halfText('The half kept apart', sets.apart, propositions)}

${halfText('What rule writers have read', together(open), propositions)}

## Dates

${datesText(dates)}

## Attribution

${attributionText(attribution)}

## Speed

As recorded by \`npm run quality -- --record-speed\`: the figures differ by machine, so other runs only print theirs.

${speed ? speedText(speed) : NO_CORPUS}
`;
}
