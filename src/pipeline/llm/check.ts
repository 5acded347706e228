/** Checks answers against their documents: nothing is accepted that the article does not contain. */
import type { Stance } from '../../lib/model/vocab';
import type { Codebook } from '../codebook/types';
import { datePhrases } from '../date';
import type { FoundActor } from '../actors/party';
import type { Said, Span } from '../types';
import type { GivenStatement } from './answer';
import { checkedDay } from './day';
import type { Document } from './documents';
import { actorReader, type Named } from './holder';
import { spanOfWords } from './place';

export interface CheckedStance {
	propositionId: string;
	stance: Stance;
	condition: string | null;
}

/** A statement whose words, actors and day are all in the document or the codebook. */
export interface CheckedStatement {
	passageNo: number;
	/** The quotation's span in the passage's text. */
	span: Span;
	quote: string;
	holderId: string;
	speakerId: string | null;
	mode: GivenStatement['mode'];
	said: Said;
	stances: CheckedStance[];
}

export interface Checked {
	statements: CheckedStatement[];
	/** Holders and speakers missing from the codebook. */
	found: FoundActor[];
	/** What was rejected, and why. */
	faults: string[];
}

/** What answers are checked against. */
interface Standard {
	/** The actor that words refer to, or what is wrong with them. */
	read: ReturnType<typeof actorReader>;
	dates: ReturnType<typeof datePhrases>;
	/** Ids of the codebook's propositions. */
	propositions: ReadonlySet<string>;
}

/** The acceptable stances of a statement; what is wrong with the others is added to `faults`. */
function checkedStances(
	given: GivenStatement,
	text: string,
	propositions: ReadonlySet<string>,
	faults: string[]
): CheckedStance[] {
	const stances = new Map<string, CheckedStance>();
	for (const { proposition, stance, condition } of given.stances) {
		const place = stance === 'conditional' && condition ? spanOfWords(condition, text) : null;
		if (!propositions.has(proposition)) faults.push(`there is no proposition "${proposition}"`);
		else if (stances.has(proposition)) faults.push(`${proposition} is given twice; the first is kept`);
		else if (stance === 'conditional' && !place)
			faults.push(`the condition "${condition ?? ''}" is not in the document`);
		else
			stances.set(proposition, {
				propositionId: proposition,
				stance,
				condition: place && text.slice(place.start, place.end)
			});
	}
	return [...stances.values()];
}

/** The statement with its words, actors and day found in the document, or why it is rejected. */
function checkedStatement(
	given: GivenStatement,
	document: Document,
	{ read, dates, propositions }: Standard,
	checked: Checked
): CheckedStatement | string {
	const passage = document.passages.find(({ no }) => no === given.passage);
	if (!passage) return `the document has no passage ${given.passage}`;
	const span = spanOfWords(given.quote, passage.text);
	if (!span) return `the words "${given.quote}" are not in passage ${given.passage}`;
	const holder = read(given.holder, document);
	if (typeof holder === 'string') return holder;
	const speaker: Named | string | null =
		given.mode === 'narrated' || given.speaker === null ? null : read(given.speaker, document);
	if (typeof speaker === 'string') return speaker;
	const { said, fault } = checkedDay(given.day, document, dates);
	if (fault) checked.faults.push(`${given.holder}: ${fault}`);
	const text = document.passages.map((one) => one.text).join('\n');
	const stances = checkedStances(given, text, propositions, checked.faults);
	if (stances.length === 0 && given.stances.length > 0) return `${given.holder}: no stance is left`;
	for (const { found } of [holder, ...(speaker ? [speaker] : [])])
		if (found && !checked.found.some(({ id }) => id === found.id)) checked.found.push(found);
	return {
		passageNo: passage.no,
		span,
		quote: passage.text.slice(span.start, span.end),
		holderId: holder.id,
		speakerId: given.mode === 'narrated' ? null : (speaker?.id ?? holder.id),
		mode: given.mode,
		said,
		stances
	};
}

/** Returns a function that checks answers against a codebook and their document. */
export function answerChecker(
	codebook: Codebook
): (given: readonly GivenStatement[], document: Document) => Checked {
	const standard: Standard = {
		read: actorReader(codebook),
		dates: datePhrases(codebook.lexicon),
		propositions: new Set(codebook.propositions.map(({ id }) => id))
	};
	return (given, document) => {
		const checked: Checked = { statements: [], found: [], faults: [] };
		for (const one of given) {
			const result = checkedStatement(one, document, standard, checked);
			if (typeof result === 'string') checked.faults.push(result);
			else checked.statements.push(result);
		}
		return checked;
	};
}
