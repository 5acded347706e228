/** review: applies an analyst's decisions to the machine's statements. */
import { group } from 'd3-array';
import type { Review, ReviewSet } from '../codebook/types';
import { withIds, type Correctable, type Statement } from '../statements';
import type { ReadArticle, CodedStance, Said, Warning } from '../types';
import { overlaps } from '../text/spans';
import { deniesSide } from './candidates';
import { foundPlace, statementOf } from './find';

export interface Reviewed {
	statements: Statement[];
	warnings: Warning[];
}

/** Who decided what a review decides. */
const REVIEWER = ['review'];

function reviewedSaid(said: Said, set: ReviewSet): Said {
	const on = set.said_on === undefined ? said.on : set.said_on;
	// A day that is set is also both bounds; bounds set without a day make the day unknown.
	const dayGiven = set.said_on !== undefined && set.said_on !== null;
	const boundsGiven = set.said_from !== undefined || set.said_to !== undefined;
	const none = set.date_basis === 'none' || set.date_basis === 'published';
	return {
		on: set.said_on === undefined && (boundsGiven || none) ? null : on,
		from: set.said_from === undefined ? (dayGiven ? on : none ? null : said.from) : set.said_from,
		to:
			set.said_to === undefined ? (dayGiven ? on : set.date_basis === 'none' ? null : said.to) : set.said_to,
		basis: set.date_basis ?? said.basis,
		words: set.date_words === undefined ? (none ? null : said.words) : set.date_words
	};
}

function reviewedStances(
	stances: readonly CodedStance[],
	set: ReviewSet,
	by: 'corrected' | 'added'
): CodedStance[] {
	const changes = set.stances ?? {};
	const kept = stances.filter(({ propositionId }) => !(propositionId in changes));
	const made = Object.entries(changes).flatMap(([propositionId, change]): CodedStance[] => {
		if (!change) return [];
		const machine = stances.find((stance) => stance.propositionId === propositionId);
		const condition =
			change.stance === 'conditional' ? (change.condition ?? machine?.condition ?? null) : null;
		// The reviewer restated this stance unchanged: keep the machine's rule and mark it confirmed.
		if (machine?.stance === change.stance) {
			const { direction } = change;
			const same = machine.condition === condition && !direction;
			const set = { condition, ...(direction ? { direction } : {}) };
			return [{ ...machine, ...set, confidence: 1, review: same ? 'confirmed' : by, decidedBy: REVIEWER }];
		}
		return [
			{
				propositionId,
				stance: change.stance,
				condition,
				...(change.direction ? { direction: change.direction } : {}),
				rule: 'review',
				ruleWords: null,
				confidence: 1,
				review: by,
				decidedBy: REVIEWER
			}
		];
	});
	return [...kept, ...made].sort((a, b) => (a.propositionId < b.propositionId ? -1 : 1));
}

/** The parts that a review can change, as one value each. */
const PARTS: Record<Correctable, (statement: Statement) => unknown> = {
	holder: ({ holderId }) => holderId,
	speaker: ({ speakerId }) => speakerId,
	day: ({ said: { on, from, to } }) => [on, from, to].join(),
	mode: ({ mode }) => mode,
	cue: ({ cue }) => cue
};

/** The parts in which the two differ. */
const changes = (before: Statement, after: Statement): Correctable[] =>
	(Object.keys(PARTS) as Correctable[]).filter((part) => PARTS[part](before) !== PARTS[part](after));

function corrected(statement: Statement, { set, reason }: Review): Statement {
	const after: Statement = {
		...statement,
		holderId: set.holder ?? statement.holderId,
		speakerId: set.speaker === undefined ? statement.speakerId : set.speaker,
		mode: set.mode ?? statement.mode,
		cue: set.cue ?? statement.cue,
		said: reviewedSaid(statement.said, set),
		stances: reviewedStances(statement.stances, set, 'corrected'),
		confidence: 1,
		review: 'corrected',
		reviewReason: reason
	};
	return { ...after, corrected: [...new Set([...statement.corrected, ...changes(statement, after)])] };
}

const confirmed = (statement: Statement, reason: string): Statement => ({
	...statement,
	review: 'confirmed',
	reviewReason: reason,
	stances: statement.stances.map((stance) => ({ ...stance, review: 'confirmed', decidedBy: REVIEWER }))
});

