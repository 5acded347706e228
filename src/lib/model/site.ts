/** The site's own settings, from site.yaml of the project being built. */

/** A colour on a light and on a dark page, as six hexadecimal digits. */
export interface DayAndNight {
	day: string;
	night: string;
}

export type SiteColour = 'accent' | 'support' | 'oppose' | 'conditional' | 'ambivalent';

/** Whose coding is published where coders differ; reviews.yaml is before all of them. */
export interface PublishedCoders {
	/** People, the first who coded a statement before the next: names of files in codings/. */
	people: readonly string[];
	/** The rules and models: what most of them agree on is published. */
	machines: readonly string[];
	/** Whose coding is published where they do not; null for nobody's. */
	otherwise: string | null;
}

export interface SiteSettings {
	/** Name of the site, in its header and behind every page's title. */
	title: string;
	/** Headline of the home page: the question that the site answers. */
	question: string | null;
	/** What the site shows, in one clause: "who says what about Ukraine joining NATO". */
	lead: string | null;
	/** A sentence or two for the foot of each page. */
	about: string | null;
	/** Languages of the pages, as BCP 47 tags, the first being the default. */
	languages: readonly string[];
	/** Where the site will be served, base path included; SITE_URL overrides it. */
	address: string | null;
	/** Contact: an address, or a link. */
	contact: string | null;
	/** Licence of the coded data. */
	licence: string | null;
	/** Whether browsers keep the site for visits without a network. */
	offline: boolean;
	/** Whose coding is published where coders differ. */
	coders: PublishedCoders;
	/** Colours that override the product's own. */
	colours: { readonly [C in SiteColour]?: DayAndNight | null };
}

export const SITE: SiteSettings = __SITE__;
