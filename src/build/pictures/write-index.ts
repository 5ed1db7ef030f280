/** One page with all pictures, a row a surface. */
export function writeIndex(names: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const group = name.replace(/-\d+-(light|dark)\.png$/, '');
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  const sections = [...groups].map(
    ([group, files]) =>
      `<section><h2>${group}</h2>${files
        .map(
          (file) =>
            `<figure><img loading="lazy" src="${file}" alt=""><figcaption>${file}</figcaption></figure>`,
        )
        .join('')}</section>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>
body { font: 14px system-ui; margin: 24px; background: #eee; }
section { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; margin-block-end: 32px; }
h2 { width: 100%; margin: 0; }
figure { margin: 0; }
img { max-width: 640px; border: 1px solid #999; }
</style>${sections.join('\n')}\n`;
}
