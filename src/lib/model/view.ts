/** What a view holds beyond its filter, also in the URL: which evidence is open, and whether time is at its true scale. */
import { parseWindows, windowsText, type Windows } from './windows';

export interface View {
	/** Utterance ids, first one first. */
	evidence: string[];
	trueScale: boolean;
	/** Windows of time that are compared; null for those that the data suggest. */
	windows: Windows | null;
}

/** Nothing open, everything at its default. */
export const PLAIN_VIEW: Readonly<View> = Object.freeze({ evidence: [], trueScale: false, windows: null });

const ID = /^u-[a-z0-9][a-z0-9_-]{0,200}$/i;

/** Reads it from a query string; what is not understood is left out. */
export function parseView(params: URLSearchParams): View {
	const ids = (params.get('evidence') ?? '').split(',').filter((id) => ID.test(id));
	return {
		evidence: [...new Set(ids)],
		trueScale: params.get('scale') === 'true',
		windows: parseWindows(params.get('windows') ?? '')
	};
}

/** Its parameters as text, commas left readable; empty for the plain view. */
export function viewQuery(view: View): string {
	const params = new URLSearchParams();
	if (view.trueScale) params.set('scale', 'true');
	if (view.windows) params.set('windows', windowsText(view.windows));
	if (view.evidence.length) params.set('evidence', view.evidence.join(','));
	return params.toString().replaceAll('%2C', ',');
}
