/** What changed in the data since the build it was compared with; null without such a build. */
import { dataVersion } from '$lib/data/engine/node';
import { changeSentences, sinceWords } from '$lib/takeaway/since';
import { readSince } from '$lib/takeaway/since-builds';

export async function load() {
	const since = await readSince('static/data');
	return {
		version: await dataVersion(),
		since: since && { from: since.from, words: sinceWords(since), changes: changeSentences(since) }
	};
}
