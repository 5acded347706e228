/** What the queue is narrowed to. */
import type { Item, Reason } from '../api';

export interface Filters {
	article: string;
	actor: string;
	proposition: string;
	rule: string;
	confidence: string;
	why: Reason | '';
	state: 'open' | 'decided' | 'all';
}

export const NO_FILTERS: Readonly<Filters> = {
	article: '',
	actor: '',
	proposition: '',
	rule: '',
	confidence: '',
	why: '',
	state: 'open'
};

/** The kind of a rule, without the words it was found by. */
export const ruleKind = (rule: string): string => rule.split(':')[0] ?? rule;

const propositionsOf = ({ now, candidate }: Item): string[] => [
	...now.stances.map(({ proposition }) => proposition),
	...(candidate ? [candidate.proposition] : [])
];

export function matches(item: Item, filters: Filters): boolean {
	const { article, now, machine, confidence, seen, why } = item;
	if (filters.state === 'open' && seen !== '') return false;
	if (filters.state === 'decided' && seen === '') return false;
	if (filters.why && !why.includes(filters.why)) return false;
	if (filters.article && article !== filters.article) return false;
	if (filters.actor && now.holder !== filters.actor && now.speaker !== filters.actor) return false;
	if (filters.proposition && !propositionsOf(item).includes(filters.proposition)) return false;
	if (filters.rule && !machine?.stances.some(({ rule }) => ruleKind(rule) === filters.rule)) return false;
	const least = Math.min(confidence, ...(machine?.stances.map((one) => one.confidence) ?? []));
	return !filters.confidence || least < Number(filters.confidence);
}
