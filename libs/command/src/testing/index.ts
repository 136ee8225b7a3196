export { startTestApi, type TestApi, type TestPerson, type TestRequest } from './test-api.js';
