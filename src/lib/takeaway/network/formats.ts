/** Networks as GraphML, GEXF and CSV. */
import { escaped } from '../../components/markup';
import { csvRows } from '../../components/table';
import { WEIGHT, type Attribute, type Graph, type Value } from './graph';

/** Attributes with a value, each beside its place in the list. */
const held = (attributes: readonly Attribute[], values: Record<string, Value>) =>
	attributes.flatMap(({ name }, i) => {
		const value = values[name] ?? null;
		return value === null ? [] : [{ i, text: escaped(String(value)) }];
	});

const GRAPHML_TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;
const LABEL: Attribute = { name: 'label', type: 'string', is: 'Name' };

/** GraphML 1.0 (http://graphml.graphdrawing.org). What is not known has no data element. */
export function graphml({ title, description, nodes, edges, ...graph }: Graph): string {
	const ofNodes = [LABEL, ...graph.nodeAttributes];
	const ofEdges = [WEIGHT, ...graph.edgeAttributes];
	const keys = (attributes: readonly Attribute[], domain: 'node' | 'edge') =>
		attributes.map(
			({ name, type, is }, i) =>
				`<key id="${domain[0]}${i}" for="${domain}" attr.name="${escaped(name)}" attr.type="${GRAPHML_TYPES[type]}"><desc>${escaped(is)}</desc></key>`
		);
	const data = (attributes: readonly Attribute[], values: Record<string, Value>, letter: string) =>
		held(attributes, values)
			.map(({ i, text }) => `<data key="${letter}${i}">${text}</data>`)
			.join('');
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
		`<desc>${escaped(`${title}. ${description}`)}</desc>`,
		...keys(ofNodes, 'node'),
		...keys(ofEdges, 'edge'),
		'<graph id="G" edgedefault="undirected">',
		...nodes.map(
			({ id, label, values }) =>
				`<node id="${escaped(id)}">${data(ofNodes, { ...values, label }, 'n')}</node>`
		),
		...edges.map(
			({ id, source, target, weight, values }) =>
				`<edge id="${escaped(id)}" source="${escaped(source)}" target="${escaped(target)}">${data(ofEdges, { ...values, weight }, 'e')}</edge>`
		),
		'</graph>',
		'</graphml>',
		''
	].join('\n');
}

/** GEXF 1.2 (https://gexf.net), which Gephi and networkx read. */
export function gexf({ title, description, nodes, edges, nodeAttributes, edgeAttributes }: Graph): string {
	const declared = (attributes: readonly Attribute[], domain: 'node' | 'edge') => [
		`<attributes class="${domain}">`,
		...attributes.map(
			({ name, type }, i) => `<attribute id="${i}" title="${escaped(name)}" type="${type}"/>`
		),
		'</attributes>'
	];
	const values = (attributes: readonly Attribute[], own: Record<string, Value>) => {
		const all = held(attributes, own).map(({ i, text }) => `<attvalue for="${i}" value="${text}"/>`);
		return all.length ? `<attvalues>${all.join('')}</attvalues>` : '';
	};
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
		`<meta><creator>Article Ten</creator><description>${escaped(`${title}. ${description}`)}</description></meta>`,
		'<graph mode="static" defaultedgetype="undirected">',
		...declared(nodeAttributes, 'node'),
		...declared(edgeAttributes, 'edge'),
		'<nodes>',
		...nodes.map(
			(node) =>
				`<node id="${escaped(node.id)}" label="${escaped(node.label)}">${values(nodeAttributes, node.values)}</node>`
		),
		'</nodes>',
		'<edges>',
		...edges.map(
			(edge) =>
				`<edge id="${escaped(edge.id)}" source="${escaped(edge.source)}" target="${escaped(edge.target)}" weight="${edge.weight}">${values(edgeAttributes, edge.values)}</edge>`
		),
		'</edges>',
		'</graph>',
		'</gexf>',
		''
	].join('\n');
}

const cellOf = (value: Value | undefined) =>
	value === undefined ? null : typeof value === 'boolean' ? String(value) : value;

/** The edges as Gephi imports them: Source, Target, Type, Id, Weight, and every attribute. */
export const edgesCsv = ({ edges, edgeAttributes }: Graph): string =>
	csvRows({
		columns: ['Source', 'Target', 'Type', 'Id', 'Weight', ...edgeAttributes.map(({ name }) => name)],
		rows: edges.map(({ source, target, id, weight, values }) => [
			...[source, target, 'Undirected', id, weight],
			...edgeAttributes.map(({ name }) => cellOf(values[name]))
		])
	});

/** The nodes as Gephi imports them: Id, Label, and every attribute. */
export const nodesCsv = ({ nodes, nodeAttributes }: Graph): string =>
	csvRows({
		columns: ['Id', 'Label', ...nodeAttributes.map(({ name }) => name)],
		rows: nodes.map(({ id, label, values }) => [
			id,
			label,
			...nodeAttributes.map(({ name }) => cellOf(values[name]))
		])
	});
