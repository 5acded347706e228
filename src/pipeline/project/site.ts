/** `site.yaml`: the site's own settings. Every field except `title` is optional. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { PublishedCoders, SiteSettings } from '../../lib/model/site';
import { fields, list, maybe, shown, text } from '../codebook/fields';
import { Problems } from '../codebook/problems';
import { parseYaml } from '../codebook/yaml-file';

/** A colour for light and dark: "#14507a", or { day: "#14507a", night: "#8cc0ea" }. */
const HEX = /^#[0-9a-f]{6}$/i;
const hex = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && HEX.test(value),
		(issue) =>
			`${shown(issue.input)} is not a colour; write six hexadecimal digits in quotation marks, such as "#14507a"`
	);
const colour = () =>
	v.union(
		[
			v.pipe(
				hex(),
				v.transform((day) => ({ day, night: day }))
			),
			v.strictObject({ day: hex(), night: hex() })
		],
		(issue) =>
			`${shown(issue.input)} is not a colour; write "#14507a", or a mapping of day and night to such colours`
	);

const address = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && /^https?:\/\/[^?#]*$/.test(value) && URL.canParse(value),
		(issue) =>
			`${shown(issue.input)} is not an address; write it whole, such as https://example.org/article-ten`
	);

const language = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value),
		(issue) => `${shown(issue.input)} is not a language tag; write one such as en, de or uk`
	);

/** The coding of the rules is published, as reviews.yaml changes it. */
export const RULES_ALONE: PublishedCoders = { people: [], machines: ['rules'], otherwise: 'rules' };

const coderName = () =>
	v.custom<string>(
		(value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,40}$/.test(value),
		(issue) =>
			`${shown(issue.input)} is not a coder; write rules, or the name of a file in codings/ without its ending`
	);

const SITE = v.pipe(
	fields({
		title: text(),
		question: maybe(text()),
		lead: maybe(text()),
		about: maybe(text()),
		languages: list(language()),
		address: maybe(address()),
		contact: maybe(text()),
		licence: maybe(text()),
		offline: v.nullish(
			v.boolean((issue) => `${shown(issue.input)} is neither true nor false`),
			true
		),
		coders: v.nullish(
			fields({
				people: list(coderName()),
				machines: list(coderName()),
				otherwise: v.optional(v.nullable(coderName()), 'rules')
			}),
			null
		),
		colours: v.nullish(
			fields({
				accent: maybe(colour()),
				support: maybe(colour()),
				oppose: maybe(colour()),
				conditional: maybe(colour()),
				ambivalent: maybe(colour())
			}),
			null
		)
	}),
	v.transform(({ languages, offline, coders, colours, ...rest }): SiteSettings => ({
		...rest,
		offline: offline ?? true,
		languages: languages.length > 0 ? languages : ['en'],
		coders: coders
			? { ...coders, machines: coders.machines.length > 0 ? coders.machines : RULES_ALONE.machines }
			: RULES_ALONE,
		colours: colours ?? {}
	}))
);

const PLAIN: SiteSettings = {
	title: 'Article Ten',
	question: null,
	lead: null,
	about: null,
	languages: ['en'],
	address: null,
	contact: null,
	licence: null,
	offline: true,
	coders: RULES_ALONE,
	colours: {}
};

/** The site settings in `file`, or the defaults if it does not exist. Throws an InputError that names each problem. */
export function readSite(file: string): SiteSettings {
	if (!existsSync(file)) return PLAIN;
	const problems = new Problems();
	const yaml = parseYaml(file, readFileSync(file, 'utf8'), problems);
	const settings = yaml?.check([], SITE) ?? PLAIN;
	problems.throwIfAny();
	return settings;
}
