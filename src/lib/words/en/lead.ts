/** The lead sentence in English: who holds what on one proposition, and who spoke last. */
import type { PropositionKind, Stance } from '../../model/stances';

/** What the lead says about a group of actors; a condition is named by its direction. */
export type Held = Exclude<Stance, 'conditional'> | 'accepts-if' | 'gives-up-if' | 'conditional';

/** The proposition in the forms that a sentence needs. */
export interface Topic {
	kind: PropositionKind;
	/** A demand as a noun phrase: "NATO membership for Ukraine"; null if the codebook has none. */
	goal: string | null;
	/** The proposition inside a sentence, without its full stop: "a peace agreement is close". */
	clause: string;
}

interface Clause {
	held: Held;
	many: boolean;
	/** Null in later clauses, which say "it". */
	topic: Topic | null;
	kind: PropositionKind;
	/** The condition in words, if there is one. */
	condition: string | null;
}

const s = (many: boolean, one: string, several: string) => (many ? several : one);

/** "NATO membership for Ukraine", or "the idea that Ukraine should …"; "it" in a later clause. */
const object = (topic: Topic | null) =>
	topic === null ? 'it' : (topic.goal ?? `the idea that ${topic.clause}`);

function demand({ held, many, topic, condition }: Clause): string {
	const it = object(topic);
	const on = condition ? `on a condition (${condition})` : many ? 'on conditions' : 'on a condition';
	switch (held) {
		case 'support':
			return topic && topic.goal === null
				? `${s(many, 'says', 'say')} that ${topic.clause}`
				: `${s(many, 'wants', 'want')} ${it}`;
		case 'oppose':
			return `${s(many, 'opposes', 'oppose')} ${it}`;
		case 'accepts-if':
			return `would accept ${it} ${on}`;
		case 'gives-up-if':
			return topic ? `would give up ${it} ${on}` : `would give it up ${on}`;
		case 'conditional':
			return `${s(many, 'makes', 'make')} ${it} depend ${on}`;
		case 'ambivalent':
			return topic
				? `${s(many, 'keeps', 'keep')} open whether ${topic.clause}`
				: `${s(many, 'keeps', 'keep')} it open`;
		case 'none':
			return `raised ${it} without saying for or against`;
	}
}

function claim({ held, many, topic, condition }: Clause): string {
	const that = topic ? ` that ${topic.clause}` : '';
	const on = condition ? `on a condition (${condition})` : 'on conditions';
	switch (held) {
		case 'support':
			return topic ? `${s(many, 'says', 'say')}${that}` : `${s(many, 'agrees', 'agree')}`;
		case 'oppose':
			return topic ? `${s(many, 'disputes', 'dispute')}${that}` : `${s(many, 'disputes', 'dispute')} it`;
		case 'ambivalent':
			return topic
				? `${s(many, 'leaves', 'leave')} open whether ${topic.clause}`
				: `${s(many, 'leaves', 'leave')} it open`;
		case 'none':
			return `raised ${topic ? `whether ${topic.clause}` : 'it'} without saying yes or no`;
		default:
			return topic
				? `${s(many, 'says', 'say')} it depends ${on} whether ${topic.clause}`
				: `${s(many, 'says', 'say')} it depends ${on}`;
	}
}

export const lead = {
	/** Used if nobody takes a position. */
	nobody: (clause: string, filtered: boolean) =>
		`Nobody ${filtered ? 'left by the filter' : 'in these sources'} has said anything on whether ${clause}.`,
	mostOften: 'Going by what each has said most often, ',
	/** Before the first clause; empty in English. */
	opening: ((): string => '') as (topic: Topic) => string,
	others: (n: number) => `${n} ${n === 1 ? 'other' : 'others'}`,
	clause: (who: string, clause: Clause) => `${who} ${(clause.kind === 'claim' ? claim : demand)(clause)}`,
	recent: (filtered: boolean, several: boolean) =>
		`Most recent ${several ? 'statements' : 'statement'}${filtered ? ' of these' : ''}: `,
	reportedOn: (day: string) => `reported ${day}`,
	/** In brackets after the day. */
	position: (kind: PropositionKind, held: Held) =>
		(kind === 'claim' ? claim : demand)({ held, many: false, topic: null, kind, condition: null })
};
