// `npm start`: everything from a fresh checkout to the demo page. Add `-- --port 9000` for another port.
import { checkNode, installDependencies, npm } from './prepare.mjs';

try {
  checkNode();
  await installDependencies();
  console.log('Building dist/peer-widgets.js …');
  await npm(['run', '--silent', 'build']).catch((cause) => {
    throw new Error('The build failed: its message stands above.', { cause });
  });
  console.log('Starting the demo …');
  const { runDemo } = await import('../demo/server.mjs');
  await runDemo(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
