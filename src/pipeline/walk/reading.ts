/** The reading that a climb ends with: the stance, or why there is none, with its holders and condition. */
import type { Reading, Span } from '../types';
import type { Findings } from './findings';
import { membersOf, subject } from './holders';
import { modality, negations } from './operators';
import { wordIn } from '../text/word-list';

/** Verbs whose subject commits to a side, whatever the object. */
const COMMITTING = wordIn(
	`
	plan intend aim seek mean proceed insist push press campaign lobby work strive stand back vote decide
	agree refuse resolve commit
`,
	'u'
);
/** In words: beyond this distance, trees are wrong more often than right. */
const FAR = 18;

/** The reading of the mention whose topmost token is `top`. */
export function readingOf(found: Findings, top: number): Reading {
	const { tree } = found;
	const content = tree.spanOf(tree.under(top)) ?? found.mention;
	const held = found.holder && !found.holder.first && !found.holder.empty ? found.holder : null;
	const holders = held ? membersOf(tree, held.token) : [];
	const above = found.frame?.predicate?.is;
	if (found.holder && found.frame && (found.frame.denied || (above && above !== 'say' && above !== 'affirm')))
		found.features.add('holder:disputed');
	if (found.cueAt !== null && Math.abs(found.cueAt - top) > FAR) found.features.add('far');
	if (found.holder) found.features.add(found.holder.own ? 'holder:own' : 'holder:controlled');
	const base = {
		condition: null,
		givenUp: found.conceded,
		holders,
		subject: found.holder === null && found.frame !== null ? committedSubject(found, top) : null,
		cue: found.cueAt === null ? null : tree.predicateSpan(found.cueAt),
		content,
		steps: found.steps,
		features: [...found.features, `unknown:${Math.min(found.unknown, 3)}`, found.kind]
	};
	const undecided = (why: string): Reading => ({ ...base, stance: null, undecided: why });
	if (found.base === 'conditional')
		return { ...base, stance: 'conditional', undecided: null, condition: found.mention };
	if (found.supposed && !found.sided) return undecided('it is in a supposition');
	if (found.open) return { ...base, stance: 'ambivalent', undecided: null };
	if (found.condition !== null && (found.sided || found.kind === 'demand')) {
		const condition = tree.spanOf(tree.under(found.condition));
		return { ...base, stance: 'conditional', undecided: null, condition };
	}
	if (!found.sided && found.neutral) return { ...base, stance: 'none', undecided: null };
	if (!found.sided) return undecided('no word on the way takes a side');
	return { ...base, stance: found.sign > 0 ? 'support' : 'oppose', undecided: null };
}

/**
 * "Belgium will not sign …": the subject of a main clause that says what it will or will not do about the mention.
 */
function committedSubject(found: Findings, top: number): Span | null {
	const { tree, frame } = found;
	if (found.kind !== 'demand' || (frame?.predicate && frame.predicate.is !== 'say')) return null;
	const root = [top, ...tree.above(top)].at(-1) ?? top;
	const own = subject(tree, root);
	if (!own || !own.own || own.first || own.empty) return null;
	const subjects = tree.under(own.token);
	if (subjects.includes(top) || tree.childrenBy(root, 'nsubj:pass').length > 0) return null;
	const mood = modality(tree, root, new Set());
	const denied = negations(tree, root, new Set()).length > 0;
	const willing = COMMITTING.test(tree.token(root).lemma.toLowerCase());
	if (mood !== 'will' && mood !== 'would' && !(denied && mood !== 'must') && !willing) return null;
	return tree.phraseSpan(own.token);
}
