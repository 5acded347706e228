/** Which outlet published an article: "CNN", "www.cnn.com" and any address at cnn.com are the same. */
import type { Outlet } from './types';

const HOST = /^(?:https?:\/\/)?(?<host>(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,})(?:[:/?#]\S*)?$/i;
/** Second-level labels below country codes: bbc.co.uk, abc.net.au. */
const SECOND_LEVEL = /^(?:co|com|net|org|gov|gob|ac|edu|or|ne)$/;
/** Archives, which host pages of others. */
const KEEPERS = new Set(['archive.org', 'archive.ph', 'archive.is', 'archive.today', 'google.com']);

/** The registered domain: cnn.com for edition.cnn.com. A simple rule, not the Public Suffix List. */
function registered(host: string): string {
	const labels = host.toLowerCase().split('.');
	const [second = '', top = ''] = labels.slice(-2);
	return labels.slice(top.length === 2 && SECOND_LEVEL.test(second) ? -3 : -2).join('.');
}

const hostIn = (text: string | null): string | null =>
	(text && HOST.exec(text.trim())?.groups?.host?.toLowerCase()) ?? null;

/**
 * Id of the codebook's outlet that an article names by id, name, alias or domain, or that its address belongs to; for
 * an outlet missing from the codebook, its name or registered domain; null if unknown.
 */
export function outletOf(
	{ outlet, url }: { outlet: string | null; url: string | null },
	outlets: readonly Outlet[]
): string | null {
	const wanted = outlet?.trim().toLowerCase();
	const named = outlets.find(({ id, name, aliases }) =>
		[id, name, ...aliases].some((one) => one.toLowerCase() === wanted)
	);
	if (named) return named.id;
	const host = outlet === null ? hostIn(url) : hostIn(outlet);
	if (host === null) return outlet;
	const owner = outlets.find(({ domains }) =>
		domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
	);
	if (owner) return owner.id;
	const site = registered(host);
	return outlet === null && KEEPERS.has(site) ? null : site;
}
