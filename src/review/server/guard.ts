/** Who may ask: this page in this browser, and no other site that happens to be open in it. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Gate {
	port: number;
	/** Stands in the page's address, and in a header of each of its requests. */
	token: string;
}

const same = (a: string, b: string): boolean =>
	a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Names under which this machine reaches itself: a name of another site that resolves to it is not among them. */
const hosts = ({ port }: Gate): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Why a request is refused; null if it is not. `needsToken` for everything but the page's own files. */
export function refusal(request: IncomingMessage, gate: Gate, needsToken: boolean): string | null {
	const { host, origin, 'sec-fetch-site': site } = request.headers;
	if (!hosts(gate).includes(host ?? '')) return 'the request was addressed to another host';
	if (origin !== undefined && !hosts(gate).some((one) => origin === `http://${one}`))
		return 'the request came from another site';
	if (site !== undefined && site !== 'same-origin' && site !== 'none')
		return 'the request came from another site';
	if (!needsToken) return null;
	const address = new URL(request.url ?? '/', 'http://localhost');
	const given = request.headers['x-review-token'] ?? address.searchParams.get('token');
	if (typeof given !== 'string' || !same(given, gate.token))
		return 'the token is missing or of an earlier run; open the address that "npm run review" printed';
	return null;
}
