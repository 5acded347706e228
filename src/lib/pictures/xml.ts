/**
 * Serialises elements as XML. The DOM used in the build leaves `&` and `<` in attributes unescaped, so its `innerHTML`
 * is only valid as HTML.
 */
import { escaped } from '../components/markup';

const [ELEMENT, TEXT] = [1, 3];

/** Attribute names that XML allows without a declared namespace. */
const PLAIN_NAME = /^[A-Za-z_][\w.-]*$/;

function written(node: Node): string {
	if (node.nodeType === TEXT) return escaped(node.textContent ?? '');
	if (node.nodeType !== ELEMENT) return '';
	const element = node as Element;
	const attributes = [...element.attributes]
		.filter(({ name }) => PLAIN_NAME.test(name))
		.map(({ name, value }) => ` ${name}="${escaped(value)}"`);
	return `<${element.localName}${attributes.join('')}>${insideXml(element)}</${element.localName}>`;
}

/** The children of `element` as well-formed XML, without comments. */
export const insideXml = (element: Element): string => [...element.childNodes].map(written).join('');
