/** Folders of the data versions that `npm run freeze` has kept, which the share dialog offers too. */
import { json } from '@sveltejs/kit';
import { existsSync, readdirSync } from 'node:fs';

export const prerender = true;

const FOLDER = 'static/v';

export function GET() {
	const kept = existsSync(FOLDER) ? readdirSync(FOLDER, { withFileTypes: true }) : [];
	const names = kept.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
	return json(names.map((entry) => entry.name).sort());
}
