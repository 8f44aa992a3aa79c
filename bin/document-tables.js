// Says in tables what schemas say: one for each document, and one for each thing that several documents hold.

/** Markdown: first the documents, then what they share. */
export function documentTables(schemas) {
  const shared = Object.assign({}, ...schemas.map(({ schema }) => schema.definitions));
  const sections = schemas.map(({ file, schema }) =>
    [
      `### ${schema.title}`,
      `[schema/${file}.json](../schema/${file}.json)`,
      ...variants(schema).map(described),
    ].join('\n\n'),
  );
  const names = Object.keys(shared).sort();
  const nouns = names.map((name) => [`### ${name}`, ...variants(shared[name]).map(described)].join('\n\n'));
  return [...sections, '## What documents share', ...nouns, ''].join('\n\n');
}

const variants = (schema) => schema.anyOf ?? [schema];

function described(schema) {
  const about = schema.description ? [schema.description] : [];
  if (!schema.properties) return [...about, `It is: ${typeOf(schema)}.`].join('\n\n');
  const rows = rowsOf(schema, '').map((row) => `| ${row.map(cell).join(' | ')} |`);
  return [...about, ['| key | value | meaning |', '|---|---|---|', ...rows].join('\n')].join('\n\n');
}

const cell = (text) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

/** One row a key, with those inside it below: `people[].name`. */
function rowsOf({ properties = {}, required = [] }, path) {
  return Object.entries(properties).flatMap(([key, value]) => {
    const at = `${path}${key}`;
    const optional = required.includes(key) ? '' : ' (may be absent)';
    const row = [`\`${at}\``, `${typeOf(value)}${optional}`, value.description ?? ''];
    const inner = [value, value.items, ...(value.anyOf ?? []), ...(value.items?.anyOf ?? [])].filter(
      (one) => one?.properties,
    );
    const isList = value.type === 'array';
    return [row, ...inner.flatMap((one) => rowsOf(one, `${at}${isList ? '[]' : ''}.`))];
  });
}

function typeOf(schema) {
  const { $ref, anyOf, items, type } = schema;
  if ($ref) return linkTo(decodeURIComponent($ref.replace('#/definitions/', '')));
  if ('const' in schema) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' ');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ');
  if (type === 'array') return `list of ${items ? typeOf(items) : 'anything'}`;
  if (Array.isArray(type)) return type.map((one) => typeOf({ type: one })).join(' or ');
  return (
    { object: 'object', string: 'text', number: 'number', boolean: 'true or false', null: 'null' }[type] ??
    'anything'
  );
}

const linkTo = (name) => `[${name}](#${name.toLowerCase().replace(/[^\w-]/g, '')})`;
