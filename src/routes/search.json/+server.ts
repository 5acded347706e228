/** The search index, built with the pages. */
import { json } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/engine/node';
import { searchFile } from '$lib/data/load/search';

export const prerender = true;

export const GET = async () => json(await searchFile(await prerenderEngine()));
