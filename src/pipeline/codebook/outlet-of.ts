/** Which outlet published an article: "CNN", "www.cnn.com" and an address of cnn.com are one. */
import type { Outlet } from './types';

const HOST = /^(?:https?:\/\/)?(?<host>(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,})(?:[:/?#]\S*)?$/i;
/** Under a country's letters, what stands for a kind of holder: bbc.co.uk, abc.net.au. */
const SECOND_LEVEL = /^(?:co|com|net|org|gov|gob|ac|edu|or|ne)$/;
/** They keep pages of others. */
const KEEPERS = new Set(['archive.org', 'archive.ph', 'archive.is', 'archive.today', 'google.com']);

/** The host name that somebody registered: cnn.com for edition.cnn.com. A simple rule, not the list of all suffixes. */
function registered(host: string): string {
	const labels = host.toLowerCase().split('.');
	const [second = '', top = ''] = labels.slice(-2);
	return labels.slice(top.length === 2 && SECOND_LEVEL.test(second) ? -3 : -2).join('.');
}

const hostIn = (text: string | null): string | null =>
	(text && HOST.exec(text.trim())?.groups?.host?.toLowerCase()) ?? null;

/**
 * Id of the codebook's outlet that an article names by id, name, alias or domain, or that its address is of; of one that the
 * codebook does not list the name, or the registered host name; null where nothing says.
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
