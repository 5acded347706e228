/** All holders, with their latest position on each proposition, prerendered. */
import { prerenderEngine } from '$lib/data/engine/node';
import { actorIds } from '$lib/data/queries/actor-ids';
import { actorList } from '$lib/data/queries/actor-list';
import { matrix } from '$lib/data/queries/matrix';
import { NO_FILTER } from '$lib/model/filter';
import type { Stance } from '$lib/model/vocab';
import { siteData } from '../parts/site-data.server';

export async function load() {
	const engine = await prerenderEngine();
	const { propositions, version } = await siteData(engine);
	const place = new Map(propositions.map(({ proposition_id }, i) => [proposition_id, i]));
	const strips = new Map<string, (Stance | null)[]>();
	for (const row of await engine.rows(matrix({ ...NO_FILTER }))) {
		const strip = strips.get(row.actor_id) ?? propositions.map(() => null);
		strip[place.get(row.proposition_id) ?? -1] = row.stance;
		strips.set(row.actor_id, strip);
	}
	const rows = await engine.rows(actorList());
	return {
		version,
		propositions: propositions.map(({ proposition_id, label, text, kind }) => ({
			proposition_id,
			label,
			text,
			kind
		})),
		actors: rows.map((row) => ({
			...row,
			stances: strips.get(row.actor_id) ?? propositions.map(() => null)
		})),
		silent: (await engine.rows(actorIds())).filter(({ utterances }) => utterances === 0)
	};
}
