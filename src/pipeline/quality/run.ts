/** The pipeline's stages on a labelled passage, as on an article that holds nothing else. */
import type { Stance } from '../../lib/model/vocab';
import { coder } from '../coded';
import type { Codebook } from '../codebook/types';
import type { Article } from '../types';
import type { LabelledPassage } from './labelled';

export interface CodedPosition {
	stance: Stance;
	condition: string | null;
	rule: string;
	ruleWords: string | null;
	/** 0 to 1. */
	confidence: number;
}

/** What the pipeline published of a passage: holder → proposition id → position. */
export type CodedPassage = Map<string, Map<string, CodedPosition>>;

function articleOf({ id, text, publishedOn }: LabelledPassage): Article {
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
		paragraphs: [{ start: 0, end: text.length, sourceParagraph: null, kind: 'text' }],
		sha256: ''
	};
}

/**
 * Codes passages by a codebook. Where a passage yields several statements of one holder that differ on a proposition,
 * the most confident one stands, as it does in an utterance. The id of an unnamed holder loses the passage's own id.
 */
export function passageCoder(codebook: Codebook): (passage: LabelledPassage) => CodedPassage {
	const statementsIn = coder(codebook);
	return (passage) => {
		const coded: CodedPassage = new Map();
		for (const { holderId, stances } of statementsIn(articleOf(passage)).statements) {
			const holder = holderId.replace(`unnamed-${passage.id}-`, 'unnamed-');
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
