/** The lead of the page of sources: how much there is, and how much of it rests on one outlet. */
import type { CorroborationSeries } from '$lib/charts/corroboration/series';
import type { ArticleRow } from '$lib/data/queries/articles';
import { counted } from '$lib/model/format';

/** One or two sentences, for any number of articles and utterances. */
export function sourcesLead(articles: readonly ArticleRow[], { total, single }: CorroborationSeries): string {
	if (articles.length === 0) return 'No article has a statement under this filter.';
	const outlets = new Set(articles.map(({ outlet_id }) => outlet_id)).size;
	const statements = articles.reduce((sum, row) => sum + row.statements, 0);
	const first = `${counted(articles.length, 'article')} of ${counted(outlets, 'outlet')} ${articles.length === 1 ? 'carries' : 'carry'} ${counted(statements, 'report')} of ${counted(total, 'statement')}.`;
	if (total === 0) return first;
	const several = total - single;
	const second =
		several === 0
			? 'Each of them rests on one outlet.'
			: `${several} of them ${several === 1 ? 'was' : 'were'} reported by more than one outlet; ${single === 0 ? 'none rests' : `${single} ${single === 1 ? 'rests' : 'rest'}`} on one alone.`;
	return `${first} ${total === 1 && several === 0 ? 'It rests on one outlet.' : second}`;
}
