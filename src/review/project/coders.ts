/** Everybody's codings of a project's statements, to be compared: holders and stances. */
import type { CodedArticle } from '../../pipeline/coded';
import type { Codebook, Review } from '../../pipeline/codebook';
import { codingsOf, RULES } from '../../pipeline/codings/load';
import type { Statement } from '../../pipeline/statements';
import type { CodedUnit, Coder } from '../agreement/compare';

const unitOf = ({ holderId, stances }: Statement): CodedUnit => ({
	holder: holderId,
	positions: Object.fromEntries(stances.map(({ propositionId, stance }) => [propositionId, stance]))
});

export interface Coders {
	coders: Coder[];
	/** What could not be read or used, in words. */
	faults: string[];
}

/** All coders of a project; `reviews` are those of reviews.yaml. */
export function codersOf(
	dir: string,
	reviews: readonly Review[],
	articles: readonly CodedArticle[],
	codebook: Codebook
): Coders {
	const { codings, faults } = codingsOf(dir, reviews, articles, codebook);
	const coders = codings.map(({ name, kind, statements }): Coder => ({
		name: name === RULES ? 'the rules' : name,
		kind,
		units: new Map([...statements].map(([key, one]) => [key, one && unitOf(one)]))
	}));
	return { coders, faults };
}
