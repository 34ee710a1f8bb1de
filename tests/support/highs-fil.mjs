import { parentPort } from 'node:worker_threads';
import charger from 'highs';

// HiGHS runs in this thread: WebAssembly blocks whoever calls it. One linear problem in, one answer out.
const highs = await charger();
const sense = highs.constants.objectiveSense.maximize;

parentPort.on('message', ({ numero, modele }) => {
  const reponse = highs.withModel({ ...modele, sense }, (m) => {
    m.options.set({ output_flag: false });
    const debut = process.cpuUsage();
    m.run();
    const { user, system } = process.cpuUsage(debut);
    const ms = (user + system) / 1_000;
    const optimal = m.getModelStatus() === highs.constants.modelStatus.optimal;
    return { numero, ms, valeurs: optimal ? m.getSolution().colValue : null };
  });
  parentPort.postMessage(reponse);
});
