/** The index of the search, built with the pages. */
import { json } from '@sveltejs/kit';
import { prerenderEngine } from '$lib/data/node';
import { searchFile } from '$lib/data/search';

export const prerender = true;

export const GET = async () => json(await searchFile(await prerenderEngine()));
