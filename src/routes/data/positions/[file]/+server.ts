import { flatRoute } from '../../flat.server';

export const prerender = true;
export const { entries, GET } = flatRoute('positions');
