/** Decisions made at the desk → edits of the list of entries. */
import type { CodedArticle } from '../../pipeline/coded';
import { UserError } from '../../pipeline/errors';
import type { Decision, Item } from '../api';
import type { ListEdit } from '../files/list-edit';
import {
	addEntry,
	changedAddition,
	confirmEntry,
	correctEntry,
	noSideEntry,
	rejectEntry,
	type About,
	type Entry
} from './entries';
import { seenOf } from './decided';
import { StaleError } from './stale';
import { uniqueWords } from './words';

/** What an edit needs to know of the project. */
export interface Known {
	entries: readonly Entry[];
	article: (id: string) => CodedArticle;
	articleOfKey: (key: string) => string;
	items: (article: string) => Item[];
	indexOf: (item: Item) => number | null;
}

export interface Edit {
	edit: ListEdit;
	article: string;
	/** The item to show afterwards. */
	key: string;
	message: string;
}

const DONE = {
	confirm: 'Confirmed.',
	reject: 'Rejected.',
	clear: 'Decision taken back.',
	correct: 'Corrected.'
};

function addition(decision: Extract<Decision, { kind: 'add' }>, known: Known): Edit {
	const coded = known.article(decision.article);
	const passage = coded.passages.find(({ start, end }) => start <= decision.start && decision.start < end);
	if (!passage) throw new UserError('select words inside one paragraph');
	const end = Math.min(decision.end, passage.end);
	const words = uniqueWords(coded, { start: decision.start, end });
	if (words === null)
		throw new UserError('these words occur more than once in the article; select more of them');
	if (Object.keys(decision.set.stances ?? {}).length === 0)
		throw new UserError('choose a side on at least one proposition');
	const { holder, stances } = decision.set;
	// A position that a statement of the same holder lacks belongs to that statement.
	const own = known
		.items(decision.article)
		.find(
			(one) =>
				one.candidate === null &&
				one.state !== 'rejected' &&
				one.now.holder === holder &&
				one.start < end &&
				decision.start < one.end
		);
	if (own)
		return editFor(
			{
				...{ kind: 'correct', key: own.key, seen: own.seen, set: { ...(stances ? { stances } : {}) } },
				...(decision.reason ? { reason: decision.reason } : {})
			},
			known
		);
	const entry = addEntry(
		decision.article,
		words,
		decision.set,
		passage.sourceParagraph ?? passage.no,
		null,
		decision.reason
	);
	return {
		edit: { kind: 'append', entry },
		article: decision.article,
		key: `added:${seenOf(entry)}`,
		message: 'Added.'
	};
}

/** The edit for a decision. Throws a StaleError if the window saw another state of the statement. */
export function editFor(decision: Decision, known: Known): Edit {
	if (decision.kind === 'add') return addition(decision, known);
	const article = known.articleOfKey(decision.key);
	const item = known.items(article).find(({ key }) => key === decision.key);
	if (item?.seen !== decision.seen)
		throw new StaleError('this statement was decided elsewhere meanwhile; it is shown as it is now');
	const index = known.indexOf(item);
	const entry = index === null ? null : (known.entries[index] ?? null);
	const message = DONE[decision.kind];
	const result = (edit: ListEdit, key = item.key): Edit => ({ edit, article, key, message });
	if (decision.kind === 'clear') {
		if (index === null) throw new UserError('there is no decision to undo');
		return result({ kind: 'remove', index });
	}
	if (item.candidate) {
		if (decision.kind !== 'reject')
			throw new UserError('choose a side for these words, or reject them: then they take none');
		const { names, proposition } = item.candidate;
		const coded = known.article(article);
		const words = uniqueWords(coded, names) ?? uniqueWords(coded, item);
		if (words === null)
			throw new UserError(
				'these words occur more than once in the article; write more of them in reviews.yaml'
			);
		const rejection = noSideEntry(article, words, proposition, item.passage, decision.reason);
		return result(
			index === null ? { kind: 'append', entry: rejection } : { kind: 'replace', index, entry: rejection }
		);
	}
	if (!item.machine) {
		if (index === null || !entry) throw new UserError('this statement is not there any more');
		if (decision.kind === 'reject') return result({ kind: 'remove', index });
		const set = decision.kind === 'correct' ? decision.set : {};
		const changed = changedAddition(entry, set, decision.reason);
		if (Object.keys((changed.set?.stances as object | undefined) ?? {}).length === 0)
			throw new UserError('an added statement needs a side on at least one proposition');
		return result({ kind: 'replace', index, entry: changed }, `added:${seenOf(changed)}`);
	}
	const about: About = {
		id: item.key,
		machine: item.machine,
		paragraph: item.passage,
		entry,
		coder: null
	};
	const next =
		'set' in decision
			? correctEntry(about, decision.set, decision.reason)
			: decision.kind === 'confirm'
				? confirmEntry(about, decision.reason)
				: rejectEntry(about, decision.reason);
	return result(index === null ? { kind: 'append', entry: next } : { kind: 'replace', index, entry: next });
}
