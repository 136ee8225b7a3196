export { startTestApi, type TestApi, type TestPerson } from './test-api.js';
