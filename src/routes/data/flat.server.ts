/** The folders of files at addresses that stay, as routes. */
import { error } from '@sveltejs/kit';
import { dataVersion, prerenderEngine } from '$lib/data/engine/node';
import { siteRoot } from '$lib/embed/address';
import { flatFile, flatNames, type FlatKind, type Place } from '$lib/takeaway/flat';
import { PRERENDERED } from '../parts/prerendered';

export const place = async (): Promise<Place> => ({
	site: __SITE_URL__ ? siteRoot(__SITE_URL__) : '/',
	version: await dataVersion()
});

/** What a route of such a folder exports: the files it has, and one of them. */
export const flatRoute = (kind: FlatKind) => ({
	entries: async () =>
		(await flatNames(await prerenderEngine(), kind, PRERENDERED)).map((file) => ({ file })),
	GET: async ({ params }: { params: { file: string } }) => {
		const file = await flatFile(await prerenderEngine(), kind, params.file, await place());
		if (!file) error(404, `There is no data/${kind}/${params.file}.`);
		return new Response(file.body, { headers: { 'content-type': file.type } });
	}
});
