/** The figures of a project's sample, for its tables. */
import type { Row } from '../../lib/model/tables';
import type { CodedArticle } from '../coded';
import type { Codebook, Review } from '../codebook/types';
import { readSample } from './file';
import { accuracyRows, sampleFigures } from './figures';

/**
 * How often the rules were right on the sample of the project in `dir`, by proposition; no row if none was drawn.
 * `articles` are coded by the rules. Throws a UserError if the file of the sample is not one.
 */
export function checkedAccuracy(
	dir: string,
	{
		articles,
		codebook,
		reviews
	}: { articles: readonly CodedArticle[]; codebook: Codebook; reviews: readonly Review[] }
): Row<'accuracy'>[] {
	const sample = readSample(dir);
	if (!sample) return [];
	const propositions = codebook.propositions.map(({ id }) => id);
	return accuracyRows(sampleFigures({ sample: sample.statements, propositions, articles, reviews }));
}
