/** Runs the pipeline's stages on a labelled passage, as an article of its own. */
import type { Stance } from '../../lib/model/vocab';
import { coder } from '../coded';
import type { Codebook } from '../codebook/types';
import type { Article } from '../types';
import type { Parse } from '../walk';
import type { LabelledPassage } from './labelled';

export interface CodedPosition {
	stance: Stance;
	condition: string | null;
	rule: string;
	ruleWords: string | null;
	/** 0 to 1. */
	confidence: number;
}

/** What the pipeline published for a passage: holder → proposition id → stance. */
export type CodedPassage = Map<string, Map<string, CodedPosition>>;

/** A passage as an article of its own; a blank line separates its paragraphs. */
export function articleOf({
	id,
	text,
	publishedOn
}: Pick<LabelledPassage, 'id' | 'text' | 'publishedOn'>): Article {
	const paragraphs = [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)].map(({ 0: words, index }) => ({
		start: index,
		end: index + words.trimEnd().length,
		sourceParagraph: null,
		kind: 'text' as const
	}));
	return {
		id,
		file: `${id}.txt`,
		sourceDocument: null,
		textKind: 'full',
		outlet: null,
		headline: null,
		byline: null,
		url: null,
		wire: [],
		publishedOn,
		publishedBasis: 'stated',
		publishedNote: null,
		text,
		paragraphs,
		sha256: ''
	};
}

/** A holder's id as in labels: an unnamed one without the passage's id. */
export const holderIn = (holderId: string, passageId: string): string =>
	holderId.replace(`unnamed-${passageId}-`, 'unnamed-');

/**
 * Returns a function that codes passages by a codebook. If a passage gives several statements of one holder that differ
 * on a proposition, the most confident one is used, as in an utterance.
 */
export function passageCoder(
	codebook: Codebook,
	parse?: Parse | null
): (passage: LabelledPassage) => CodedPassage {
	const statementsIn = coder(codebook, parse);
	return (passage) => {
		const coded: CodedPassage = new Map();
		for (const { holderId, stances } of statementsIn(articleOf(passage)).statements) {
			const holder = holderIn(holderId, passage.id);
			const positions = coded.get(holder) ?? new Map<string, CodedPosition>();
			coded.set(holder, positions);
			for (const { propositionId, stance, condition, rule, ruleWords, confidence } of stances) {
				const before = positions.get(propositionId);
				if (!before || confidence > before.confidence)
					positions.set(propositionId, { stance, condition, rule, ruleWords, confidence });
			}
		}
		return coded;
	};
}
