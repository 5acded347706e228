/** The parts of a view besides its filter, also in the URL: open evidence, time scale, windows, the order of a list. */
import type { PropositionKind } from './vocab';
import { parseWindows, windowsText, type Windows } from './windows';

export interface View {
	/** Utterance ids in display order. */
	evidence: string[];
	trueScale: boolean;
	/** Time windows to compare; null for those suggested by the data. */
	windows: Windows | null;
	/** The chart in which the filter's actors were chosen, if it keeps the others visible; otherwise null. */
	actorsIn: string | null;
	/** Column a list is sorted by, with a leading minus for descending; empty for the list's own order. */
	sort: string;
	/** Kind of the chosen proposition; not in the URL. A demand if omitted. */
	kind?: PropositionKind;
	/** Its label, for headlines, which must make sense where nothing else names it. */
	label?: string;
}

/** Nothing open, everything at its default. */
export const PLAIN_VIEW: Readonly<View> = Object.freeze({
	evidence: [],
	trueScale: false,
	windows: null,
	actorsIn: null,
	sort: ''
});

/** An address opens at most this many utterances: each is a request. */
export const MOST_EVIDENCE = 100;

const SORT = /^-?[a-z]{1,30}$/;
/** Whether `text` has the form of an utterance's id. */
export const isUtteranceId = (text: string): boolean => ID.test(text);
const ID = /^u-[a-z0-9][a-z0-9_-]{0,200}$/i;
const CHART = /^[a-z]{1,40}$/;

/** Reads a view from a query string; invalid values are ignored. */
export function parseView(params: URLSearchParams): View {
	const ids = params
		.getAll('evidence')
		.flatMap((value) => value.split(','))
		.filter(isUtteranceId);
	const chosenIn = params.get('in') ?? '';
	const sort = params.get('sort') ?? '';
	return {
		evidence: [...new Set(ids)].slice(0, MOST_EVIDENCE),
		trueScale: params.get('scale') === 'true',
		windows: parseWindows(params.get('windows') ?? ''),
		actorsIn: CHART.test(chosenIn) ? chosenIn : null,
		sort: SORT.test(sort) ? sort : ''
	};
}

/** The parameters as text with readable commas; empty for the plain view. */
export function viewQuery(view: View): string {
	const params = new URLSearchParams();
	if (view.trueScale) params.set('scale', 'true');
	if (view.windows) params.set('windows', windowsText(view.windows));
	if (view.actorsIn) params.set('in', view.actorsIn);
	if (view.sort) params.set('sort', view.sort);
	if (view.evidence.length) params.set('evidence', view.evidence.join(','));
	return params.toString().replaceAll('%2C', ',');
}
