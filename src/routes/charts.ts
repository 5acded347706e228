/** The charts of the overview, in display order. */
import { ladder } from '$lib/charts/ladder';
import { lanes } from '$lib/charts/lanes';
import { matrix } from '$lib/charts/matrix';
import { loadLead } from '$lib/data/load/lead';

export const OVERVIEW = { ladder, lanes, matrix };

/** What the overview asks under a filter. */
export const OVERVIEW_QUESTIONS = { lead: { ask: loadLead }, ...OVERVIEW };
