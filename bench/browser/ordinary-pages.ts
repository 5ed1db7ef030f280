const rows = (count: number) =>
  `<div id="rows"></div><script>for(let i=0;i<${count};i++){const d=document.createElement('p');d.textContent='row '+i;rows.append(d)}</script>`;
const write = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ordinary page</title>${body}</html>`;

/** Hosts of pages that are no AI tool, by what is measured there. */
export const ORDINARY_SITES: Readonly<Record<string, string>> = {
  'nodes-3000.example': write(rows(3_000)),
  'nodes-50000.example': write(rows(50_000)),
  'frames-20.example': write(
    Array.from({ length: 20 }, (_frame, place) => `<iframe src="https://f${place}.example/"></iframe>`).join(
      '',
    ),
  ),
  'mutation.example': write(
    `${rows(300)}<script>setInterval(() => { const p = document.createElement('p'); p.textContent = performance.now(); rows.append(p); rows.firstChild.remove(); }, 1)</script>`,
  ),
};

/** An ordinary page with a field, and much around it. */
export const FIELD_SITE = 'field.example';
export const FIELD_PAGE = write(
  `<main>${rows(3_000)}<form><label>Comment <textarea id="field"></textarea></label><button>Send</button></form></main>`,
);
