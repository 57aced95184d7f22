// Ends with 1 when the AsyncAPI initiative's own parser finds anything wrong with the document.
import { Parser, fromFile } from '@asyncapi/parser';

const file = process.argv[2];
const { document, diagnostics } = await fromFile(new Parser(), file).parse();
const wrong = diagnostics.filter(({ severity }) => severity < 2);
for (const { code, path, message } of wrong) {
  console.error(`${file}: ${path.join('.')}: ${message} (${code})`);
}
const messages = document?.messages().all().length ?? 0;
console.log(`${file}: ${messages} messages, ${wrong.length} wrong`);
process.exit(wrong.length === 0 && messages === 6 ? 0 : 1);
