import { type FirebaseApp, initializeApp } from 'firebase/app'
import { config } from './config.ts'

/** The one Firebase app; App Check starts with it where a key is configured. */
export const app: FirebaseApp = initializeApp(
  Object.fromEntries(Object.entries(config.firebase).filter(([, value]) => value !== undefined)),
)

if (config.appCheckKey) {
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check')
  initializeAppCheck(app, {
    provider: new ReCaptchaEnterpriseProvider(config.appCheckKey),
    isTokenAutoRefreshEnabled: true,
  })
}
