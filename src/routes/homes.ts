/** Where each chart stands on the site: what embeds lead back to. The build follows every one of these links. */
import { OVERVIEW } from './charts';
import { PROPOSITION } from './positions/charts';
import { SOURCES } from './sources/charts';

/** Address of a chart asked about `proposition`, below the site's: its place on a page, else the overview. */
export function homeOf(chart: string, proposition: string): string {
	if (chart in OVERVIEW) return `?proposition=${proposition}#${chart}`;
	// Without the chart's name: a proposition that nobody addressed has a page, but no chart on it.
	if (chart in PROPOSITION) return `positions/${proposition}/`;
	if (chart in SOURCES) return `sources/?proposition=${proposition}#${chart}`;
	return `?proposition=${proposition}`;
}
