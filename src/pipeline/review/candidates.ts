/** Which candidates a review has settled: words that name a proposition, on which no side was found. */
import { group } from 'd3-array';
import type { CodedArticle } from '../coded';
import type { Review } from '../codebook/types';
import type { Statement } from '../statements';
import { overlaps } from '../text/spans';
import type { Candidate } from '../types';
import { foundPlace } from './find';

/** Whether the review says that words take no side on a proposition. */
export const deniesSide = ({ decision, find }: Review): boolean =>
	decision === 'reject' && find?.proposition !== undefined;

/** The review that rejects a candidate: of its proposition, with words that overlap its sentence; null if none does. */
export function rejectionOf(
	candidate: Candidate,
	reviews: readonly Review[],
	article: CodedArticle
): Review | null {
	const found = reviews.findLast((review) => {
		const { find } = review;
		if (!deniesSide(review) || find?.article !== article.article.id) return false;
		if (find.proposition !== candidate.propositionId) return false;
		if (find.holder !== null && find.holder !== candidate.holderId) return false;
		const place = foundPlace(find, [article]);
		return typeof place !== 'string' && overlaps(place.span, candidate);
	});
	return found ?? null;
}

/** Whether a statement has a position on the candidate's proposition, from the words that name it. */
export const isDecided = ({ propositionId, names }: Candidate, statements: readonly Statement[]): boolean =>
	statements.some(
		(one) => overlaps(one, names) && one.stances.some((stance) => stance.propositionId === propositionId)
	);

/** The articles with the candidates that are still open; `statements` are those after review. */
export function withOpenCandidates(
	articles: readonly CodedArticle[],
	statements: readonly Statement[],
	reviews: readonly Review[]
): CodedArticle[] {
	const byArticle = group(statements, ({ article }) => article.id);
	return articles.map((one) => ({
		...one,
		candidates: one.candidates.filter(
			(candidate) =>
				!isDecided(candidate, byArticle.get(one.article.id) ?? []) &&
				rejectionOf(candidate, reviews, one) === null
		)
	}));
}
