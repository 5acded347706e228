/** The results of all stages → the rows of the tables. */
import { groups } from 'd3-array';
import type { Row, Tables } from '../../lib/model/tables';
import type { Codebook } from '../codebook/types';
import type { Utterance } from '../corroborate';
import { originsOf } from '../corroborate/independent';
import { publishedPassages, type Publish } from './excerpt';
import type { FoundActor } from '../resolve';
import { wordsPublishedOn, type Statement } from '../statements';
import { slugOf } from '../text/slug';
import type { Candidate, CodedStance, ReadArticle } from '../types';

export interface Material {
	articles: readonly (ReadArticle & { candidates: readonly Candidate[] })[];
	statements: readonly Statement[];
	utterances: readonly Utterance[];
	found: readonly FoundActor[];
	codebook: Codebook;
	publish: Publish;
}

const UNKNOWN_OUTLET = 'unknown';

/** The id of the outlet that an article names by id, name or alias; for an unknown one, its slug. */
function outletId(outlet: string | null, { outlets }: Codebook): string {
	if (outlet === null) return UNKNOWN_OUTLET;
	const wanted = outlet.toLowerCase();
	const known = outlets.find(({ id, name, aliases }) =>
		[id, name, ...aliases].some((one) => one.toLowerCase() === wanted)
	);
	return known?.id ?? slugOf(outlet);
}

