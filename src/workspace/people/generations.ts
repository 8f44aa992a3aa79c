/** Of each of these sources (`?`, a JSON list) the earlier exports of the same list, itself among them: by its id, the id of the newest. */
export const GENERATIONS = `WITH RECURSIVE generation(id, list) AS (
  SELECT value, value FROM json_each(?)
  UNION
  SELECT source.id, generation.list FROM source JOIN generation ON source.replaced_by = generation.id
)`;
