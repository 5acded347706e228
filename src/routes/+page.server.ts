/** The overview without a filter, asked of Node once at build. */
import { loadEvidence, loadOverview } from '$lib/data/overview';
import { dataVersion, prerenderEngine } from '$lib/data/node';
import { actorOptions, propositions } from '$lib/data/queries';
import { NO_FILTER } from '$lib/model/filter';

export async function load() {
	const engine = await prerenderEngine();
	const asked = await engine.rows(propositions());
	const first = asked[0];
	if (!first) throw new Error('the codebook has no proposition: add one to seeds/codebook/propositions.yaml');
	const overview = await loadOverview(engine, { ...NO_FILTER }, first.proposition_id);
	// The evidence that stands open before the reader chooses: the latest position known to the day, else the latest.
	const latest = overview.ladder.filter((row) => row.latest);
	const featured = [...latest].sort((a, b) => (b.said_on ?? '').localeCompare(a.said_on ?? ''))[0];
	return {
		overview,
		propositions: asked,
		actors: await engine.rows(actorOptions()),
		version: await dataVersion(),
		featured: featured ? await loadEvidence(engine, featured.utterance_id) : null
	};
}
