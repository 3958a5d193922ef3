export { allowDemoSite } from './allow-demo-site.ts';
export { seedDemo, type SeedOptions } from './seed.ts';
export { demoLogins, type DemoLogin } from './logins.ts';
