/** Where each chart stands on the site: what embeds lead back to. The build follows every one of these links. */
import { OVERVIEW } from './overview';
import { SOURCES } from './sources/charts';

/** Pages of charts by their address below the site's. */
const PAGES = { '': OVERVIEW, 'sources/': SOURCES };

/** Address of a chart asked about `proposition`, below the site's: its place on a page, else the overview. */
export function homeOf(chart: string, proposition: string): string {
	const page = Object.entries(PAGES).find(([, charts]) => chart in charts);
	return `${page?.[0] ?? ''}?proposition=${proposition}${page ? `#${chart}` : ''}`;
}
