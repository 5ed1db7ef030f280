/** Which of a source's pages is shown: `?v=name`. */
export const variant = new URLSearchParams(location.search).get('v') ?? '';
export const root = document.getElementById('root');
