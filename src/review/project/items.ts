/** Statements and the decisions on them → the desk's queue, most pressing first. */
import type { CodedArticle } from '../../pipeline/coded';
import { decide } from '../../pipeline/review';
import type { Statement } from '../../pipeline/statements';
import type { Coding, Item, Reason } from '../api';
import { candidateItems } from './candidate-items';
import { seenOf, type Decided } from './decided';
import type { Entry } from './entries';

/** What of the whole project an article's queue depends on. */
export interface Around {
	/** Machine ids whose utterance is disputed. */
	disputed: ReadonlySet<string>;
	/** Machine ids drawn to be checked. */
	sampled: ReadonlySet<string>;
	/** Machine ids that coders code differently and no decision settles. */
	differing: ReadonlySet<string>;
	/** Machine ids of each holder's newest statement on a proposition: the positions that charts show. */
	leading: ReadonlySet<string>;
	/** Whether candidates are shown: not to those who code without seeing what the rules found. */
	candidates: boolean;
	isProvisional: (actor: string) => boolean;
	/** How often a rule was right in reviewed cases: share and number of cases. */
	ruleRecord: (rule: string) => { right: number; of: number };
}

const codingOf = ({ holderId, speakerId, mode, cue, said, stances }: Statement): Coding => ({
	holder: holderId,
	speaker: speakerId,
	mode,
	cue,
	saidOn: said.on,
	saidFrom: said.from,
	saidTo: said.to,
	basis: said.basis,
	dateWords: said.words,
	stances: stances.map((one) => ({
		proposition: one.propositionId,
		stance: one.stance,
		condition: one.condition,
		rule: one.rule,
		ruleWords: one.ruleWords,
		confidence: one.confidence,
		review: one.review
	}))
});

/** As many decisions on a rule weigh as much as the figure it came with. */
const PRIOR = 4;
const UNSURE = 0.6;
/** What adds to a statement's being unsure. */
const WEIGHTS: Partial<Record<Reason, number>> = {
	differing: 0.6,
	disputed: 0.5,
	provisional: 0.3,
	'no-day': 0.1
};

/** How sure a statement is, by its holder and its least sure stance, each rule's figure drawn towards its record here. */
function sureness({ confidence, stances }: Statement, { ruleRecord }: Around): number {
	const each = stances.map((stance) => {
		const { right, of } = ruleRecord(stance.rule);
		return (right + PRIOR * stance.confidence) / (of + PRIOR);
	});
	return Math.min(confidence, ...each);
}

function pressing(statement: Statement, around: Around, decided: boolean): Pick<Item, 'priority' | 'why'> {
	if (decided) return { priority: 0, why: [] };
	const sure = sureness(statement, around);
	const why: Reason[] = [];
	if (around.sampled.has(statement.id)) why.push('sampled');
	if (around.differing.has(statement.id)) why.push('differing');
	if (around.disputed.has(statement.id)) why.push('disputed');
	if (sure < UNSURE) why.push('unsure');
	if (around.isProvisional(statement.holderId)) why.push('provisional');
	if (statement.said.basis === 'relative' && statement.said.from === null) why.push('no-day');
	if (why.length === 0) why.push('unreviewed');
	// What a chart shows as somebody's position counts double; a statement without a stance is in no chart.
	const visible = around.leading.has(statement.id) ? 2 : statement.stances.length > 0 ? 1 : 0.25;
	const extra = why.reduce((sum, one) => sum + (WEIGHTS[one] ?? 0), 0);
	return { priority: visible * (1 - sure + extra), why };
}

/** The items of one article, in order of appearance. */
export function itemsOf(coded: CodedArticle, decisions: readonly Decided[], around: Around): Item[] {
	const entryOf = new Map(decisions.map(({ review, entry, index }) => [review, { entry, index }]));
	const { byId, extra, appliedTo } = decide(
		coded.statements,
		decisions.map(({ review }) => review),
		[coded]
	);
	const decidedBy = new Map<string, Entry>();
	for (const [review, id] of appliedTo) {
		const own = entryOf.get(review);
		if (id !== null && own) decidedBy.set(id, own.entry);
	}
	const place = ({ start, end, passage, article }: Statement) => ({
		article: article.id,
		passage: passage.sourceParagraph ?? passage.no,
		start,
		end
	});
	const machine = coded.statements.map((statement): Item => {
		const now = byId.get(statement.id);
		const entry = decidedBy.get(statement.id) ?? null;
		return {
			key: statement.id,
			...place(statement),
			machine: codingOf(statement),
			candidate: null,
			now: codingOf(now ?? statement),
			confidence: statement.confidence,
			state: now ? now.review : 'rejected',
			reason: entry?.reason ?? null,
			seen: seenOf(entry),
			...pressing(statement, around, entry !== null)
		};
	});
	const additions = extra.flatMap(({ review, statement }): Item[] => {
		const own = entryOf.get(review);
		if (!own) return [];
		return [
			{
				key: `added:${seenOf(own.entry)}`,
				...place(statement),
				machine: null,
				candidate: null,
				now: codingOf(statement),
				confidence: 1,
				state: 'added',
				reason: own.entry.reason,
				seen: seenOf(own.entry),
				priority: 0,
				why: []
			}
		];
	});
	const after = [...byId.values(), ...extra.map(({ statement }) => statement)];
	const candidates = around.candidates ? candidateItems(coded, decisions, after) : [];
	return [...machine, ...additions, ...candidates].sort((a, b) => a.start - b.start || a.end - b.end);
}
