/** The charts of the overview, in display order. */
import { ladder } from '$lib/charts/ladder';
import { lanes } from '$lib/charts/lanes';
import { matrix } from '$lib/charts/matrix';

export const OVERVIEW = { ladder, lanes, matrix };