function outletRows({ articles, codebook }: Material): Row<'outlets'>[] {
	const rows = new Map<string, Row<'outlets'>>();
	for (const { id, name, country, kind } of codebook.outlets)
		rows.set(id, { outlet_id: id, name, country, kind });
	for (const { article } of articles) {
		const id = outletId(article.outlet, codebook);
		const name = article.outlet ?? 'Unknown outlet';
		if (!rows.has(id)) rows.set(id, { outlet_id: id, name, country: null, kind: 'unknown' });
	}
	return [...rows.values()];
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

function articleRows({ articles, codebook, publish }: Material): Row<'articles'>[] {
	return articles.map(({ article, passages }) => ({
		article_id: article.id,
		source_file: article.file,
		source_document: article.sourceDocument,
		text_kind: article.textKind === 'digest' ? 'digest' : publish,
		outlet_id: outletId(article.outlet, codebook),
		headline: article.headline,
		byline: article.byline,
		url: article.url,
		wire: article.wire,
		published_on: article.publishedOn,
		published_basis: article.publishedBasis,
		published_note: article.publishedNote,
		words: passages.reduce((sum, { text }) => sum + wordCount(text), 0),
		sha256: article.sha256
	}));
}

function versionRows({ articles }: Material): Row<'versions'>[] {
	return articles.flatMap(({ article }) =>
		(article.versions ?? []).map((one, i, all) => ({
			article_id: article.id,
			version_no: i + 1,
			dated_on: one.day,
			updated_at: one.updatedAt,
			headline: one.headline,
			source_file: one.file,
			paragraphs: one.paragraphs,
			added: one.added,
			changed: one.changed,
			removed: one.removed,
			shown: i === all.length - 1,
			sha256: one.sha256
		}))
	);
}

/** The office shown beside an actor: the latest one, otherwise the description. */
function roleOf({ roles, description }: Codebook['actors'][number]): string | null {
	const latest = [...roles].sort((a, b) =>
		(a.to ?? '9') < (b.to ?? '9') ? 1 : (a.to ?? '9') > (b.to ?? '9') ? -1 : 0
	);
	return latest[0]?.role ?? description;
}

function actorRows({ codebook, found }: Material): Row<'actors'>[] {
	const known = codebook.actors.map((actor) => ({
		actor_id: actor.id,
		name: actor.name,
		kind: actor.kind,
		role: roleOf(actor),
		side: actor.side,
		country: actor.country,
		parent_id: actor.parentId,
		wikidata: actor.wikidata,
		provisional: false
	}));
	const provisional = found.map(({ id, name, kind, role, side, country, parentId }) => ({
		actor_id: id,
		name,
		kind,
		role,
		side,
		country,
		parent_id: parentId,
		wikidata: null,
		// Unnamed sources are not missing from the codebook, and neither is an outlet that relays, since it is there as an
		// outlet.
		provisional: kind !== 'unnamed' && !codebook.outlets.some((outlet) => outlet.id === id)
	}));
	return [...known, ...provisional];
}

function aliasRows({ codebook, found }: Material): Row<'aliases'>[] {
	const known = codebook.actors.flatMap((actor) => [
		...[actor.name, ...actor.names].map((alias) => [actor.id, alias, 'name'] as const),
		...actor.spellings.map((alias) => [actor.id, alias, 'spelling'] as const),
		...[...actor.titles, ...actor.roles.flatMap(({ titles }) => titles)].map(
			(alias) => [actor.id, alias, 'title'] as const
		),
		...actor.metonyms.map((alias) => [actor.id, alias, 'metonym'] as const)
	]);
	const all = [...known, ...found.map(({ id, name }) => [id, name, 'name'] as const)];
	const once = new Map(
		all.map(([actor_id, alias, kind]) => [JSON.stringify([actor_id, alias, kind]), { actor_id, alias, kind }])
	);
	return [...once.values()];
}

/** Number of the independent source of each statement within its utterance. */
type Origins = ReadonlyMap<string, number>;

function statementRows({ statements, utterances }: Material, originOf: Origins): Row<'statements'>[] {
	const utteranceOf = new Map(
		utterances.flatMap(({ id, statements: members }) => members.map((one) => [one.id, id]))
	);
	return statements.map((one) => ({
		statement_id: one.id,
		article_id: one.article.id,
		passage_no: one.passage.no,
		start: one.start,
		end: one.end,
		holder_id: one.holderId,
		speaker_id: one.speakerId,
		via: one.via,
		joint_id: one.jointId,
		mode: one.mode,
		cue: one.cue,
		said_on: one.said.on,
		said_from: one.said.from,
		said_to: one.said.to,
		date_basis: one.said.basis,
		date_words: one.said.words,
		published_on: wordsPublishedOn(one),
		utterance_id: utteranceOf.get(one.id) ?? '',
		origin: originOf.get(one.id) ?? 1,
		confidence: one.confidence,
		review: one.review,
		review_reason: one.reviewReason,
		corrected: one.corrected
	}));
}

const stanceRows = ({ statements }: Material): Row<'stances'>[] =>
	statements.flatMap(({ id, stances }) =>
		stances.map((coded) => ({
			statement_id: id,
			proposition_id: coded.propositionId,
			stance: coded.stance,
			condition: coded.condition,
			direction: coded.stance === 'conditional' ? (coded.direction ?? null) : null,
			rule: coded.rule,
			rule_words: coded.ruleWords,
			reason: coded.reason ?? null,
			confidence: coded.confidence,
			review: coded.review,
			decided_by: [...(coded.decidedBy ?? ['rules'])]
		}))
	);

/** Undecided mentions, in order of appearance; of a raw article only the sentence. */
function candidateRows({ articles }: Material): Row<'candidates'>[] {
	const seen = new Map<string, number>();
	return articles.flatMap(({ article, passages, candidates }) =>
		candidates.map((one) => {
			const passage = passages.find(({ no }) => no === one.passageNo);
			const base = `${article.id}-p${passage?.sourceParagraph ?? one.passageNo}-${one.propositionId}`;
			const count = (seen.get(base) ?? 0) + 1;
			seen.set(base, count);
			return {
				candidate_id: count === 1 ? base : `${base}-${count}`,
				article_id: article.id,
				passage_no: one.passageNo,
				start: one.start,
				end: one.end,
				words: article.text.slice(one.start, one.end),
				names: article.text.slice(one.names.start, one.names.end),
				proposition_id: one.propositionId,
				holder_id: one.holderId,
				reason: one.reason,
				reason_words: one.reasonWords
			};
		})
	);
}

const reviewed = ({ review }: CodedStance): boolean => review !== 'machine';

/** The report shown first: the most confident of those with most stances; on a tie the first reported. */
function leadOf({ statements }: Utterance): Statement | undefined {
	const weight = (one: Statement) =>
		(one.review === 'machine' ? 0 : 10) + one.stances.length + one.confidence;
	return [...statements].sort((a, b) => weight(b) - weight(a))[0];
}

/** Number of independent sources, at least one; an unidentified outlet may be any of the others, so it adds none. */
function independentOf({ statements }: Utterance, originOf: Origins): number {
	const known = statements.filter(({ article: { outlet } }) => outlet !== null && outlet !== UNKNOWN_OUTLET);
	return Math.max(1, new Set(known.map(({ id }) => originOf.get(id))).size);
}

const utteranceRows = ({ utterances }: Material, originOf: Origins): Row<'utterances'>[] =>
	utterances.map((one) => {
		const days = one.statements.flatMap((report) => wordsPublishedOn(report) ?? []).sort();
		return {
			utterance_id: one.id,
			holder_id: one.statements[0]?.holderId ?? '',
			said_on: one.said.on,
			said_from: one.said.from,
			said_to: one.said.to,
			reported_on: days[0] ?? null,
			statements: one.statements.length,
			outlets: new Set(one.statements.map(({ article }) => article.outlet ?? article.id)).size,
			independent_outlets: independentOf(one, originOf),
			lead_statement_id: leadOf(one)?.id ?? ''
		};
	});

const utteranceStanceRows = ({ utterances }: Material): Row<'utterance_stances'>[] =>
	utterances.flatMap(({ id, statements }) => {
		const reports = statements.flatMap(({ stances }) => stances);
		return groups(reports, ({ propositionId }) => propositionId).flatMap(([proposition_id, stances]) => {
			const surest = [...stances].sort(
				(a, b) => Number(reviewed(b)) - Number(reviewed(a)) || b.confidence - a.confidence
			)[0];
			if (!surest) return [];
			const disputed = new Set(stances.map(({ stance }) => stance)).size > 1;
			return [{ utterance_id: id, proposition_id, stance: surest.stance, reports: stances.length, disputed }];
		});
	});

/** All rows of all tables; each table is sorted by its key when written. */
export function tableRows(material: Material): Tables {
	const { codebook, utterances } = material;
	const origins = new Map(utterances.flatMap(({ statements }) => [...originsOf(statements)]));
	return {
		articles: articleRows(material),
		versions: versionRows(material),
		outlets: outletRows(material),
		passages: publishedPassages(material),
		actors: actorRows(material),
		aliases: aliasRows(material),
		actor_roles: codebook.actors.flatMap(({ id, roles }) =>
			roles.map(({ role, from, to }) => ({ actor_id: id, role, from_on: from, to_on: to }))
		),
		propositions: codebook.propositions.map(({ id, text, label, kind, goal }, i) => ({
			proposition_id: id,
			text,
			label,
			kind,
			goal,
			sort: i + 1
		})),
		statements: statementRows(material, origins),
		stances: stanceRows(material),
		candidates: candidateRows(material),
		utterances: utteranceRows(material, origins),
		utterance_stances: utteranceStanceRows(material),
		events: codebook.events.map(({ id, label, place, from, to }) => ({
			event_id: id,
			label,
			place,
			from_on: from,
			to_on: to
		})),
		// What people checked is compared with the rules' coding by the commands.
		accuracy: [],
		// Which ids are old depends on the previous tables, so the command fills them in.
		old_ids: []
	};
}
