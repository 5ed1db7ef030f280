import { root, variant } from './variant.jsx';

/** Editors as they stand in pages: each the whole of its page's field. */
const EDITORS = {
  async monaco() {
    const monaco = await import('monaco-editor');
    monaco.editor.create(root, {
      value: '// ask anything\nconst prompt = "gpt-4o";',
      language: 'javascript',
    });
  },
  async codemirror() {
    const { basicSetup, EditorView } = await import('codemirror');
    new EditorView({ doc: 'import openai\nmodel = "gpt-4o"', extensions: [basicSetup], parent: root });
  },
  async prosemirror() {
    const [{ exampleSetup }, { schema }, { EditorState }, { EditorView }] = await Promise.all([
      import('prosemirror-example-setup'),
      import('prosemirror-schema-basic'),
      import('prosemirror-state'),
      import('prosemirror-view'),
    ]);
    new EditorView(root, { state: EditorState.create({ schema, plugins: exampleSetup({ schema }) }) });
  },
  async tiptap() {
    const [{ Editor }, { default: StarterKit }] = await Promise.all([
      import('@tiptap/core'),
      import('@tiptap/starter-kit'),
    ]);
    new Editor({
      element: root,
      extensions: [StarterKit],
      content: '<h2>Notes on AI</h2><p>GPT-4o and Claude</p>',
    });
  },
  async lexical() {
    const [{ createEditor, $getRoot, $createParagraphNode, $createTextNode }, { registerRichText }] =
      await Promise.all([import('lexical'), import('@lexical/rich-text')]);
    root.contentEditable = 'true';
    const editor = createEditor({});
    editor.setRootElement(root);
    registerRichText(editor);
    editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode('Minutes'))));
  },
  async quill() {
    const { default: Quill } = await import('quill');
    await import('quill/dist/quill.snow.css');
    new Quill(root, { theme: 'snow', placeholder: 'Write something about AI…' });
  },
  async trix() {
    await import('trix');
    root.append(document.createElement('trix-editor'));
  },
  async easymde() {
    const { default: EasyMDE } = await import('easymde');
    const element = root.appendChild(document.createElement('textarea'));
    new EasyMDE({ element, autoDownloadFontAwesome: false, placeholder: 'Type here...' });
  },
  async ace() {
    const { default: ace } = await import('ace-builds');
    root.style.height = '400px';
    ace.edit(root).setValue('SELECT * FROM prompts');
  },
  async xterm() {
    const { Terminal } = await import('@xterm/xterm');
    const terminal = new Terminal();
    terminal.open(root);
    terminal.write('$ ollama run llama3.2\r\n>>> Send a message (/? for help)');
  },
  async tinymce() {
    const { default: tinymce } = await import('tinymce');
    await Promise.all([
      import('tinymce/icons/default'),
      import('tinymce/themes/silver'),
      import('tinymce/models/dom'),
    ]);
    const element = root.appendChild(document.createElement('div'));
    await tinymce.init({
      target: element,
      inline: true,
      license_key: 'gpl',
      skin: false,
      content_css: false,
      toolbar: 'bold',
    });
  },
  async mdeditor() {
    const [{ default: MDEditor }, { createRoot }, { createElement }] = await Promise.all([
      import('@uiw/react-md-editor'),
      import('react-dom/client'),
      import('react'),
    ]);
    createRoot(root).render(
      createElement(MDEditor, { value: '', textareaProps: { placeholder: 'Markdown text' } }),
    );
  },
  async docsearch() {
    const { default: docsearch } = await import('@docsearch/js');
    docsearch({ container: root, appId: 'A', indexName: 'docs', apiKey: 'k' });
  },
};
await EDITORS[variant]();
