/** Edits made at the desk besides decisions: actors in the codebook, and an article's metadata. */
import { basename, extname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { loadCodebook } from '../../pipeline/codebook';
import { UserError } from '../../pipeline/errors';
import { inside, readText, replaceFile } from '../../pipeline/write/replace-file';
import { editList, listOf } from '../files/list-edit';
import { STYLE } from '../files/style';
import type { Session } from './session';

interface ActorEntry {
	id: string;
	names?: string[];
	roles?: { role: string; titles?: string[]; from?: string; to?: string }[];
	[key: string]: unknown;
}

/** Replaces actors.yaml if the codebook can still be read with it, and codes the articles by it. */
async function writeActors(session: Session, edit: (text: string) => string): Promise<string[]> {
	const path = inside(session.project.dir, join('codebook', 'actors.yaml'));
	const { text } = await readText(path);
	await replaceFile(path, edit(text));
	try {
		await loadCodebook(session.project.codebook);
	} catch (error) {
		await replaceFile(path, text);
		throw error;
	}
	return session.reloadCodebook();
}

/** Adds an actor. Throws an InputError and leaves the file unchanged if the codebook does not allow it. */
export const addActor = (
	session: Session,
	actor: { id: string; name: string; kind: string; side: string; names: string[] }
): Promise<string[]> =>
	writeActors(session, (text) => {
		const { names, ...rest } = actor;
		const entry = { ...rest, ...(names.length > 0 ? { names } : {}) };
		return editList(text, { kind: 'append', entry }, ['actors']);
	});

/** Gives an actor further names (those of a provisional one are merged so) or an office. */
export const renameActor = (
	session: Session,
	change: {
		id: string;
		names: string[];
		office: { role: string; from: string | null; to: string | null } | null;
	}
): Promise<string[]> =>
	writeActors(session, (text) => {
		const actors = listOf(text, ['actors']) as ActorEntry[];
		const index = actors.findIndex(({ id }) => id === change.id);
		const actor = actors[index];
		if (!actor) throw new UserError(`actors.yaml has no actor "${change.id}"`);
		const entry = { ...actor };
		const names = [...new Set([...(actor.names ?? []), ...change.names])].filter((one) => one !== actor.name);
		if (names.length > 0) entry.names = names;
		if (change.office) {
			const { role, from, to } = change.office;
			entry.roles = [...(actor.roles ?? []), { role, ...(from && { from }), ...(to && { to }) }];
		}
		return editList(text, { kind: 'replace', index, entry }, ['actors']);
	});

/** Writes an article's day and outlet into the file beside it, its other lines kept, and reads the article again. */
export async function writeMetadata(
	session: Session,
	{ article, published_on, outlet }: { article: string; published_on: string | null; outlet: string | null }
): Promise<string[]> {
	const file = session.archive.get(article)?.article.file;
	if (file === undefined) throw new UserError(`there is no article "${article}"`);
	const extension = extname(file);
	if (/^\.(?:jsonl|ndjson)$/.test(extension))
		throw new UserError(`${file} holds several articles; write the day into its records`);
	const path = inside(session.project.dir, join('articles', `${basename(file, extension)}.meta.yaml`));
	const { text } = await readText(path);
	const document = parseDocument(text);
	if (document.errors.length > 0) throw new UserError(`${path} is not valid YAML; nothing was written`);
	if (document.contents === null) document.contents = document.createNode({}) as never;
	for (const [key, value] of Object.entries({ published_on, outlet }))
		if (value !== null) document.set(key, value);
	if (published_on !== null && !document.has('published_basis')) document.set('published_basis', 'stated');
	await replaceFile(path, document.toString(STYLE));
	return session.reloadArticles();
}