/** The statement that an analyst adds, in the sentences that its words touch; or why it cannot be added. */
function added(review: Review, articles: readonly ReadArticle[]): Statement | string {
	const { find, set, reason } = review;
	if (!find || set.holder === undefined) return 'a statement to add wants words and a holder';
	const place = foundPlace(find, articles);
	if (typeof place === 'string') return place;
	const { article, passage, span } = place;
	const speakerId = set.speaker === undefined ? set.holder : set.speaker;
	const published = {
		on: null,
		from: null,
		to: article.article.publishedOn,
		basis: 'published',
		words: null
	} as const;
	return {
		...span,
		id: '',
		article: article.article,
		passage,
		holderId: set.holder,
		speakerId,
		via: [],
		jointId: null,
		mode: set.mode ?? (speakerId === null ? 'narrated' : 'indirect'),
		cue: set.cue ?? '',
		said: reviewedSaid(published, set),
		stances: reviewedStances([], set, 'added'),
		confidence: 1,
		review: 'added',
		reviewReason: reason,
		corrected: []
	};
}

/** The statements after the reviews, before ids are reassigned. */
export interface Decided {
	/** By the machine's id, without rejected ones. */
	byId: Map<string, Statement>;
	/** Statements added by a review, with the review. */
	extra: { review: Review; statement: Statement }[];
	/** Each applied review → the machine's id of its statement; null if the statement was added, or it denies a side. */
	appliedTo: Map<Review, string | null>;
	warnings: Warning[];
}

/** Takes the position out that a review denies, wherever one was coded at its words; returns what is wrong with it, or null. */
function withoutSide(
	review: Review,
	byId: Map<string, Statement>,
	articles: readonly ReadArticle[]
): string | null {
	const { find } = review;
	if (!find) return 'words are not given';
	const place = foundPlace(find, articles);
	if (typeof place === 'string') return place;
	for (const [id, one] of byId)
		if (
			one.article.id === find.article &&
			overlaps(one, place.span) &&
			(find.holder === null || find.holder === one.holderId) &&
			one.stances.some(({ propositionId }) => propositionId === find.proposition)
		)
			byId.set(id, corrected(one, { ...review, set: { stances: { [find.proposition ?? '']: null } } }));
	return null;
}

/** Applies reviews in order, by the machine's ids. A review that finds nothing gives a warning. */
export function decide(
	statements: readonly Statement[],
	reviews: readonly Review[],
	articles: readonly ReadArticle[]
): Decided {
	const byId = new Map(statements.map((statement) => [statement.id, statement]));
	const extra: Decided['extra'] = [];
	const appliedTo: Decided['appliedTo'] = new Map();
	const warnings: Warning[] = [];
	const warn = ({ where }: Review, message: string) =>
		warnings.push({ file: where, message: `the review is not applied: ${message}` });
	for (const review of reviews) {
		if (deniesSide(review)) {
			const problem = withoutSide(review, byId, articles);
			if (problem === null) appliedTo.set(review, null);
			else warn(review, problem);
			continue;
		}
		const found =
			review.decision === 'add' ? added(review, articles) : statementOf(review, statements, articles);
		if (typeof found === 'string') {
			warn(review, found);
			continue;
		}
		// The machine may since find what a review adds: then the review corrects that statement.
		const twin = review.decision === 'add' ? twinOf(found, byId.values()) : undefined;
		const current = byId.get(found.id);
		if (twin) byId.set(twin.id, corrected(twin, review));
		else if (review.decision === 'add') extra.push({ review, statement: found });
		else if (review.decision === 'reject') byId.delete(found.id);
		else if (!current) {
			warn(review, `${found.id} is rejected by another review`);
			continue;
		} else
			byId.set(
				found.id,
				review.decision === 'confirm' ? confirmed(current, review.reason) : corrected(current, review)
			);
		appliedTo.set(review, review.decision === 'add' ? (twin?.id ?? null) : found.id);
	}
	return { byId, extra, appliedTo, warnings };
}

/** Applies reviews in order; statements that are added or change holder then get new ids. */
export function applyReviews(
	statements: readonly Statement[],
	reviews: readonly Review[],
	articles: readonly ReadArticle[]
): Reviewed {
	const { byId, extra, warnings } = decide(statements, reviews, articles);
	return { statements: renamed([...byId.values(), ...extra.map((one) => one.statement)]), warnings };
}

/** The machine's statement of the same holder at the same words. */
const twinOf = (added: Statement, statements: Iterable<Statement>): Statement | undefined =>
	[...statements].find(
		({ article, holderId, start, end }) =>
			article.id === added.article.id && holderId === added.holderId && start < added.end && added.start < end
	);

/** Reassigns ids, article by article. */
function renamed(statements: readonly Statement[]): Statement[] {
	return [...group(statements, ({ article }) => article.id).values()].flatMap((own) => withIds(own));
}
