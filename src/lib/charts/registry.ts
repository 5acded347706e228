/** The charts of the site. A new chart is a folder beside this file and a line here. */
import { ladder } from './ladder';
import { lanes } from './lanes';

export interface ChartDefinition {
	/** Slug for addresses and file names. */
	id: string;
	title: string;
	/** How to read it, in a sentence or two. */
	how: string;
	/** Widths at which it is prerendered. */
	widths: readonly number[];
}

export const CHARTS = { ladder, lanes } satisfies Record<string, ChartDefinition>;
