import { getAuth } from 'firebase-admin/auth'
import { app } from './app.ts'

/** The only door to Firebase Auth on the server. */
export const auth = getAuth(app)
