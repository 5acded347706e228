/** The page of each chart, which embeds link back to. The build checks every one of these links. */
import { OVERVIEW } from './charts';
import { POSITIONS, PROPOSITION } from './positions/charts';
import { SOURCES } from './sources/charts';

/** Path on the site of a chart asked about `proposition`: its place on a page, otherwise the overview. */
export function homeOf(chart: string, proposition: string): string {
	if (chart in OVERVIEW) return `?proposition=${proposition}#${chart}`;
	// Without the chart's fragment: a proposition that nobody addressed has a page, but no chart on it.
	if (chart in PROPOSITION) return `positions/${proposition}/`;
	if (chart in POSITIONS) return `positions/#${chart}`;
	if (chart in SOURCES) return `sources/?proposition=${proposition}#${chart}`;
	return `?proposition=${proposition}`;
}
