/**
 * Lines that a page puts around an article: navigation, share bars, sign-ups, captions, legal lines. Only phrases
 * common to news sites at large are listed, each matched against a whole line, so that no sentence of an article is
 * lost because it contains one.
 */

/** Whole lines, in lower case, with plain apostrophes, without trailing punctuation. */
const WHOLE_LINE = [
	// Navigation.
	/(?:skip|jump) to (?:the )?(?:main |primary )?(?:content|navigation|article|footer|search)/,
	/exit mobile version/,
	new RegExp(
		[
			'(?:log|sign) (?:in|up|out)(?: (?:to|for) .{0,40})?|register|menu|search|close|top|home|back to top',
			'subscribe(?: now)?|newsfront|follow us|contact us|about us|donate|live|watch live'
		].join('|')
	),
	/(?:previous|next|older|newer) (?:post|article|story|page)s?/,
	/[\p{L}&' ]{2,30}(?: ?[>›»] ?[\p{L}&' ]{2,40}){1,5}/u,
	/(?:home|news|world|politics)(?: \| [\p{L}&' ]{2,30}){1,8}/u,
	/loading(?: .{0,30})?/,
	/(?:https?:\/\/|www\.)\S+|[a-z0-9-]+\.(?:com|org|net|co\.uk|eu|info|news)/,
	/[\p{L}\d'’& ]{1,40}\blogo/u,
	/(?:proudly )?powered by .{2,40}/,
	// Sharing, saving, listening.
	/share(?: (?:this|it|if you like|on|via|now|with|the)\b.{0,40})?/,
	new RegExp(
		`(?:${[
			'tweet|print|e-?mail|pin(?: it)?|copy link|save|bookmark|whatsapp|facebook|twitter|linkedin|telegram',
			'reddit|pinterest|like(?: this)?|x'
		].join('|')})(?: (?:this|it|(?:this )?(?:article|story)))?`
	),
	/(?:share )?(?:(?:tweet|share|pin|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|telegram|reddit)\b[ ,|·]*){2,}/,
	/click to (?:share|e-?mail|print)\b.{0,80}/,
	/listen(?: to this (?:article|story))?(?: \d.*)?|\d+[- ]min(?:ute)?s?(?: (?:read|listen))?/,
	/view image(?: in (?:full ?screen|gallery))?|(?:purchase|acquire) licensing rights.{0,30}|reuse this content/,
	// Lists of other stories.
	new RegExp(
		[
			'(?:read|see|view|watch|show|load|learn)(?: (?:more|also|next|all|less|the full (?:story|article)))',
			'(?: here| on this(?: story| topic)?| stories| comments| updates| posts)?'
		].join('')
	),
	/(?:read (?:also|more|next|too)|also read|see also|watch|related(?: stor(?:y|ies)| articles?)?)\s*[:>|–—-]\s*.{2,140}/,
	new RegExp(
		[
			'(?:related|recommended|trending|popular|latest|most (?:read|popular|viewed))',
			'(?: (?:articles?|stories|stor(?:y|ies)|topics?|news|now|videos?|content|posts?|reading))?'
		].join('')
	),
	new RegExp(
		`(?:${[
			'more (?:from|on|about|in) .{2,40}|you (?:may|might) (?:also )?like|(?:explore|discover) more.{0,30}',
			'(?:suggested|related) topics.{0,60}|key (?:events|points|takeaways)|in this (?:article|story)|summary',
			'companies'
		].join('|')})`
	),
	/also on [\p{L}\d' ]{1,30}/u,
	// About the article.
	/(?:tags?|topics?|tagged|filed under|categories|keywords)(?:\s*:.*)?/,
	/(?:posted|filed|published) (?:in|under|by) .{2,100}/,
	/(?:source|author|editor|byline|section|category|location|language|views|reads|shares|likes|comments)s?\s*:\s*.{0,60}/,
	/(?:illustrations?|photographs?|photography|graphics?|words|text|video|pictures?) by .{2,60}/,
	/\|?\s*(?:(?:last|first) )?(?:updated|modified|published|posted|revised)(?: (?:on|at))?\s*:?(?:\s+(?:\d[\d.:/,-]*|ago|at|[ap]\.?m|gmt|utc|[ecmpb]s?t|cest|minutes?|mins?|hours?|hrs?|days?|an?|just now)\b\.?)+/,
	/\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m)?(?: ?(?:gmt|utc|[ecmpbi]s?[dt]t?|cest|local time))?/,
	/(?:about |over )?(?:\d+|an?) ?(?:s|m|h|d|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?) ago|just now/,
	/[\d\s:/.,|+-]+/,
	// Advertising, sign-ups, money.
	new RegExp(
		[
			'(?:advertisement|advertising|sponsored|promoted|partner)',
			String.raw`(?: (?:content|continues|below|- story continues below))?(?:\s*[·|-] .{0,30})?`
		].join('')
	),
	/(?:story|article) continues(?: below)?(?: (?:this )?advertisement)?/,
	new RegExp(
		[
			'(?:after|before) newsletter (?:promotion|sign-?up)|enter your e-?mail(?: address)?',
			'your e-?mail address(?: will not be published.*)?'
		].join('|')
	),
	/(?:[\p{L}']+ ){0,4}newsletters?/u,
	/you have \d+ free (?:articles?|stories) (?:left|remaining).{0,20}/,
	// Comments.
	new RegExp(
		[
			String.raw`(?:leave a|post a|add a|view|show|no|\d+) (?:comments?|reply|replies)(?: yet)?`,
			String.raw`comments?(?: \(?\d+\)?)?|read and post comments|comments are closed`
		].join('|')
	),
	/(?:have your say|join the (?:conversation|discussion)|be the first to comment)\b.{0,60}/,
	/please review (?:our )?community guidelines.*/,
	// Privacy and law.
	new RegExp(
		[
			'we value your privacy|your privacy(?: choices| matters)?',
			'(?:accept|reject|allow|decline)(?: all)?(?: cookies)?',
			'(?:manage|cookie|privacy) (?:preferences|settings|options|choices)'
		].join('|')
	),
	/(?:privacy|cookies?)(?: (?:policy|notice|settings|preferences|statement))?(?:\s*[:|].*)?/,
	/terms (?:of (?:use|service)|and conditions|& conditions)(?:\s*\|.*)?/,
	/(?:interest-based advertising|do not sell (?:or share )?my).*/,
	/our standards: .{2,80}|disclaimer\b.*/,
	/(?:getty(?: images)?|associated press|ap|reuters|afp|epa|shutterstock)(?: (?:photo|images?))?/,
	/\(optional[^)]*\)/
];

/** A line that starts like this and contains the second phrase, unless it reports somebody's words. */
const OPENING_AND_PHRASE: [RegExp, RegExp][] = [
	[
		/^(?:sign up|subscribe|join|download|click|tap|register|get|receive|want (?:to|more)|for more,? sign up)\b/,
		new RegExp(
			String.raw`\b(?:${[
				String.raw`newsletters?|inbox|the [\p{L}\d' ]{1,30} app|(?:our|the [\p{L}\d' ]{1,30}) (?:community|channel)`,
				'join the conversation|click(?:ing)? (?:here|the)|mailing list|(?:breaking )?news alerts',
				'(?:more|[.?!]) subscribe|subscribe (?:now|today|from)'
			].join('|')})\b`,
			'u'
		)
	],
	[/^subscribe to (?:our|the)\b/, /^(?:\S+ ){3,9}\S+$/],
	[/^(?:follow|find|like)\b/, /\bon (?:twitter|facebook|instagram|x|telegram|youtube|tiktok|linkedin)\b/],
	[
		/^(?:we|our|by|this|to|in order)\b/,
		/\b(?:use|uses|using|accept|of) (?:\w+ )?cookies\b|\baccess information on a device\b/
	],
	[
		/^(?:like|love|enjoy|if you|please|help|support|your|become|make|did you)\b/,
		/\b(?:support|fund|back|power) (?:our|independent|quality|free) (?:\w+ )?(?:journalism|reporting|newsroom|work)\b/
	],
	[
		/^(?:do you have|have you got|got) an?\b/,
		/\b(?:photo|video|tip|story|question)\b.*\?.*\b(?:send|e-?mail|contact|write|get in touch|let us know)\b/
	],
	[/^if you (?:found|find|see|spot|have spotted|notice)\b/, /\b(?:error|mistake|typo)\b/],
	[
		/^this (?:article|story|piece|essay|column|report)\b/,
		/^this \w+ (?:appears in the|(?:was |has been )?(?:originally|first) (?:published|appeared))\b/
	],
	[/^(?:contact|e-?mail|write to|reach)\b/, /^.{0,60}\s\S+@\S+$/],
	[/^(?:©|\(c\)|copyright\b)/, /./],
	[/^.{0,80}\ball rights reserved/, /./],
	[/^.{1,200}\btrademarks? of\b/, /\b(?:registered trademarks?|are trademarks|is a trademark)\b/],
	[/^.{1,120}\bcontributed (?:to|reporting (?:to|for)) (?:this|the) (?:report|story|article)/, /./],
	[/^\(?(?:reporting|writing|editing|additional reporting) by\b/, /^[^"“”]*$/],
	[/^privacy(?: notice)?\s*:/, /./]
];

const REPORTS = /\b(?:said|says|told|tells|asked|added|according to|wrote)\b/;

/** Headings of lists of other stories, sections or sign-ups: lines below them that are not sentences belong to them. */
const LIST_HEADERS = [
	'(?:read|see|watch) (?:more|also|next)(?: here)?',
	'(?:related|recommended|trending|popular|latest|most (?:read|popular|viewed))' +
		'(?: (?:articles?|stor(?:y|ies)|topics?|news|now|videos?|content|posts?|reading))?',
	'more (?:from|on|about|in) .{2,40}',
	'you (?:may|might) (?:also )?like',
	'(?:explore|discover) more.{0,30}',
	'suggested topics',
	'tags?',
	'topics?',
	'categories',
	String.raw`(?:[\p{L}']+ ){0,4}newsletters?`
];
const LIST_HEADER = new RegExp(`^(?:${LIST_HEADERS.join('|')})$`, 'u');

/** What ends the caption of a picture. */
const CREDIT = [
	new RegExp(
		[
			String.raw`(?:^|[\s.(|[])(?:photographs?|photos?|pictures?|images?|illustrations?|video|graphics?|credits?)`,
			String.raw`(?: credits?| courtesy(?: of)?)?\s*:\s*\p{Lu}[^.!?"“”]{1,70}\)?$`
		].join(''),
		'iu'
	),
	/\((?:photo|source|image|picture|credit|video|file|handout|courtesy)\b[^()]{0,80}\)\.?$/i,
	/\((?:\p{Lu}[\p{L}.'’-]* ){1,3}?\p{Lu}[\p{L}.'’-]*\/\p{Lu}[\p{L}\d .'’-]{1,40}\)\.?$/u,
	/^\[?\d+[/]\d+\]\s/,
	/\b(?:file|handout) photo\b.{0,40}$/i,
	/(?:[.!)] ?|\s)[—–-] ?(?:AFP|AP|Reuters|EPA|Getty(?: Images)?|AP Photo|Handout|File)$/
];

const CODE = /\|\| \[\]|\bfunction\s*\(|=>\s*\{|\bvar \w+ ?=|\bwindow\.\w|\}\)?;\s*$/;
const COPYRIGHT = /^\s*(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;
const MAX_WORDS = 40;

export const countWords = (line: string): number => line.split(/\s+/).filter(Boolean).length;

/** A line that ends the article: what follows is furniture unless it reads as prose. */
export const isCopyright = (line: string): boolean => COPYRIGHT.test(line) && countWords(line) <= 25;

const wholeLine = new RegExp(`^(?:${WHOLE_LINE.map((pattern) => pattern.source).join('|')})$`, 'u');

const plain = (line: string): string => line.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
const bare = (line: string): string => plain(line).replace(/[.:…>»|*\s]+$/, '');

/** Whether `line` is the heading of a list of other stories, sections or sign-ups. */
export const isListHeader = (line: string): boolean => line.length <= 80 && LIST_HEADER.test(bare(line));

/** Whether `line` is the caption of a picture, recognised by the credit at its end. */
const isCaption = (line: string): boolean =>
	line.length <= 400 && !/["“”]/.test(line) && CREDIT.some((credit) => credit.test(line));

/** Whether `line`, trimmed and whole, is page furniture by its words alone. */
export function isFurniture(line: string): boolean {
	if (line.length > 400 || countWords(line) > MAX_WORDS) return false;
	if (!/\p{L}{2}|\p{N}.*\p{L}|©/u.test(line)) return true;
	if (/\p{L}/u.test(line) && countWords(line) === 1 && /^\p{L}[-+]?$/u.test(line)) return true;
	if (wholeLine.test(bare(line)) || isCaption(line) || CODE.test(line)) return true;
	const words = plain(line);
	return (
		!REPORTS.test(words) &&
		!/["“”]/.test(words) &&
		OPENING_AND_PHRASE.some(([opening, phrase]) => opening.test(words) && phrase.test(words))
	);
}
