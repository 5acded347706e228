/**
 * Lines that a page puts around an article: navigation, share bars, sign-ups, legal lines. Only phrases that are
 * common to news sites at large stand here, each matched against a whole line, so that no sentence of an article is
 * lost because it holds such a word.
 */

/** Whole lines, whatever their case. */
const WHOLE_LINE = [
	/skip to (?:main )?(?:content|navigation)/,
	/exit mobile version/,
	/(?:tags?|topics?|filed under|categories|keywords)\s*:.*/,
	/share(?: (?:this|it|if you like|on|via|now|with|the)\b.{0,40})?/,
	/(?:tweet|print|e-?mail|pin it|copy link|save|bookmark|whatsapp|facebook|twitter|linkedin|telegram|reddit|pinterest)(?: (?:this|it|(?:this )?(?:article|story)))?/,
	/(?:read|see|view|watch|show|load|learn)(?: (?:more|also|next|all|less|the full (?:story|article)))(?: here| on this(?: story| topic)?| stories| comments)?/,
	/(?:related|recommended|trending|popular|latest|most (?:read|popular|viewed))(?: (?:articles?|stories|stor(?:y|ies)|topics?|news|now|videos?|content|posts?))?/,
	/also on [\p{L}\d' ]{1,30}/u,
	/(?:advertisement|advertising|sponsored|promoted|partner)(?: (?:content|continues|below|- story continues below))?/,
	/(?:story|article) continues(?: below)?(?: (?:this )?advertisement)?/,
	/(?:leave a|post a|add a|view|show|no|\d+) comments?(?: yet)?|comments?(?: \(?\d+\)?)?|read and post comments/,
	/please review (?:our )?community guidelines.*/,
	/(?:privacy|cookies?)(?: (?:policy|notice|settings|preferences|statement))?(?:\s*[:|].*)?/,
	/terms (?:of (?:use|service)|and conditions|& conditions)(?:\s*\|.*)?/,
	/(?:interest-based advertising|do not sell (?:or share )?my).*/,
	/(?:log|sign) (?:in|up|out)|register|menu|search|close|top|home|back to top|subscribe(?: now)?|newsletters?|newsfront|follow us|contact us|about us|donate/,
	/(?:getty(?: images)?|associated press|ap|reuters|afp|epa|shutterstock)(?: (?:photo|images?))?/,
	/\(?(?:photo|image|picture|video)(?: credit| by| courtesy)?\s*:.{0,80}/,
	/\(optional[^)]*\)/,
	/listen(?: to this (?:article|story))?(?: \d.*)?|\d+[- ]min(?:ute)?s? (?:read|listen)/,
	/(?:https?:\/\/|www\.)\S+|[a-z0-9-]+\.(?:com|org|net|co\.uk|eu|info|news)/,
	/[\d\s:/.,|+-]+/,
	/[\p{L}\d'’& ]{1,40}\blogo/u,
	/loading(?: .{0,30})?/
];

/** A line that begins so and holds the second phrase. */
const OPENING_AND_PHRASE: [RegExp, RegExp][] = [
	[
		/^(?:sign up|subscribe|join|download|click|tap|register|get|receive|want (?:to|more)|for more,? sign up)\b/,
		/\b(?:newsletters?|inbox|the [\p{L}\d' ]{1,30} app|community|click(?:ing)? (?:here|the)|mailing list|(?:breaking )?news alerts|subscribe)\b/u
	],
	[/^(?:follow|find|like)\b/, /\bon (?:twitter|facebook|instagram|x|telegram|youtube|tiktok|linkedin)\b/],
	[/^(?:©|\(c\)|copyright\b)/, /./],
	[/^.{0,80}\ball rights reserved/, /./],
	[/^.{1,200}\btrademarks? of\b/, /\b(?:registered trademarks?|are trademarks|is a trademark)\b/],
	[/^.{1,120}\bcontributed (?:to|reporting (?:to|for)) (?:this|the) (?:report|story|article)/, /./],
	[/^\(?(?:reporting|writing|editing|additional reporting) by\b/, /^[^"“”]*$/],
	[/^privacy\s*:/, /./]
];

const COPYRIGHT = /^\s*(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;
const MAX_WORDS = 40;

export const countWords = (line: string): number => line.split(/\s+/).filter(Boolean).length;

/** A line with which the article is over: what follows it is furniture unless it reads as prose. */
export const isCopyright = (line: string): boolean => COPYRIGHT.test(line) && countWords(line) <= 25;

const wholeLine = new RegExp(`^(?:${WHOLE_LINE.map((pattern) => pattern.source).join('|')})$`, 'u');

/** Whether `line`, trimmed and whole, is page furniture by its words alone. */
export function isFurniture(line: string): boolean {
	if (line.length > 400 || countWords(line) > MAX_WORDS) return false;
	const plain = line.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
	const bare = plain.replace(/[.:…>»|\s]+$/, '');
	if (!/[\p{L}\p{N}©]/u.test(bare)) return true;
	if (wholeLine.test(bare)) return true;
	return OPENING_AND_PHRASE.some(([opening, phrase]) => opening.test(plain) && phrase.test(plain));
}
