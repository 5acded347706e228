/** What a view holds beyond its filter, also in the URL: open evidence, the scale of time, windows, the order of a list. */
import type { PropositionKind } from './vocab';
import { parseWindows, windowsText, type Windows } from './windows';

export interface View {
	/** Utterance ids, first one first. */
	evidence: string[];
	trueScale: boolean;
	/** Windows of time that are compared; null for those that the data suggest. */
	windows: Windows | null;
	/** Chart in which the actors of the filter were chosen, where that one keeps the others in sight; else null. */
	actorsIn: string | null;
	/** Column a list is sorted by, with a minus in front for descending; empty for the list's own order. */
	sort: string;
	/** What the chosen proposition is; not in the URL. A demand where it is left out. */
	kind?: PropositionKind;
}

/** Nothing open, everything at its default. */
export const PLAIN_VIEW: Readonly<View> = Object.freeze({
	evidence: [],
	trueScale: false,
	windows: null,
	actorsIn: null,
	sort: ''
});

const SORT = /^-?[a-z]{1,30}$/;
const ID = /^u-[a-z0-9][a-z0-9_-]{0,200}$/i;
const CHART = /^[a-z]{1,40}$/;

/** Reads it from a query string; what is not understood is left out. */
export function parseView(params: URLSearchParams): View {
	const ids = (params.get('evidence') ?? '').split(',').filter((id) => ID.test(id));
	const chosenIn = params.get('in') ?? '';
	const sort = params.get('sort') ?? '';
	return {
		evidence: [...new Set(ids)],
		trueScale: params.get('scale') === 'true',
		windows: parseWindows(params.get('windows') ?? ''),
		actorsIn: CHART.test(chosenIn) ? chosenIn : null,
		sort: SORT.test(sort) ? sort : ''
	};
}

/** Its parameters as text, commas left readable; empty for the plain view. */
export function viewQuery(view: View): string {
	const params = new URLSearchParams();
	if (view.trueScale) params.set('scale', 'true');
	if (view.windows) params.set('windows', windowsText(view.windows));
	if (view.actorsIn) params.set('in', view.actorsIn);
	if (view.sort) params.set('sort', view.sort);
	if (view.evidence.length) params.set('evidence', view.evidence.join(','));
	return params.toString().replaceAll('%2C', ',');
}
